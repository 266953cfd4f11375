package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.demarche.evaluate.ScoredArticle.Pair;

/**
 * Matches gold pairs with found ones: each gold pair in its order takes the first free found pair that agrees. Found
 * pairs are sets of bits, so that a conference of hundreds is done in a moment.
 */
final class PairMatch {

    private final List<Pair> found;

    private final Map<ScoredActor, Sides> byActor = new HashMap<>();

    private final Map<ScoredActor, Sides> alike = new HashMap<>();

    private final BitSet held = new BitSet();

    PairMatch(List<Pair> found) {
        this.found = found;
        for (int i = 0; i < found.size(); i++) {
            byActor.computeIfAbsent(found.get(i).one(), actor -> new Sides()).ones.set(i);
            byActor.computeIfAbsent(found.get(i).other(), actor -> new Sides()).others.set(i);
            held.set(i, found.get(i).held());
        }
    }

    /** The numbers of a gold and of a found pair. */
    record Hit(int gold, int found) {
    }

    /** @param agree what else the records must have in common */
    List<Hit> match(List<Pair> gold, BiPredicate<ScoredMeeting, ScoredMeeting> agree) {
        List<Hit> hits = new ArrayList<>();
        BitSet taken = new BitSet();
        for (int i = 0; i < gold.size(); i++) {
            Pair pair = gold.get(i);
            BitSet free = candidates(pair);
            free.andNot(taken);
            int at = free.nextSetBit(0);
            while (at >= 0 && !agree.test(pair.meeting(), found.get(at).meeting())) {
                at = free.nextSetBit(at + 1);
            }
            if (at >= 0) {
                hits.add(new Hit(i, at));
                taken.set(at);
            }
        }
        return hits;
    }

    /** The found pairs of the same actors, in either order, and the same status. */
    private BitSet candidates(Pair pair) {
        Sides one = alike(pair.one());
        Sides other = alike(pair.other());
        BitSet candidates = (BitSet) one.ones.clone();
        candidates.and(other.others);
        BitSet crossed = (BitSet) other.ones.clone();
        crossed.and(one.others);
        candidates.or(crossed);
        if (pair.held()) {
            candidates.and(held);
        } else {
            candidates.andNot(held);
        }
        return candidates;
    }

    private Sides alike(ScoredActor gold) {
        return alike.computeIfAbsent(gold, actor -> {
            Sides sides = new Sides();
            byActor.forEach((same, where) -> {
                if (actor.same(same)) {
                    sides.ones.or(where.ones);
                    sides.others.or(where.others);
                }
            });
            return sides;
        });
    }

    /** The pairs in which an actor stands first, and those in which it stands second. */
    private record Sides(BitSet ones, BitSet others) {

        Sides() {
            this(new BitSet(), new BitSet());
        }
    }
}
