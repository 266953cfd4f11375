package org.demarche.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.article.Shown;

/**
 * What a command reads from and writes to.
 *
 * @param in    standard input
 * @param bytes standard output, for what is written as bytes; flush {@code out} before
 * @param out   the same for text, in UTF-8 whatever the locale
 * @param err   for messages
 * @param width columns of the terminal that {@code out} is; empty where it is a file or a pipe
 * @param status on the terminal that {@code err} is, if it is one
 */
record Console(InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err, OptionalInt width, Optional<StatusLine> status) {

    /** Writes to {@code out} in UTF-8; what is no longer wanted there ends the command with {@link ClosedPipe}. */
    static Console of(InputStream in, OutputStream out, OutputStream err, OptionalInt width) {
        return of(in, out, err, width, Optional.empty());
    }

    private static Console of(InputStream in, OutputStream out, OutputStream err, OptionalInt width, Optional<StatusLine> status) {
        OutputStream pipe = new PipeStream(out);
        return new Console(in, pipe, new PrintWriter(new OutputStreamWriter(pipe, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true), width, status);
    }

    /**
     * The same on a terminal, whose last line shows how far it is.
     *
     * @param columns of the terminal that {@code err} is
     */
    static Console onTerminal(InputStream in, OutputStream out, OutputStream err, OptionalInt width, int columns) {
        StatusLine status = new StatusLine(err, columns);
        return of(in, width.isPresent() ? status.beside(out) : out, status.beside(err), width, Optional.of(status));
    }

    /** A line for the user, beside the data, whatever it quotes. */
    void say(String message) {
        out.flush();
        err.println("demarche: " + Shown.line(message));
    }
}
