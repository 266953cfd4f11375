package org.demarche.article.record;

import java.io.IOException;
import java.io.Reader;

/** Gives a line of another reader as if the input ended with it; the line itself is never held. */
final class OneLine extends Reader {

    private final Reader in;
    private int number;
    private boolean inLine;
    private boolean ended;

    OneLine(Reader in) {
        this.in = in;
    }

    /** Goes to the next line, passing over what is left of this one. */
    void next() throws IOException {
        while (inLine) {
            take();
        }
        inLine = !ended;
        number++;
    }

    /** Number of the line, from 1. */
    int number() {
        return number;
    }

    /** Whether the input came to its end, or failed. */
    boolean ended() {
        return ended;
    }

    private int take() throws IOException {
        try {
            int letter = in.read();
            inLine = letter >= 0 && letter != '\n';
            ended = letter < 0;
            return inLine ? letter : -1;
        } catch (IOException failed) {
            inLine = false;
            ended = true;
            throw failed;
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int count = 0;
        while (inLine && count < length) {
            int letter = take();
            if (letter >= 0) {
                target[from + count++] = (char) letter;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {
        // the next line is still to be read
    }
}
