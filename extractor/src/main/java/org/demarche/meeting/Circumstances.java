package org.demarche.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Attachment.Bond;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Finds the place and the time that belong to one trigger of a sentence and not to another. */
final class Circumstances {

    /** How many words may stand between a place and its preposition: "in the Red Sea resort city of Sharm el-Sheikh". */
    private static final int WITHIN = 10;

    private final Set<String> locative;
    private final Set<String> topical;
    private final Set<String> surfaces;
    private final Set<String> matters;
    private final Set<String> apart;
    private final Set<String> missions;
    private final Set<String> accredited;
    private final Prepositions prepositions;
    private final Attachment attachment;

    Circumstances(WordLists words) {
        this.locative = words.list("place-preposition");
        this.topical = words.list("topic-or-place-preposition");
        this.surfaces = words.list("surface-noun");
        this.matters = words.list("matter-noun");
        this.missions = words.list("mission-noun");
        this.accredited = words.list("accredited");
        this.apart = words.list("apart-preposition");
        this.prepositions = new Prepositions(words);
        this.attachment = new Attachment(words);
    }

    /** The finest place that hangs on the trigger or on the clause around it. */
    Optional<OfPlace> place(Tree tree, int trigger, List<Integer> others, List<OfPlace> places) {
        return places.stream().filter(p -> locative.contains(preposition(tree, p, trigger)) && bond(tree, p, trigger, others) != Bond.NONE)
                .min(Comparator.<OfPlace, Bond>comparing(p -> bond(tree, p, trigger, others)).thenComparingInt(p -> grain(p.grain()))
                        .thenComparingInt(p -> attachment.cost(tree, p, trigger)));
    }

    /** The place that alone stands beside the only trigger of a sentence, wherever a parser hung it. */
    Optional<OfPlace> only(List<OfPlace> places, Tree tree, int trigger, Set<String> prepositions) {
        List<OfPlace> located = places.stream().filter(p -> prepositions.contains(preposition(tree, p, trigger)))
                .filter(p -> !attachment.elsewhere(tree, p, trigger)).toList();
        boolean one = located.stream().map(p -> p.place().country()).distinct().count() == 1;
        return one ? located.stream().min(Comparator.comparingInt(p -> grain(p.grain()))) : Optional.empty();
    }

    Optional<OfDate> date(Tree tree, int trigger, List<Integer> others, List<OfDate> dates) {
        return dates.stream().filter(d -> bond(tree, d, trigger, others) != Bond.NONE)
                .min(Comparator.<OfDate, Bond>comparing(d -> bond(tree, d, trigger, others)).thenComparing(d -> Attachment.aside(tree, d, trigger))
                        .thenComparingInt(d -> attachment.cost(tree, d, trigger)).thenComparingInt(Mention::from));
    }

    /** The date that alone stands in a short sentence, wherever a parser hung it. */
    Optional<OfDate> only(List<OfDate> dates, Tree tree, int trigger) {
        boolean own = dates.size() == 1 && !attachment.elsewhere(tree, dates.get(0), trigger) && !attachment.ofWhatFollows(tree, dates.get(0), trigger);
        return own ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private Bond bond(Tree tree, Mention mention, int trigger, List<Integer> others) {
        return attachment.bond(tree, mention, trigger, others);
    }

    /** The word that places it: the nearest preposition to the left with only nominals between; none in "the war in Ukraine". */
    private String preposition(Tree tree, OfPlace place, int trigger) {
        int i = place.from() - 1;
        while (i >= place.from() - WITHIN && (prepositions.ofKind(tree, i) || nominal(tree, i))) {
            i--;
        }
        boolean found = i >= place.from() - WITHIN && tree.is(i, Pos.ADP);
        return !found || matter(tree, i, place) || matters.contains(tree.lemma(Math.max(i - 1, 0))) || occasion(tree, i - 1, trigger) || posted(tree, i - 1, trigger) ? "" : tree.lower(i);
    }

    /** "talks on Sudan", but not "talks on the island of Jeju". */
    private boolean matter(Tree tree, int preposition, OfPlace place) {
        return topical.contains(tree.lower(preposition))
                && IntStream.range(preposition + 1, place.to()).noneMatch(i -> surfaces.contains(tree.lower(i)));
    }

    /** "the ambassador in Oslo met", "the head of the mission in Haiti": where somebody is stationed; not "at the embassy in Oslo". */
    private boolean posted(Tree tree, int noun, int trigger) {
        int i = noun;
        while (i > noun - WITHIN && nominal(tree, i)) {
            i--;
        }
        return missions.contains(tree.lower(noun)) && tree.is(i, Pos.ADP) && !locative.contains(tree.lower(i)) || accredited.contains(tree.lower(noun)) && noun < trigger;
    }

    /** "days after floods in Brazil": what happened there is something else. */
    private boolean occasion(Tree tree, int noun, int trigger) {
        int i = noun;
        while (noun != trigger && i > noun - WITHIN && nominal(tree, i)) {
            i--;
        }
        return i < noun && tree.is(i, Pos.ADP) && apart.contains(tree.lower(i));
    }

    private static boolean nominal(Tree tree, int i) {
        return tree.is(i, Pos.DET) || tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.PROPN) || tree.lower(i).matches(",|and|-|'s|\u2019s");
    }

    private static int grain(Grain grain) {
        return -grain.ordinal();
    }
}
