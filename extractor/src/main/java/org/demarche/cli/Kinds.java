package org.demarche.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many there are of each kind. Used by one thread. */
final class Kinds {

    private final Map<String, Long> numbers = new TreeMap<>();

    void add(String kind) {
        numbers.merge(kind, 1L, Long::sum);
    }

    long all() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that there are most of first: {@code 3 refused: 2 not there, 1 too long}; of one kind {@code 3 refused: not there}. */
    String told(String noun) {
        String each = numbers.size() == 1 ? numbers.keySet().iterator().next() : numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.<Long>reverseOrder()))
                .map(kind -> kind.getValue() + " " + kind.getKey()).collect(Collectors.joining(", "));
        return all() + " " + noun + ": " + each;
    }
}
