package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.demarche.graph.Event;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.Selection;
import org.demarche.meeting.Meeting;

/**
 * Writes meetings as tables, networks, calendars and maps: in one order, so that equal stores give equal bytes. Where
 * nothing is wanted, what is written is empty and well-formed.
 */
public final class EventExport {

    /** What tools read. */
    public enum Format {
        /** A row for each two who met, as event data has it: CSV. Streamed. */
        DYAD,
        /** Who met whom over time, for Gephi. Whole in memory. */
        GEXF,
        /** Who met whom. Whole in memory. */
        GRAPHML,
        /** Who met whom, as two tables. Whole in memory. */
        GEPHI,
        /** Meetings, actors, places and articles, as the tables of Neo4j's bulk import. */
        NEO4J,
        /** Planned and held meetings, unless others are asked for: iCalendar. Streamed. */
        ICAL,
        /** Meetings at the positions of their places. Streamed. */
        GEOJSON;

        private static final Set<Format> NETWORKS = Set.copyOf(EnumSet.range(GEXF, GEPHI));
        private static final Set<Format> FOLDERS = Set.copyOf(EnumSet.of(GEPHI, NEO4J));

        /** Whether it is several files. */
        public boolean isFolder() {
            return FOLDERS.contains(this);
        }

        /** Whether it is a table of one file. */
        public boolean isTable() {
            return this == DYAD;
        }
    }

    private final MeetingStore store;
    private final Selection wanted;
    private final Selection.Scope scope;

    /** @param scope {@code CANONICAL} or {@code ARTICLES} */
    public EventExport(MeetingStore store, Selection wanted, Selection.Scope scope) {
        this.store = store;
        this.wanted = wanted;
        this.scope = scope;
    }

    /**
     * Writes one file.
     *
     * @param excel whether a table starts with the byte-order mark, by which spreadsheets know UTF-8
     * @return how many rows, or edges
     * @throws IOException       if {@code out} fails
     * @throws TooLargeException if what is wanted is too large for a format that is built whole in memory
     */
    public long write(Format format, boolean excel, OutputStream out) throws IOException {
        Writer writer = switch (format) {
            case DYAD -> new DyadTable(excel);
            case GEXF -> new Gexf();
            case GRAPHML -> new GraphMl();
            case ICAL -> new Calendars();
            case GEOJSON -> new GeoJson();
            case GEPHI, NEO4J -> throw new IllegalArgumentException(format + " is several files");
        };
        return written(format, events -> writer.write(events, out));
    }

    /** The names of the files that a format is. */
    public static List<String> files(Format format) {
        return folder(format).files();
    }

    /**
     * Writes several files.
     *
     * @param out each of {@link #files}
     * @return how many meetings, or edges
     * @throws IOException       if one of them fails
     * @throws TooLargeException if what is wanted is too large for a format that is built whole in memory
     */
    public long write(Format format, Streams out) throws IOException {
        return written(format, events -> folder(format).write(events, out));
    }

    private static FolderWriter folder(Format format) {
        return switch (format) {
            case GEPHI -> new GephiTables();
            case NEO4J -> new Neo4jTables();
            default -> throw new IllegalArgumentException(format + " is one file");
        };
    }

    private long written(Format format, Writing writing) throws IOException {
        try {
            return selection(format).events(store, scope, events -> {
                try {
                    return writing.of(events.iterator());
                } catch (IOException failed) {
                    throw new Unwritten(failed);
                }
            });
        } catch (Unwritten failed) {
            throw failed.reason;
        }
    }

    /** A tie is no tie where a meeting was denied, and no entry of a calendar either, unless that is asked for. */
    private Selection selection(Format format) {
        Set<Meeting.Status> usual = Format.NETWORKS.contains(format) ? Set.of(Meeting.Status.HELD)
                : format == Format.ICAL ? Set.of(Meeting.Status.HELD, Meeting.Status.PLANNED) : Set.of();
        return wanted.statuses().isEmpty() ? new Selection(wanted.from(), wanted.to(), wanted.countries(), wanted.actors(),
                wanted.kinds(), usual, wanted.confidence()) : wanted;
    }

    /** Files by their names. */
    public interface Streams {
        /** The one of this name. */
        OutputStream of(String name);
    }

    /** A format that is one file. */
    interface Writer {
        /** Leaves {@code out} open, and says how many rows, or whatever the format has, it wrote. */
        long write(Iterator<Event> events, OutputStream out) throws IOException;
    }

    /** A format that is several. */
    interface FolderWriter {
        List<String> files();

        long write(Iterator<Event> events, Streams streams) throws IOException;
    }

    private interface Writing {
        long of(Iterator<Event> events) throws IOException;
    }

    /** More is wanted than a format that is built whole in memory is written of. The message is one line. */
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException(String message) {
            super(message);
        }
    }

    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final IOException reason;

        private Unwritten(IOException reason) {
            this.reason = reason;
        }
    }
}
