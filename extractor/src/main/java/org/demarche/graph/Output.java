package org.demarche.graph;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * What Jena's writers write to. Some of them wrap what happens to the stream beneath, some swallow it: here it is kept,
 * and comes out at the end as what it was. They flush after each block, which only the end needs.
 */
final class Output extends FilterOutputStream {

    private IOException failure;

    private Output(OutputStream out) {
        super(new BufferedOutputStream(out, 1 << 16));
    }

    /** @throws IOException what {@code out} threw first, whatever became of it in {@code writing} */
    static <T> T written(OutputStream out, Function<OutputStream, T> writing) throws IOException {
        Output output = new Output(out);
        T result;
        try {
            result = writing.apply(output);
        } catch (RuntimeException e) {
            if (output.failure != null) {
                throw output.failure;
            }
            throw e;
        }
        if (output.failure != null) {
            throw output.failure;
        }
        output.out.flush();
        return result;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            out.write(octets, from, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() {
        // at the end
    }

    @Override
    public void close() {
        // it is not ours
    }
}
