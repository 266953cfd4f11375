package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.demarche.cli.PipeStream.ClosedPipe;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command that fails ends: one line on standard error that names what failed, and the exit code. */
final class Failure implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Failure(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        say(oneLine(wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, console.err());
        console.err().println("See: " + command.getCommandSpec().qualifiedName(" ") + " --help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        if (failed instanceof ClosedPipe) {
            return ExitCode.DONE;
        }
        if (failed instanceof IOException || failed instanceof UncheckedIOException) {
            say(oneLine(failed.getMessage()));
            return ExitCode.FAILED;
        }
        say("a fault of the program, please report it:");
        failed.printStackTrace(console.err());
        return ExitCode.FAILED;
    }

    private void say(String message) {
        console.err().println("demarche: " + message);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
