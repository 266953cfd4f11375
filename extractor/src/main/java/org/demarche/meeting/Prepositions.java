package org.demarche.meeting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frame.Slot;
import org.demarche.mention.Mention.OfPlace;

/** The prepositions that lead from a word of travel to where it goes. */
final class Prepositions {

    private static final int WITHIN = 6;

    private final Map<Slot, Set<String>> leading = new EnumMap<>(Slot.class);

    Prepositions(WordLists words) {
        leading.put(Slot.DESTINATION_TO, words.list("destination-to"));
        leading.put(Slot.DESTINATION_IN, words.list("destination-in"));
        leading.put(Slot.DESTINATION_OF, words.list("destination-of"));
        leading.put(Slot.DESTINATION_FOR, words.list("destination-for"));
    }

    boolean lead(Frame frame, String preposition) {
        return leading.entrySet().stream().anyMatch(e -> frame.has(e.getKey()) && e.getValue().contains(preposition));
    }

    /** The nearest preposition to the left of a place with only nominals between; -1 where it has none. */
    static int before(Tree tree, OfPlace place) {
        for (int i = place.from() - 1; i >= 0 && i >= place.from() - WITHIN; i--) {
            if (tree.is(i, Pos.ADP)) {
                return i;
            }
            boolean nominal = tree.is(i, Pos.DET) || tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.PROPN)
                    || tree.is(i, Pos.PART) || tree.is(i, Pos.CCONJ) || tree.lower(i).equals(",");
            if (!nominal) {
                return -1;
            }
        }
        return -1;
    }
}
