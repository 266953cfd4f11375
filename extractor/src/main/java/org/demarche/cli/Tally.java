package org.demarche.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.demarche.article.Reading;
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
    private long repeated;
    private long copies;
    private final Kinds refused = new Kinds();
    private final Kinds skipped = new Kinds();

    Tally(Console console) {
        this.console = console;
    }

    /** Something that is no article for us: the user is told why, unless it only came before. */
    void pass(Reading reading) {
        if (reading instanceof Reading.Refused no) {
            refused.add(no.kind().words());
            console.say(no.source() + ": " + no.reason());
        } else if (reading instanceof Reading.Skipped other) {
            skipped.add(other.kind());
            console.say(other.source() + ": " + other.reason());
        } else if (reading instanceof Reading.Repeated) {
            repeated++;
        }
    }

    void count(Collection<Told> batch) {
        articles += batch.size();
        kept += batch.stream().filter(Told::kept).count();
        batch.stream().flatMap(told -> told.extraction().meetings().stream())
                .forEach(meeting -> meetings.merge(meeting.status(), 1L, Long::sum));
    }

    /** Of those that were stored, so many print what others print. */
    void copies(int number) {
        copies += number;
    }

    /** Whether some input failed. */
    boolean failed() {
        return refused.all() > 0;
    }

    /** Says how much went through where nothing was stored; of one input, what was printed has said it. */
    void tell() {
        if (articles + repeated + skipped.all() + refused.all() > 1) {
            console.say(total(Optional.empty()));
        }
    }

    /** How much went through: {@code 2 articles with 1 meeting stored in talks}, and what else is worth saying. */
    String total(Optional<Path> store) {
        StringJoiner total = new StringJoiner("; ");
        total.add((articles > 0 ? read() : store.isPresent() ? "nothing" : "nothing read") + store.map(folder -> " stored in " + folder).orElse(""));
        if (kept > 0) {
            total.add((kept == articles ? "all" : Long.toString(kept)) + " there before and unchanged");
        }
        if (copies > 0) {
            total.add(copies == 1 ? "1 is a copy of another" : copies + " are copies of others");
        }
        if (repeated > 0) {
            total.add(repeated + " given twice");
        }
        if (skipped.all() > 0) {
            total.add(skipped.told("skipped"));
        }
        if (refused.all() > 0) {
            total.add(refused.told("refused"));
        }
        if (articles >= RATED) {
            total.add(String.format(Locale.ROOT, "%.0f articles a second", articles / ((System.nanoTime() - start) / NANOS)));
        }
        return total.toString();
    }

    private String read() {
        long all = meetings.values().stream().mapToLong(Long::longValue).sum();
        return number(articles, "article") + " with " + number(all, "meeting") + (meetings.size() > 1 ? byStatus() : "");
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
