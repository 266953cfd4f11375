package org.demarche.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether confidence can be taken at its word: of the readings with a confidence of about .7, seven of ten should be
 * right.
 *
 * @param judgements one for each found record
 */
public record Reliability(List<Judgement> judgements) {

    private static final int BINS = 5;

    /** Copies the list. */
    public Reliability {
        judgements = List.copyOf(judgements);
    }

    /**
     * A found record before its judge.
     *
     * @param confidence as the record has it
     * @param right      whether gold has the record, by the measure of whole records
     */
    public record Judgement(double confidence, boolean right) {
    }

    /**
     * The records of about one confidence.
     *
     * @param from       the least confidence, which is in it
     * @param to         the greatest, which only the last bin holds
     * @param judgements those in it
     */
    public record Bin(double from, double to, List<Judgement> judgements) {

        /** What the records say of themselves, on average; 0 of none. */
        public double confidence() {
            return judgements.stream().mapToDouble(Judgement::confidence).average().orElse(0);
        }

        /** The share that gold has; 0 of none. */
        public double right() {
            return judgements.stream().mapToDouble(j -> j.right() ? 1 : 0).average().orElse(0);
        }
    }

    /** From the least to the greatest confidence, all of one width. */
    public List<Bin> bins() {
        return IntStream.range(0, BINS).mapToObj(bin -> new Bin((double) bin / BINS, (bin + 1.0) / BINS,
                judgements.stream().filter(j -> Math.min(BINS - 1, (int) (j.confidence() * BINS)) == bin).toList())).toList();
    }

    /** Mean squared distance of confidence and truth; 0.25 is what a constant .5 gets. */
    public double brier() {
        return judgements.stream().mapToDouble(j -> Math.pow(j.confidence() - (j.right() ? 1 : 0), 2)).average().orElse(0);
    }

    /** How far confidence and the share that is right lie apart, on the average of the records. */
    public double gap() {
        return bins().stream().mapToDouble(bin -> bin.judgements().size() * Math.abs(bin.confidence() - bin.right())).sum()
                / Math.max(1, judgements.size());
    }

    /** As a table for people. */
    public List<String> lines() {
        return Stream.of(Stream.of(String.format(Locale.ROOT, "%-18s %8s %10s %6s", "confidence", "records", "mean", "right")),
                bins().stream().map(bin -> String.format(Locale.ROOT, "%.1f to %.1f %16d %10.2f %6.2f", bin.from(), bin.to(),
                        bin.judgements().size(), bin.confidence(), bin.right())),
                Stream.of(String.format(Locale.ROOT, "Brier score %.3f, mean gap %.3f", brier(), gap())))
                .flatMap(lines -> lines).toList();
    }
}
