package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Standard output whose failures reach the command at once: writers keep an {@code IOException} to themselves, so it is
 * thrown unchecked.
 */
final class PipeStream extends FilterOutputStream {

    /** Nobody reads on: no failure, but a reason to stop. */
    static final class ClosedPipe extends RuntimeException {

        private static final long serialVersionUID = 1;

        ClosedPipe(IOException cause) {
            super(cause);
        }
    }

    PipeStream(OutputStream target) {
        super(new BufferedOutputStream(target, 1 << 16));
    }

    private boolean dead;

    private interface Writing {
        void run() throws IOException;
    }

    /** Once it has failed, what writers still hold for it goes nowhere. */
    private void run(Writing writing) {
        try {
            if (!dead) {
                writing.run();
            }
        } catch (IOException failed) {
            dead = true;
            String message = String.valueOf(failed.getMessage());
            // EPIPE and ECONNRESET as the system calls them, and what Java's own pipes say
            if (message.contains("roken pipe") || message.contains("onnection reset") || message.contains("closed")) {
                throw new ClosedPipe(failed);
            }
            throw new UncheckedIOException("cannot write to standard output: " + message, failed);
        }
    }

    @Override
    public void write(int letter) {
        run(() -> out.write(letter));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        run(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        run(out::flush);
    }

    @Override
    public void close() {
        flush();
    }
}
