package org.demarche.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.demarche.meeting.Meeting;

/** Counts what became of the input, and tells the user of each that was no article. Used by one thread. */
final class Tally {

    private static final double NANOS = 1e9;
    /** Below, a rate says nothing. */
    private static final long RATED = 100;

    private final Console console;
    private final long start = System.nanoTime();
    private final Map<Meeting.Status, Long> meetings = new EnumMap<>(Meeting.Status.class);
    private long articles;
    private long kept;
    private long refused;
    private long skipped;

    Tally(Console console) {
        this.console = console;
    }

    /** Something that is no article, or could not be read. */
    void refuse(String source, String reason) {
        refused++;
        console.say(source + ": " + reason);
    }

    /** An article that is not for us: nothing failed. */
    void skip(String source, String reason) {
        skipped++;
        console.say(source + ": " + reason);
    }

    void count(Collection<Told> batch) {
        articles += batch.size();
        kept += batch.stream().filter(Told::kept).count();
        batch.stream().flatMap(told -> told.extraction().meetings().stream())
                .forEach(meeting -> meetings.merge(meeting.status(), 1L, Long::sum));
    }

    /** Whether some input failed. */
    boolean failed() {
        return refused > 0;
    }

    /** How much went through: {@code 2 articles with 1 meeting stored in talks}, and what else is worth saying. */
    String total(Path store) {
        long all = meetings.values().stream().mapToLong(Long::longValue).sum();
        StringJoiner total = new StringJoiner("; ");
        total.add(number(articles, "article") + " with " + number(all, "meeting") + (meetings.size() > 1 ? byStatus() : "") + " stored in " + store);
        if (kept > 0) {
            total.add((kept == articles ? "all" : Long.toString(kept)) + " there before and unchanged");
        }
        if (skipped > 0) {
            total.add(skipped + " skipped");
        }
        if (refused > 0) {
            total.add(refused + " refused");
        }
        if (articles >= RATED) {
            total.add(String.format(Locale.ROOT, "%.0f articles a second", articles / ((System.nanoTime() - start) / NANOS)));
        }
        return total.toString();
    }

    private String byStatus() {
        StringJoiner each = new StringJoiner(", ", " (", ")");
        meetings.forEach((status, number) -> each.add(number + " " + status.name().toLowerCase(Locale.ROOT)));
        return each.toString();
    }

    private static String number(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
