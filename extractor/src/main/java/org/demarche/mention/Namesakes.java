package org.demarche.mention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** People by the words of their names: those who may be meant by a name, without trying everybody in an article. */
final class Namesakes {

    private record Entry(PersonName name, int person) {
    }

    private final Set<Entry> entries = new HashSet<>();
    private final Map<String, Set<Integer>> byWord = new HashMap<>();
    /** By one word alone, that which fewest others had: whose words are all in a longer name is found by any of them. */
    private final Map<String, Set<Integer>> byRarest = new HashMap<>();
    private final Map<String, Set<Integer>> byLetters = new HashMap<>();

    void enter(PersonName name, int person) {
        if (entries.add(new Entry(name, person))) {
            name.key().stream().min(Comparator.comparingInt(this::bearers)).ifPresent(rarest -> put(byRarest, rarest, person));
            name.key().forEach(word -> put(byWord, word, person));
            put(byLetters, name.joined(), person);
        }
    }

    private int bearers(String word) {
        return byWord.getOrDefault(word, Set.of()).size();
    }

    private static void put(Map<String, Set<Integer>> index, String word, int person) {
        index.computeIfAbsent(word, any -> new HashSet<>()).add(person);
    }

    /** All who {@link PersonName#agrees agree} with a name, and some others, in the order of their numbers. */
    SortedSet<Integer> near(PersonName name) {
        SortedSet<Integer> near = new TreeSet<>(byLetters.getOrDefault(name.joined(), Set.of()));
        name.key().stream().min(Comparator.comparingInt(this::bearers)).ifPresent(rarest -> near.addAll(byWord.getOrDefault(rarest, Set.of())));
        name.key().forEach(word -> near.addAll(byRarest.getOrDefault(word, Set.of())));
        return near;
    }
}
