package org.demarche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command: options, a call to a door, a call to a printer. */
@Command(mixinStandardHelpOptions = true, versionProvider = Demarche.Version.class, sortOptions = false,
        exitCodeList = {"0:done", "1:something could not be read or written, the rest was done",
            "2:the command line is wrong", "130:interrupted"},
        exitCodeListHeading = "%nExit codes:%n", optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n", descriptionHeading = "%n", footerHeading = "%n")
abstract class ConsoleCommand implements Callable<Integer> {

    @ParentCommand
    private Demarche parent;

    @Spec
    private CommandSpec spec;

    final Console console() {
        return parent.console();
    }

    final CommandLine root() {
        return spec.root().commandLine();
    }

    /** A value that the command line should not have; ends the command with one line and {@link ExitCode#USAGE}. */
    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
