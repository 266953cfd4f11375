package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.graph.canonical.Occasion.Merge;

/**
 * Which tellings are of one meeting: a pure function of the set of tellings. The likeliest pairs are taken together
 * first, and only where each telling of the one group is like each of the other, so that no chain of likenesses joins
 * what is not alike; but what a person has ruled goes before all. A telling whose days leave room for several meetings joins one only if there is no other.
 */
public final class Occasions {

    private static final String RULED = "a correction says so";

    private final List<Telling> tellings;
    private final Rulings rulings;
    private final Map<String, Likeness> likenesses = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, List<Telling>> groups = new TreeMap<>();

    private Occasions(Collection<Telling> tellings, Rulings rulings) {
        this.rulings = rulings;
        this.tellings = tellings.stream().sorted(Comparator.comparing(Telling::iri)).toList();
        this.tellings.forEach(telling -> groups.put(telling.iri(), new ArrayList<>(List.of(telling))));
        for (int i = 0; i < this.tellings.size(); i++) {
            for (int j = i + 1; j < this.tellings.size(); j++) {
                compare(this.tellings.get(i), this.tellings.get(j));
            }
        }
    }

    /** Whether two tellings may be of one meeting, whatever others say. */
    public static boolean alike(Telling one, Telling other) {
        return Likeness.of(one, other).isPresent();
    }

    /** Whether they may be, whoever is meant by their parties. */
    public static boolean near(Telling one, Telling other) {
        return Likeness.areNear(one, other);
    }

    /** The meetings that are told, in the order of their first tellings. */
    public static List<Occasion> of(Collection<Telling> tellings, Rulings rulings) {
        Occasions occasions = new Occasions(tellings, rulings);
        occasions.joinRuled();
        occasions.join();
        occasions.joinVague();
        return occasions.groups.values().stream().distinct().map(occasions::occasion).toList();
    }

    private record Pair(Telling one, Telling other, Likeness likeness) {
    }

    private void compare(Telling one, Telling other) {
        (rulings.areTwo(one, other) ? Optional.<Likeness>empty() : Likeness.of(one, other)).ifPresent(likeness -> {
            likenesses.put(key(one, other), likeness);
            pairs.add(new Pair(one, other, likeness));
        });
    }

    private void joinRuled() {
        for (Telling telling : tellings) {
            for (String other : rulings.sameAs(telling.iri())) {
                List<Telling> own = groups.get(telling.iri());
                List<Telling> its = groups.getOrDefault(other, own);
                if (own != its) {
                    join(own, its);
                }
            }
        }
    }

    private void join() {
        pairs.sort(Comparator.comparing((Pair pair) -> -pair.likeness().weight())
                .thenComparing(pair -> pair.one().iri()).thenComparing(pair -> pair.other().iri()));
        for (Pair pair : pairs) {
            List<Telling> a = groups.get(pair.one().iri());
            List<Telling> b = groups.get(pair.other().iri());
            if (!pair.likeness().vague() && a != b && areAlike(a, b)) {
                join(a, b);
            }
        }
    }

    private void joinVague() {
        for (Telling telling : tellings) {
            List<Telling> own = groups.get(telling.iri());
            boolean vague = telling.days().map(Telling.Days::vague).orElse(false);
            if (vague && own.size() == 1) {
                List<List<Telling>> fitting = groups.values().stream().distinct()
                        .filter(group -> group != own && areAlike(own, group)).toList();
                if (fitting.size() == 1) {
                    join(fitting.get(0), own);
                }
            }
        }
    }

    private void join(List<Telling> a, List<Telling> b) {
        a.addAll(b);
        b.forEach(telling -> groups.put(telling.iri(), a));
    }

    private boolean areAlike(List<Telling> a, List<Telling> b) {
        return a.stream().allMatch(one -> b.stream().allMatch(other -> likeness(one, other).isPresent()));
    }

    private Optional<Likeness> likeness(Telling one, Telling other) {
        return Optional.ofNullable(likenesses.get(key(one, other)));
    }

    private static String key(Telling one, Telling other) {
        return one.iri().compareTo(other.iri()) < 0 ? one.iri() + " " + other.iri() : other.iri() + " " + one.iri();
    }

    private Occasion occasion(List<Telling> group) {
        List<Telling> sorted = group.stream().sorted(Comparator.comparing(Telling::iri)).toList();
        List<Merge> merges = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Telling telling = sorted.get(i);
            Telling nearest = sorted.subList(0, i).stream().max(Comparator
                    .comparing((Telling other) -> likeness(telling, other).map(Likeness::weight).orElse(0))
                    .thenComparing(Telling::iri, Comparator.reverseOrder())).orElseThrow();
            merges.add(new Merge(telling.iri(), nearest.iri(),
                    likeness(telling, nearest).map(Likeness::reasons).orElse(List.of(RULED))));
        }
        return new Occasion(sorted, merges);
    }
}
