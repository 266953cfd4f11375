package org.demarche.graph.canonical;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person has ruled on tellings, by their IRIs: which are of one meeting, which are not, which are no meetings. */
public final class Rulings {

    /** Nothing is ruled. */
    public static final Rulings NONE = new Rulings(Set.of(), Set.of(), Set.of());

    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> different = new HashMap<>();
    private final Set<String> rejected;

    /** Two tellings, in either order. */
    public record Two(String one, String other) {
    }

    /**
     * @param same      pairs that are of one meeting
     * @param different pairs that are of two
     * @param rejected  tellings that are of none
     */
    public Rulings(Collection<Two> same, Collection<Two> different, Collection<String> rejected) {
        same.forEach(two -> add(this.same, two));
        different.forEach(two -> add(this.different, two));
        this.rejected = Set.copyOf(rejected);
    }

    /** Two tellings that are ruled to be of one meeting, directly or over others, and of two. */
    public Optional<Two> contradiction() {
        return different.entrySet().stream().flatMap(entry -> together(entry.getKey()).stream()
                        .filter(entry.getValue()::contains).map(other -> new Two(entry.getKey(), other)))
                .min((a, b) -> (a.one() + a.other()).compareTo(b.one() + b.other()));
    }

    /** All tellings that something is ruled on. */
    public Set<String> tellings() {
        Set<String> all = new TreeSet<>(rejected);
        all.addAll(same.keySet());
        all.addAll(different.keySet());
        return all;
    }

    boolean areTwo(Telling one, Telling other) {
        return different.getOrDefault(one.iri(), Set.of()).contains(other.iri());
    }

    /** Those that are ruled to be of the same meeting, itself left out. */
    public Set<String> sameAs(String telling) {
        return same.getOrDefault(telling, Set.of());
    }

    /** Whether it is ruled to be of no meeting. */
    public boolean isRejected(String telling) {
        return rejected.contains(telling);
    }

    private Set<String> together(String start) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String telling = open.pop();
            if (all.add(telling)) {
                open.addAll(sameAs(telling));
            }
        }
        return all;
    }

    private static void add(Map<String, Set<String>> all, Two two) {
        all.computeIfAbsent(two.one(), any -> new TreeSet<>()).add(two.other());
        all.computeIfAbsent(two.other(), any -> new TreeSet<>()).add(two.one());
    }
}
