package org.demarche.article.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read. */
public final class Counted extends FilterInputStream {

    private final LongConsumer more;

    /** @param more told of how many bytes each time */
    public Counted(InputStream in, LongConsumer more) {
        super(in);
        this.more = more;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        more.accept(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        more.accept(Math.max(0, count));
        return count;
    }
}
