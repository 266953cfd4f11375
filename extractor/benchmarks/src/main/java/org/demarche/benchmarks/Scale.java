package org.demarche.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param articles how many are read without a store
 * @param stores   how many a store is made of
 * @param runs     of each command
 */
record Scale(List<Integer> articles, List<Integer> stores, int runs) {

    /** @param name {@code small}, in some ten minutes on two processors, or {@code full} */
    static Scale of(String name) {
        return switch (name) {
            case "small" -> new Scale(List.of(1, 100, 500), List.of(100, 500), 3);
            case "full" -> new Scale(List.of(1, 100, 10_000), List.of(1000, 10_000), 11);
            default -> throw new IllegalArgumentException("no scale: " + name + "; small or full");
        };
    }
}
