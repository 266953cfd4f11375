package org.demarche.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How probable it is that a reading is right: a logistic regression on its signs. The weights are fitted on annotated
 * articles by {@code extractor/training/calibrate}.
 */
final class Confidence {

    /** The name under which the weights hold what is true of every reading. */
    static final String EVERY = "every reading";

    private static final double HUNDRED = 100;

    private final Map<String, Double> weights;

    Confidence(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** Reads the weights off the class path. */
    static Confidence fitted() {
        Map<String, Double> weights = new HashMap<>();
        Table.rows("confidence.tsv").forEach(row -> weights.put(row[0], Double.parseDouble(row[1])));
        return new Confidence(weights);
    }

    /** To two places, never quite 0 or 1. */
    double of(Collection<String> signs) {
        double probability = 1 / (1 + Math.exp(-score(signs)));
        return Math.max(1, Math.min(HUNDRED - 1, Math.round(probability * HUNDRED))) / HUNDRED;
    }

    private double score(Collection<String> signs) {
        return weights.getOrDefault(EVERY, 0.0) + signs.stream().sorted().mapToDouble(sign -> weights.getOrDefault(sign, 0.0)).sum();
    }
}
