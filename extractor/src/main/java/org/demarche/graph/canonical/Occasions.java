package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.graph.canonical.Occasion.Merge;

/**
 * Which tellings are of one meeting: a pure function of the set of tellings. The likeliest pairs are taken together
 * first, and only where each telling of the one group is like each of the other, so that no chain of likenesses joins
 * what is not alike; but what a person has ruled goes before all. A telling whose days leave room for several meetings joins one only if there is no other.
 */
public final class Occasions {

    private static final String RULED = "a correction says so";

    /** In the order of their IRIs, by which they are called here. */
    private final List<Telling> tellings;
    private final Rulings rulings;
    private final Likenesses likenesses;
    private final List<Group> groups = new ArrayList<>();

    private Occasions(Collection<Telling> tellings, Rulings rulings) {
        this.rulings = rulings;
        this.tellings = tellings.stream().sorted(Comparator.comparing(Telling::iri)).toList();
        this.likenesses = new Likenesses(this.tellings, rulings);
        IntStream.range(0, this.tellings.size()).forEach(telling -> groups.add(new Group(telling)));
    }

    /** Tellings of one meeting, as far as it is known, and groups that are known to be of others: they only grow. */
    private static final class Group {

        private final List<Integer> members = new ArrayList<>();
        private final Set<Group> apart = new HashSet<>();

        Group(int telling) {
            members.add(telling);
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
        return occasions.groups.stream().distinct().map(occasions::occasion).toList();
    }

    private void joinRuled() {
        Map<String, Integer> byIri = IntStream.range(0, tellings.size()).boxed()
                .collect(Collectors.toMap(telling -> tellings.get(telling).iri(), Function.identity()));
        for (int telling = 0; telling < tellings.size(); telling++) {
            for (String other : rulings.sameAs(tellings.get(telling).iri())) {
                join(groups.get(telling), groups.get(byIri.getOrDefault(other, telling)));
            }
        }
    }

    /** A pass for each weight: there are few of them, and of pairs too many to list. */
    private void join() {
        Set<Integer> weights = new TreeSet<>(Comparator.reverseOrder());
        eachPair((one, other) -> weights.add(likenesses.weight(one, other)));
        for (int weight : weights) {
            eachPair((one, other) -> {
                Group a = groups.get(one);
                Group b = groups.get(other);
                if (a != b && likenesses.weight(one, other) == weight && areAlike(a, b)) {
                    join(a, b);
                }
            });
        }
    }

    private interface Pair {
        void of(int one, int other);
    }

    /** Of those that are alike, and not vaguely. */
    private void eachPair(Pair pair) {
        for (int one = 0; one < tellings.size(); one++) {
            for (int other = one + 1; other < tellings.size(); other++) {
                if (likenesses.are(one, other) && !likenesses.vague(one, other)) {
                    pair.of(one, other);
                }
            }
        }
    }

    private void joinVague() {
        for (int telling = 0; telling < tellings.size(); telling++) {
            Group own = groups.get(telling);
            boolean vague = tellings.get(telling).days().map(Telling.Days::vague).orElse(false);
            if (vague && own.members.size() == 1) {
                List<Group> fitting = groups.stream().distinct().filter(group -> group != own && areAlike(own, group)).toList();
                if (fitting.size() == 1) {
                    join(fitting.get(0), own);
                }
            }
        }
    }

    private void join(Group a, Group b) {
        if (a != b) {
            a.members.addAll(b.members);
            b.members.forEach(telling -> groups.set(telling, a));
            b.apart.forEach(other -> other.apart.add(a));
            a.apart.addAll(b.apart);
        }
    }

    private boolean areAlike(Group a, Group b) {
        if (a.apart.contains(b)) {
            return false;
        }
        boolean alike = a.members.stream().allMatch(one -> b.members.stream().allMatch(other -> likenesses.are(one, other)));
        if (!alike) {
            a.apart.add(b);
            b.apart.add(a);
        }
        return alike;
    }

    private Occasion occasion(Group group) {
        List<Integer> sorted = group.members.stream().sorted().toList();
        List<Merge> merges = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            int telling = sorted.get(i);
            int nearest = sorted.get(0);
            for (int other : sorted.subList(1, i)) {
                nearest = likenesses.weight(other, telling) > likenesses.weight(nearest, telling) ? other : nearest;
            }
            merges.add(new Merge(tellings.get(telling).iri(), tellings.get(nearest).iri(),
                    likenesses.between(nearest, telling).map(Likeness::reasons).orElse(List.of(RULED))));
        }
        return new Occasion(sorted.stream().map(tellings::get).toList(), merges);
    }
}
