package org.demarche.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(name = "completion",
        description = "Prints a script by which bash or zsh completes commands and options.",
        footer = {"Example:", "  source <(demarche completion)"})
final class Completion extends ConsoleCommand {

    /** The values of an option, which picocli writes as Java does; help and messages write them small. */
    private static final Pattern VALUES = Pattern.compile("_option_args=(\\(.*\\))");

    @Override
    public Integer call() {
        String script = AutoComplete.bash("demarche", root());
        console().out().print(VALUES.matcher(script).replaceAll(found ->
                Matcher.quoteReplacement(found.group().replace(found.group(1), found.group(1).toLowerCase(Locale.ROOT)))));
        return ExitCode.DONE;
    }
}
