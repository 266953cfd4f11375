package org.demarche.graph.canonical;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person has ruled, by IRIs: which tellings are of one meeting, which are not, which are no meetings; what actors are
 * called, and for which country they act.
 */
public final class Rulings {

    /** Nothing is ruled. */
    public static final Rulings NONE = new Rulings(Set.of(), Set.of(), Set.of(), Map.of(), Map.of());

    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> different = new HashMap<>();
    private final Set<String> rejected;
    private final Map<String, String> names;
    private final Map<String, String> countries;

    /** Two tellings, in either order. */
    public record Two(String one, String other) {
    }

    /**
     * @param same      pairs that are of one meeting
     * @param different pairs that are of two
     * @param rejected  tellings that are of none
     * @param names     of actors
     * @param countries of actors
     */
    public Rulings(Collection<Two> same, Collection<Two> different, Collection<String> rejected, Map<String, String> names,
                   Map<String, String> countries) {
        same.forEach(two -> add(this.same, two));
        different.forEach(two -> add(this.different, two));
        this.rejected = Set.copyOf(rejected);
        this.names = Map.copyOf(names);
        this.countries = Map.copyOf(countries);
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

    /** All actors that something is ruled on. */
    public Set<String> actors() {
        Set<String> all = new TreeSet<>(names.keySet());
        all.addAll(countries.keySet());
        return all;
    }

    /** What an actor is called, if that is ruled. */
    public Optional<String> name(String actor) {
        return Optional.ofNullable(names.get(actor));
    }

    /** The country for which an actor acts, if that is ruled. */
    public Optional<String> country(String actor) {
        return Optional.ofNullable(countries.get(actor));
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
