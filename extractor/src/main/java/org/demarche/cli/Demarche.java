package org.demarche.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.demarche.cli.PipeStream.ClosedPipe;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. How a command ends is settled here, once: exit codes, failures, closed pipes. */
@Command(name = "demarche", mixinStandardHelpOptions = true, versionProvider = Demarche.Version.class,
        description = "Reads English news and answers who met whom, when and where.",
        subcommands = {Completion.class, HelpCommand.class},
        descriptionHeading = "%n", optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some input failed, the rest was done", "2:the command line is wrong",
            "130:interrupted"},
        footer = {"", "Examples:",
            "  demarche extract article.txt    read an article into ./demarche-store and show its meetings",
            "  demarche query who-met-whom     ask the store",
            "  demarche help extract           all about a command"})
public final class Demarche implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec;

    private Demarche(Console console) {
        this.console = console;
    }

    /** Runs a command on the process's own streams and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Console.of(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), Terminal.width()), args));
    }

    static int run(Console console, String... args) {
        CommandLine line = line(console);
        int code = line.execute(args);
        return Math.max(code, flushed(console, line));
    }

    static CommandLine line(Console console) {
        Failure failure = new Failure(console);
        return new CommandLine(new Demarche(console))
                .setOut(console.out()).setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true).setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(failure).setExecutionExceptionHandler(failure);
    }

    /** What is still buffered may be the first that cannot be written. */
    private static int flushed(Console console, CommandLine line) {
        try {
            console.out().flush();
            return ExitCode.DONE;
        } catch (ClosedPipe | UncheckedIOException failed) {
            return new Failure(console).handleExecutionException(failed, line, null);
        }
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: one of "
                + String.join(", ", spec.subcommands().keySet()));
    }

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + Optional.ofNullable(Demarche.class.getPackage().getImplementationVersion())
                    .orElse("(unpackaged)")};
        }
    }
}
