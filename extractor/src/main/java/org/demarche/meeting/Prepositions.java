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

    private final Set<String> settlements;
    private final Set<String> parts;

    Prepositions(WordLists words) {
        this.settlements = words.list("settlement-noun");
        this.parts = words.list("part-noun");
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
        return before(tree, place.from());
    }

    /** "in the city of Lima": before the city. */
    int leading(Tree tree, OfPlace place) {
        int nearest = before(tree, place);
        boolean named = nearest > 0 && tree.lower(nearest).equals("of") && settlements.contains(tree.lemma(nearest - 1));
        return named ? before(tree, nearest - 1) : nearest;
    }

    /** Whether a noun says what kind of place is named: "the capital, Lima". */
    boolean settlement(Tree tree, int noun) {
        return noun >= 0 && settlements.contains(tree.lemma(noun));
    }

    /** "in the city of Arequipa", "on the shores of the lake": what says what kind of place it is does not stand between. */
    boolean ofKind(Tree tree, int preposition) {
        return tree.lower(preposition).equals("of") && (settlement(tree, preposition - 1) || parts.contains(tree.lemma(preposition - 1)));
    }

    private static int before(Tree tree, int from) {
        for (int i = from - 1; i >= 0 && i >= from - WITHIN; i--) {
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
