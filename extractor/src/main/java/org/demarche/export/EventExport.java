package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.demarche.graph.Event;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.Selection;

/**
 * Writes meetings as tables, networks, calendars and maps: by day, so that equal stores give equal bytes. Where nothing
 * is wanted, what is written is empty and well-formed.
 */
public final class EventExport {

    /** What tools read. */
    public enum Format {
        /** A row for each two who met, as event data has it: CSV. Streamed. */
        DYAD
    }

    private EventExport() {
    }

    /**
     * Writes one file.
     *
     * @param scope {@code CANONICAL} or {@code ARTICLES}
     * @param excel whether a table starts with the byte-order mark, by which spreadsheets know UTF-8
     * @return how many rows
     * @throws IOException if {@code out} fails
     */
    public static long write(MeetingStore store, Selection wanted, Selection.Scope scope, Format format, boolean excel,
                             OutputStream out) throws IOException {
        Writer writer = writer(format, excel);
        try {
            return wanted.events(store, scope, events -> written(writer, events.iterator(), out));
        } catch (Unwritten failed) {
            throw failed.reason;
        }
    }

    private static Writer writer(Format format, boolean excel) {
        return switch (format) {
            case DYAD -> new DyadTable(excel);
        };
    }

    private static long written(Writer writer, Iterator<Event> events, OutputStream out) {
        try {
            return writer.write(events, out);
        } catch (IOException failed) {
            throw new Unwritten(failed);
        }
    }

    /** A format. */
    interface Writer {
        /** Leaves {@code out} open, and says how many rows, or whatever the format has, it wrote. */
        long write(Iterator<Event> events, OutputStream out) throws IOException;
    }

    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final IOException reason;

        private Unwritten(IOException reason) {
            this.reason = reason;
        }
    }
}
