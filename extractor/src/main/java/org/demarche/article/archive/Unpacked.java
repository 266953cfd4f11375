package org.demarche.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.demarche.article.input.BadText;

/** What comes out of a packed input, as long as it is in some proportion to what went in; closing it closes nothing. */
final class Unpacked extends FilterInputStream {

    /** Text packs to a tenth; only what is made to fill a disk packs to so little. */
    private static final int TIMES = 200;
    private static final long FREE = 16_000_000;

    private final LongSupplier packed;
    private final long before;
    private long bytes;

    Unpacked(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
        this.before = packed.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        bytes += Math.max(0, count);
        if (bytes > FREE && bytes / TIMES > packed.getAsLong() - before) {
            throw BadText.hostile("unpacks to more than " + TIMES + " times its size: refused");
        }
        return count;
    }

    @Override
    public void close() {
        // the next entry is still to be read
    }
}
