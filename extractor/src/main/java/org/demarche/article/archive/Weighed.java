package org.demarche.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input as it is taken, or what is packed in it as it comes out. */
abstract class Weighed extends FilterInputStream {

    final Weight weight;

    private Weighed(InputStream in, Weight weight) {
        super(in);
        this.weight = weight;
    }

    /** A file. */
    static Weighed file(InputStream in) {
        Weight weight = new Weight();
        return new Weighed(in, weight) {
            @Override
            void count(int bytes) {
                weight.take(bytes);
            }
        };
    }

    /** What comes out of one, or out of what came out of it; closing it closes nothing, for the next is still to be read. */
    static Weighed out(InputStream in, Weight weight) {
        return new Weighed(in, weight) {
            @Override
            void count(int bytes) throws IOException {
                weight.unpack(bytes);
            }

            @Override
            public void close() {
                // not ours
            }
        };
    }

    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        count(Math.max(0, count));
        return count;
    }
}
