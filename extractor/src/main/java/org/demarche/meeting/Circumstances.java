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

    private final Set<String> locative;

    Circumstances(WordLists words) {
        this.locative = words.list("place-preposition");
    }

    /** The finest place that hangs on the trigger or on the clause around it. */
    Optional<OfPlace> place(Tree tree, int trigger, List<Integer> others, List<OfPlace> places) {
        return places.stream().filter(p -> locative.contains(preposition(tree, p)) && distance(tree, p, trigger, others) < FAR)
                .min(Comparator.<OfPlace>comparingInt(p -> grain(p.grain())).thenComparingInt(p -> distance(tree, p, trigger, others)));
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

    /**
     * Steps in the tree from a mention up to the trigger or to the clause that both share; far where another trigger
     * is nearer or the mention stands in a clause of its own.
     */
    private static int distance(Tree tree, Mention mention, int trigger, List<Integer> others) {
        int mine = path(tree, mention, trigger);
        boolean nearer = others.stream().filter(o -> o != trigger)
                .anyMatch(o -> path(tree, mention, o) < mine || path(tree, mention, o) == mine
                        && Math.abs(o - mention.from()) < Math.abs(trigger - mention.from()));
        return nearer ? FAR : mine;
    }

    private static int path(Tree tree, Mention mention, int trigger) {
        int up = 0;
        int node = mention.to() - 1;
        while (node >= 0 && up < tree.size()) {
            if (tree.dominates(node, trigger)) {
                return up + down(tree, node, trigger);
            }
            boolean clause = tree.isVerbal(node) && tree.child(node, "nsubj").isPresent() && tree.base(node).matches("acl|ccomp|advcl|parataxis");
            if (clause) {
                return FAR;
            }
            node = tree.head(node);
            up++;
        }
        return FAR;
    }

    private static int down(Tree tree, int ancestor, int trigger) {
        int steps = 0;
        for (int node = trigger; node != ancestor; node = tree.head(node)) {
            String relation = tree.base(node);
            boolean reported = relation.equals("ccomp") || tree.relation(node).equals("acl:relcl") || relation.equals("parataxis");
            steps += reported ? 3 : 1;
        }
        return steps;
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
