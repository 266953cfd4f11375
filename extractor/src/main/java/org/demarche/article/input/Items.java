package org.demarche.article.input;

import java.io.Closeable;
import java.io.IOException;

/** What an input holds, one after the other, however much. For one thread. */
public interface Items extends Closeable {

    /** Goes to the next item, or to something in its place that {@link #read()} will refuse; false at the end. */
    boolean find() throws IOException;

    /**
     * Reads what was found.
     *
     * @throws BadText if there is no article in it; others may follow unless it is fatal
     */
    Item read() throws IOException;

    /** Which one it is, for messages: {@code ", line 3"}. */
    default String place() {
        return "";
    }

    /** What makes an id out of the input's own, where the item has none: {@code "-3"}. */
    default String suffix() {
        return "";
    }

    /** Closes the input. */
    @Override
    void close() throws IOException;

    /** Reads the one item of an input. */
    @FunctionalInterface
    interface Reading {

        /** Reads it, once. */
        Item read() throws IOException;
    }

    /** An input that holds one item. */
    static Items one(Reading reading, Closeable input) {
        return new Items() {

            private boolean given;

            @Override
            public boolean find() {
                boolean first = !given;
                given = true;
                return first;
            }

            @Override
            public Item read() throws IOException {
                return reading.read();
            }

            @Override
            public void close() throws IOException {
                input.close();
            }
        };
    }
}
