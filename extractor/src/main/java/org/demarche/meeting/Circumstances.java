package org.demarche.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Finds the place and the time that belong to one trigger of a sentence and not to another. */
final class Circumstances {

    private static final int FAR = 1000;
    private static final int TOLL = 9;
    private static final int MOST = 26;

    private final Set<String> locative;

    Circumstances(WordLists words) {
        this.locative = words.list("place-preposition");
    }

    /** The finest place that hangs on the trigger or on the clause around it. */
    Optional<OfPlace> place(Tree tree, int trigger, List<Integer> others, List<OfPlace> places) {
        return places.stream().filter(p -> locative.contains(preposition(tree, p)) && distance(tree, p, trigger, others) < FAR)
                .min(Comparator.<OfPlace>comparingInt(p -> grain(p.grain())).thenComparingInt(p -> distance(tree, p, trigger, others)));
    }

    /** The place that alone stands beside the only trigger of a sentence, wherever a parser hung it. */
    static Optional<OfPlace> only(List<OfPlace> places, Tree tree, Set<String> prepositions) {
        List<OfPlace> located = places.stream().filter(p -> prepositions.contains(preposition(tree, p))).toList();
        boolean one = located.stream().map(p -> p.place().country()).distinct().count() == 1;
        return one ? located.stream().min(Comparator.comparingInt(p -> grain(p.grain()))) : Optional.empty();
    }

    /** The destination of a journey: the verb's object or what follows "to", "in", "for". */
    List<OfPlace> destinations(Tree tree, int trigger, List<OfPlace> places, Set<String> prepositions, boolean object) {
        return places.stream().filter(p -> p.grain() != Grain.REGION || p.place().country().isPresent())
                .filter(p -> reaches(tree, p, trigger) && (prepositions.contains(preposition(tree, p))
                        || object && preposition(tree, p).isEmpty() && tree.isVerbal(trigger) && p.from() > trigger)).toList();
    }

    private static boolean reaches(Tree tree, OfPlace place, int trigger) {
        int node = place.to() - 1;
        for (int steps = 0; steps < 4 && node >= 0; steps++) {
            if (node == trigger) {
                return true;
            }
            node = tree.head(node);
        }
        return false;
    }

    Optional<OfDate> date(Tree tree, int trigger, List<Integer> others, List<OfDate> dates) {
        return dates.stream().filter(d -> distance(tree, d, trigger, others) < FAR)
                .min(Comparator.<OfDate>comparingInt(d -> distance(tree, d, trigger, others)).thenComparingInt(Mention::from));
    }

    /** How far a mention stands from the trigger; far where another trigger is nearer. */
    private static int distance(Tree tree, Mention mention, int trigger, List<Integer> others) {
        int mine = cost(tree, mention, trigger);
        boolean nearer = others.stream().filter(o -> o != trigger).anyMatch(o -> cost(tree, mention, o) < mine);
        return nearer || mine > MOST ? FAR : mine;
    }

    /**
     * Words between, with a toll at each border of a clause: parsers hang times and places loosely, but seldom does a
     * reader look for them behind another verb.
     */
    private static int cost(Tree tree, Mention mention, int trigger) {
        int from = Math.min(mention.to(), trigger + 1);
        int to = Math.max(mention.from(), trigger);
        int cost = 0;
        for (int i = from; i < to; i++) {
            boolean clause = tree.isVerbal(i) && (tree.child(i, "nsubj").isPresent() || tree.base(i).equals("advcl"));
            boolean border = clause || tree.lower(i).matches("[;:\u2014\"\u201c\u201d]|--|who|which|where|when|that|while|after|before");
            cost += border ? TOLL : tree.lower(i).equals(",") ? 3 : 1;
        }
        return cost;
    }

    /** The word that places it: the nearest preposition to the left with only nominals between. */
    private static String preposition(Tree tree, OfPlace place) {
        for (int i = place.from() - 1; i >= 0 && i >= place.from() - 6; i--) {
            if (tree.is(i, Pos.ADP)) {
                return tree.lower(i);
            }
            boolean nominal = tree.is(i, Pos.DET) || tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.PROPN)
                    || tree.lower(i).matches(",|and|-|'s|\u2019s");
            if (!nominal) {
                return "";
            }
        }
        return "";
    }

    private static int grain(Grain grain) {
        return -grain.ordinal();
    }
}
