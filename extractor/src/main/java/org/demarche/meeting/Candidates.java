package org.demarche.meeting;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;

/**
 * Records by whom they tell of: those that may be of one meeting with a telling, without trying all. In two tellings of one
 * meeting, everybody of the one is found in the other.
 */
final class Candidates {

    private final StandIn standIn;
    private final Map<String, Set<Integer>> byAll = new HashMap<>();
    /** By one alone of its actors, whom fewest others share: for a record of which all are found in a telling. */
    private final Map<String, Set<Integer>> byOne = new HashMap<>();
    private final BitSet unpeopled = new BitSet();
    private int size;

    Candidates(StandIn standIn) {
        this.standIn = standIn;
    }

    /** Enters a record, or what has become of it. */
    void enter(int record, Draft draft) {
        List<Actor> who = who(draft);
        size = Math.max(size, record + 1);
        unpeopled.set(record, who.isEmpty());
        rarest(who).ifPresent(actor -> put(byOne, actor, record));
        who.forEach(actor -> put(byAll, actor, record));
    }

    /** Of a journey, it counts who travels. */
    private static List<Actor> who(Draft draft) {
        return draft.kind() == Kind.VISIT ? draft.first() : draft.all();
    }

    private void put(Map<String, Set<Integer>> index, Actor actor, int record) {
        standIn.keys(actor).forEach(key -> index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(record));
    }

    private Optional<Actor> rarest(List<Actor> who) {
        return who.size() < 2 ? who.stream().findFirst() : who.stream().min(Comparator.comparingInt(this::sharers));
    }

    private int sharers(Actor actor) {
        return standIn.sought(actor).stream().mapToInt(key -> byAll.getOrDefault(key, Set.of()).size()).sum();
    }

    /** All records that may be of one meeting with it, and some others. */
    BitSet of(Draft draft) {
        List<Actor> who = who(draft);
        BitSet found = new BitSet(size);
        if (who.isEmpty()) {
            found.set(0, size);
            return found;
        }
        found.or(unpeopled);
        rarest(who).ifPresent(actor -> find(byAll, actor, found));
        who.forEach(actor -> find(byOne, actor, found));
        return found;
    }

    /** All records in which one of these may be found, and some others. */
    BitSet with(List<Actor> actors) {
        BitSet found = new BitSet(size);
        actors.forEach(actor -> find(byAll, actor, found));
        return found;
    }

    private void find(Map<String, Set<Integer>> index, Actor actor, BitSet found) {
        standIn.sought(actor).forEach(key -> index.getOrDefault(key, Set.of()).forEach(found::set));
    }
}
