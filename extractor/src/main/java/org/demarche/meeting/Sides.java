package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import org.demarche.mention.Mention.OfActor;

/**
 * Who stands on which side of a trigger.
 *
 * @param first  those who act: subject, possessor
 * @param second those with whom; empty where all are told together ("between A and B")
 */
record Sides(List<OfActor> first, List<OfActor> second) {

    /** Copies the lists. */
    Sides {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    static Sides none() {
        return new Sides(List.of(), List.of());
    }

    List<OfActor> all() {
        List<OfActor> all = new ArrayList<>(first);
        second.stream().filter(m -> !first.contains(m)).forEach(all::add);
        return all;
    }
}
