package org.demarche.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * What a command reads from and writes to.
 *
 * @param in    standard input
 * @param bytes standard output, for what is written as bytes; flush {@code out} before
 * @param out   the same for text, in UTF-8 whatever the locale
 * @param err   for messages
 * @param width columns of the terminal that {@code out} is; empty where it is a file or a pipe
 */
record Console(InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err, OptionalInt width) {

    /** Writes to {@code out} in UTF-8; what is no longer wanted there ends the command with {@link ClosedPipe}. */
    static Console of(InputStream in, OutputStream out, OutputStream err, OptionalInt width) {
        OutputStream pipe = new PipeStream(out);
        return new Console(in, pipe, new PrintWriter(new OutputStreamWriter(pipe, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true), width);
    }

    /** A line for the user, beside the data. */
    void say(String message) {
        out.flush();
        err.println("demarche: " + message);
    }
}
