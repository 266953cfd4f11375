package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.demarche.article.Shown;
import org.demarche.cli.PipeStream.ClosedPipe;
import org.demarche.export.EventExport.TooLargeException;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.knowledge.Knowledge.KnowledgeException;
import org.demarche.meeting.MeetingRecords.RecordsException;
import org.demarche.query.NamedQuery.CutException;
import org.demarche.query.NamedQuery.QueryException;
import org.demarche.serve.ServeException;
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
        say(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, console.err());
        console.err().println("See: " + wrong.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        if (failed instanceof ClosedPipe) {
            return ExitCode.DONE;
        }
        if (failed instanceof QueryException || failed instanceof KnowledgeException) {
            say(failed.getMessage());
            return ExitCode.USAGE;
        }
        if (failed instanceof StoreException || failed instanceof RecordsException || failed instanceof CutException
                || failed instanceof TooLargeException
                || failed instanceof ServeException
                || failed instanceof UncheckedIOException) {
            say(failed.getMessage());
        } else if (failed instanceof IOException io) {
            say(reason(io));
        } else {
            say("a fault of the program, please report it:");
            failed.printStackTrace(console.err());
        }
        return ExitCode.FAILED;
    }

    /** The same failure, with a message that names the file. */
    static IOException on(Path file, IOException failed) {
        return new IOException("cannot write " + file + ": " + reason(failed), failed);
    }

    private static String reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (failed instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failed instanceof FileSystemException file && file.getReason() != null ? file.getReason()
                : String.valueOf(failed.getMessage());
    }

    private void say(String message) {
        console.err().println("demarche: " + Shown.line(message.lines().map(String::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))));
    }
}
