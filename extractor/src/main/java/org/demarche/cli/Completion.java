package org.demarche.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "completion",
        description = "Prints a script by which bash or zsh completes commands and options.",
        footer = {"", "Example:", "  source <(demarche completion)"})
final class Completion extends ConsoleCommand {

    @Override
    public Integer call() {
        console().out().print(AutoComplete.bash("demarche", root()));
        return ExitCode.DONE;
    }
}
