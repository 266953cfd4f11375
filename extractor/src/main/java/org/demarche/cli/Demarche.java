package org.demarche.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.article.ArticleReader.DayFrom;
import org.demarche.cli.PipeStream.ClosedPipe;
import org.demarche.graph.Selection;
import org.demarche.meeting.Meeting;
import org.demarche.query.NamedQuery;
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
        descriptionHeading = "%n", optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some input failed, the rest was done", "2:the command line is wrong",
            "130:interrupted"},
        footer = {"", "Examples:",
            "  demarche extract article.txt    read an article into ./demarche-store and show its meetings",
            "  demarche query who-met-whom     ask the store",
            "  demarche help extract           all about a command"})
public final class Demarche implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(Extract.class, Load.class, Query.class, Queries.class, Ask.class,
            Export.class, Remove.class, Compact.class, Explain.class, Validate.class, Serve.class, Evaluate.class);

    private final Console console;

    @Spec
    private CommandSpec spec;

    private Demarche(Console console) {
        this.console = console;
    }

    /** Runs a command on the process's own streams and exits with its code. */
    public static void main(String[] args) {
        // what libraries print there on their own, as the store does of a full disk, is ours to tell, in a line
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        // a bare FileInputStream seeks when it is asked for many bytes, and a pipe cannot
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        OptionalInt status = args.length > 0 && args[0].equals("extract") ? Terminal.statusWidth() : OptionalInt.empty();
        System.exit(run(status.isPresent() ? Console.onTerminal(in, out, err, Terminal.width(), status.getAsInt())
                : Console.of(in, out, err, Terminal.width()), args));
    }

    static int run(Console console, String... args) {
        CommandLine line = line(console, args);
        try {
            int code = line.execute(args);
            return Math.max(code, flushed(console, line));
        } catch (OutOfMemoryError full) {
            console.err().println("demarche: out of memory; JAVA_TOOL_OPTIONS=-Xmx4g gives it 4 GiB");
            return ExitCode.FAILED;
        } catch (LinkageError | StackOverflowError fault) {
            return new Failure(console).handleExecutionException(new IllegalStateException(fault), line, null);
        }
    }

    /** With all commands, or only that which is called by its name: reading what a command takes costs time. */
    static CommandLine line(Console console, String... args) {
        Failure failure = new Failure(console);
        CommandLine line = new CommandLine(new Demarche(console));
        called(args).ifPresentOrElse(line::addSubcommand, () -> {
            COMMANDS.forEach(line::addSubcommand);
            line.addSubcommand(Completion.class).addSubcommand(HelpCommand.class);
        });
        line.setOut(console.out()).setErr(console.err())
                .setParameterExceptionHandler(failure).setExecutionExceptionHandler(failure);
        Choice.register(line, DayFrom.class);
        Choice.register(line, Extract.Format.class);
        Choice.register(line, Evaluate.Format.class);
        Choice.register(line, Export.Format.class);
        Choice.register(line, Selection.Scope.class);
        Choice.register(line, Meeting.Kind.class);
        Choice.register(line, Meeting.Status.class);
        Choice.register(line, NamedQuery.Format.class);
        return line;
    }

    private static Optional<Class<?>> called(String... args) {
        return COMMANDS.stream().filter(command -> args.length > 0
                && command.getSimpleName().toLowerCase(Locale.ROOT).equals(args[0])).findFirst();
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
