package org.demarche.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The last line of a terminal, written over until there is no more to tell. What else is written to the terminal takes
 * its place, and has a line of its own. Safe for any number of threads.
 */
final class StatusLine {

    /** Back to the line's beginning and empty to its end: no colours, and understood by all terminals but dumb ones. */
    private static final String ERASE = "\r\u001B[K";

    private final OutputStream terminal;
    private final int width;
    private boolean shown;
    /** A row is printed so far, and its end is to come. */
    private boolean inRow;
    private boolean ended;

    /** @param width columns of the terminal */
    StatusLine(OutputStream terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    /** For the line: a letter in the last column would make some terminals go to the next. */
    int room() {
        return width - 1;
    }

    /** Another stream to the same terminal. */
    OutputStream beside(OutputStream stream) {
        return new FilterOutputStream(stream) {

            @Override
            public void write(int letter) throws IOException {
                write(new byte[] {(byte) letter}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                synchronized (StatusLine.this) {
                    erase();
                    out.write(bytes, from, length);
                    inRow = length > 0 ? bytes[from + length - 1] != '\n' : inRow;
                }
            }
        };
    }

    /** Shows it instead of what was shown. */
    synchronized void show(String line) {
        if (!inRow && !ended) {
            write(ERASE + line);
            shown = true;
        }
    }

    /** Leaves the terminal as if there had been no such line, for good. */
    synchronized void end() {
        erase();
        ended = true;
    }

    private void erase() {
        if (shown) {
            write(ERASE);
            shown = false;
        }
    }

    /** A terminal that is gone does not end the work. */
    private void write(String letters) {
        try {
            terminal.write(letters.getBytes(StandardCharsets.UTF_8));
            terminal.flush();
        } catch (IOException gone) {
            ended = true;
        }
    }
}
