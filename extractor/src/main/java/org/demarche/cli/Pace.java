package org.demarche.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast it goes, by the last minute: a run that goes on from where it was stopped is fast at first. Used by one thread.
 */
final class Pace {

    private static final long SEEN = Duration.ofMinutes(1).toNanos();
    private static final double NANOS = 1e9;

    private final Deque<Mark> marks = new ArrayDeque<>();

    /**
     * How far it had come.
     *
     * @param nanos    since some moment
     * @param articles that were read
     * @param part     of all, from 0 to 1
     */
    record Mark(long nanos, long articles, double part) {
    }

    void mark(Mark now) {
        marks.addLast(now);
        while (now.nanos - marks.getFirst().nanos > SEEN) {
            marks.removeFirst();
        }
    }

    /** Articles a second; empty as long as there is nothing to reckon with. */
    OptionalDouble rate() {
        double read = marks.getLast().articles - marks.getFirst().articles;
        return read > 0 ? OptionalDouble.of(read / seconds()) : OptionalDouble.empty();
    }

    /** Until all is done, if it goes on like this. */
    Optional<Duration> left() {
        double done = marks.getLast().part - marks.getFirst().part;
        double open = 1 - marks.getLast().part;
        return done > 0 && open > 0 ? Optional.of(Duration.ofSeconds(Math.round(seconds() * open / done))) : Optional.empty();
    }

    private double seconds() {
        return (marks.getLast().nanos - marks.getFirst().nanos) / NANOS;
    }
}
