package org.demarche.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Attachment.Bond;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Finds the place and the time that belong to one trigger of a sentence and not to another. */
final class Circumstances {

    private final Set<String> locative;
    private final Set<String> matters;
    private final Attachment attachment;

    Circumstances(WordLists words) {
        this.locative = words.list("place-preposition");
        this.matters = words.list("matter-noun");
        this.attachment = new Attachment(words);
    }

    /** The finest place that hangs on the trigger or on the clause around it. */
    Optional<OfPlace> place(Tree tree, int trigger, List<Integer> others, List<OfPlace> places) {
        return places.stream().filter(p -> locative.contains(preposition(tree, p)) && bond(tree, p, trigger, others) != Bond.NONE)
                .min(Comparator.<OfPlace, Bond>comparing(p -> bond(tree, p, trigger, others)).thenComparingInt(p -> grain(p.grain()))
                        .thenComparingInt(p -> attachment.cost(tree, p, trigger)));
    }

    /** The place that alone stands beside the only trigger of a sentence, wherever a parser hung it. */
    Optional<OfPlace> only(List<OfPlace> places, Tree tree, int trigger, Set<String> prepositions) {
        List<OfPlace> located = places.stream().filter(p -> prepositions.contains(preposition(tree, p)))
                .filter(p -> !attachment.elsewhere(tree, p, trigger)).toList();
        boolean one = located.stream().map(p -> p.place().country()).distinct().count() == 1;
        return one ? located.stream().min(Comparator.comparingInt(p -> grain(p.grain()))) : Optional.empty();
    }

    Optional<OfDate> date(Tree tree, int trigger, List<Integer> others, List<OfDate> dates) {
        return dates.stream().filter(d -> bond(tree, d, trigger, others) != Bond.NONE)
                .min(Comparator.<OfDate, Bond>comparing(d -> bond(tree, d, trigger, others))
                        .thenComparingInt(d -> attachment.cost(tree, d, trigger)).thenComparingInt(Mention::from));
    }

    /** The date that alone stands in a short sentence, wherever a parser hung it. */
    Optional<OfDate> only(List<OfDate> dates, Tree tree, int trigger) {
        return dates.size() == 1 && !attachment.elsewhere(tree, dates.get(0), trigger) ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private Bond bond(Tree tree, Mention mention, int trigger, List<Integer> others) {
        return attachment.bond(tree, mention, trigger, others);
    }

    /** The word that places it: the nearest preposition to the left with only nominals between; none in "the war in Ukraine". */
    private String preposition(Tree tree, OfPlace place) {
        for (int i = place.from() - 1; i >= 0 && i >= place.from() - 6; i--) {
            if (tree.is(i, Pos.ADP)) {
                return matters.contains(tree.lemma(Math.max(i - 1, 0))) ? "" : tree.lower(i);
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
