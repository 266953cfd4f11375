package org.demarche.graph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Reads N-Quads in blocks of whole lines, in bounded memory: a line that is none costs itself. */
final class QuadLines {

    private static final int BLOCK = 4 << 20;
    /** No record of an article takes more. */
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final Taker taker;
    private byte[] buffer = new byte[BLOCK];
    private int filled;
    private long line;

    /** Who takes what is read. */
    interface Taker {

        /** @throws Unwanted if the line is to be told as one that cannot be read */
        void quad(Quad quad);

        /** A line, from 1, that is no quad. */
        void refuse(long line, String reason);

        /** Whether nothing more is wanted. */
        boolean hasEnough();
    }

    /** A quad that is one, and none for us. */
    static final class Unwanted extends RuntimeException {

        Unwanted(String reason) {
            super(reason, null, false, false);
        }
    }

    QuadLines(InputStream in, Taker taker) {
        this.in = in;
        this.taker = taker;
    }

    /** Reads to the end. */
    void read() throws IOException {
        while (!taker.hasEnough()) {
            int count = in.read(buffer, filled, buffer.length - filled);
            filled += Math.max(0, count);
            int whole = count < 0 ? filled : filled == buffer.length ? lastEnd() : 0;
            if (whole > 0) {
                block(whole);
                System.arraycopy(buffer, whole, buffer, 0, filled - whole);
                filled -= whole;
            } else if (filled == LONGEST) {
                line++;
                taker.refuse(line, String.format(Locale.ROOT, "longer than %,d bytes", LONGEST));
                skip();
            } else if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            if (count < 0) {
                return;
            }
        }
    }

    /** Behind the last line end. */
    private int lastEnd() {
        int end = filled;
        while (end > 0 && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void skip() throws IOException {
        filled = 0;
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            octet = in.read();
        }
    }

    private void block(int length) {
        int from = 0;
        while (from < length && !taker.hasEnough()) {
            from = parse(from, length);
        }
    }

    /** Gives back where to go on: the end, or behind the first line that is refused. */
    private int parse(int from, int to) {
        Counting counting = new Counting();
        try {
            RDFParser.source(new ByteArrayInputStream(buffer, from, to - from)).lang(Lang.NQUADS).checking(false)
                    .errorHandler(STRICT).parse(counting);
            pass(from, to, Long.MAX_VALUE);
            return to;
        } catch (Unwanted bad) {
            int next = pass(from, to, counting.quads + 1);
            refuse(bad);
            return next;
        } catch (RiotException bad) {
            // Jena looks a word ahead: the next line is broken, or the one behind it
            int start = pass(from, to, counting.quads);
            int end = end(start, to);
            if (start == from && end == to) {
                line++;
                refuse(bad);
                return to;
            }
            return parse(start, end);
        }
    }

    private void refuse(RuntimeException bad) {
        taker.refuse(line, String.valueOf(bad.getMessage()).strip().replaceAll("\\s+", " "));
    }

    /** Behind the line that starts there. */
    private int end(int start, int to) {
        int at = start;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }

    /** Counts lines up to the given number of such as hold something; gives back where the last ends. */
    private int pass(int from, int to, long statements) {
        int at = from;
        long seen = 0;
        while (at < to && seen < statements) {
            int end = end(at, to);
            line++;
            seen += holdsSomething(at, end) ? 1 : 0;
            at = end;
        }
        return at;
    }

    private boolean holdsSomething(int start, int end) {
        String beginning = new String(buffer, start, Math.min(end - start, 80), StandardCharsets.UTF_8).strip();
        return !beginning.isEmpty() && !beginning.startsWith("#");
    }

    private final class Counting extends StreamRDFBase {

        private long quads;

        @Override
        public void triple(Triple triple) {
            throw new Unwanted("no named graph");
        }

        @Override
        public void quad(Quad quad) {
            taker.quad(quad);
            quads++;
        }
    }

    private static final ErrorHandler STRICT = new ErrorHandler() {

        @Override
        public void warning(String message, long line, long col) {
            // a doubtful literal is still one
        }

        @Override
        public void error(String message, long line, long col) {
            throw new RiotException(message);
        }

        @Override
        public void fatal(String message, long line, long col) {
            throw new RiotException(message);
        }
    };
}
