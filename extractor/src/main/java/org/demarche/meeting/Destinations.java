package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Where a journey leads: what follows its word as an object or behind "to", "in", "for", and the list that goes on from there. */
final class Destinations {

    private static final int STEPS = 4;
    private static final int WITHIN = 14;
    private static final int EVENT_WITHIN = 30;

    private final Prepositions prepositions;
    private final Set<String> links;
    private final Set<String> events;
    private final Set<String> borders;
    private final Set<String> purposes;
    private final Set<String> errands;
    private final Here here;

    Destinations(WordLists words) {
        this.prepositions = new Prepositions(words);
        this.links = words.list("itinerary-link");
        this.events = words.list("conference-noun");
        this.borders = words.list("clause-border");
        this.purposes = words.list("stay-purpose");
        this.errands = words.list("errand-preposition");
        this.here = new Here(words);
    }

    /** In their order, the finest of each country; none where the word tells of no journey here. */
    List<OfPlace> of(Telling t) {
        if (moves(t)) {
            return List.of();
        }
        List<OfPlace> places = t.places().stream().filter(p -> p.place().country().isPresent())
                .filter(p -> !insideOffice(t, p)).toList();
        Optional<OfPlace> first = places.stream().filter(p -> p.from() > t.token() && leadsTo(t, p)).findFirst();
        if (first.isEmpty()) {
            List<OfPlace> own = t.frame().pos() == Pos.NOUN ? places.stream().filter(p -> modifies(t, p) || stay(t, p)).toList() : List.of();
            return own.isEmpty() && t.frame().pos() == Pos.NOUN ? places.stream().filter(p -> scene(t, p)).limit(1).toList() : own;
        }
        return onePerCountry(itinerary(t.tree(), first.get(), places));
    }

    /** "returns her focus to Turkey": something else goes there. */
    private static boolean moves(Telling t) {
        boolean goes = t.frame().has(Frame.Slot.DESTINATION_TO) && t.frame().pos() == Pos.VERB && !t.frame().has(Frame.Slot.CARRIED);
        return goes && t.tree().children(t.token(), "obj").stream().anyMatch(o -> t.tree().children(o).stream().anyMatch(c -> t.tree().is(c, Pos.PRON))
                && t.dates().stream().noneMatch(d -> d.covers(o)));
    }

    /** "the envoy to Syria": part of an office, no place. */
    private static boolean insideOffice(Telling t, OfPlace place) {
        return t.actors().at(place.from()).filter(a -> a.form() == Form.OFFICE || a.form() == Form.NAMED).isPresent();
    }

    private boolean leadsTo(Telling t, OfPlace place) {
        Tree tree = t.tree();
        int preposition = prepositions.leading(tree, place);
        if (qualifies(tree, place)) {
            return false;
        }
        if (here.tells(tree, place)) {
            return !t.frame().has(Frame.Slot.EVENT) && open(t, place.from(), WITHIN);
        }
        if (preposition < 0) {
            return t.frame().has(Frame.Slot.DESTINATION) && open(t, place.from(), WITHIN) && !crossed(tree, t.token(), place);
        }
        if (preposition < t.token() && preposition >= 0 || !prepositions.lead(t.frame(), tree.lower(preposition))) {
            return false;
        }
        if (t.frame().has(Frame.Slot.STAY)) {
            return preposition == t.token() + 1 && stays(t, place);
        }
        if (t.frame().has(Frame.Slot.EVENT)) {
            return open(t, preposition, EVENT_WITHIN) && names(tree, t.token(), preposition);
        }
        return preposition == t.token() + 1 || reaches(tree, place, t.token()) || open(t, preposition, WITHIN);
    }

    /** "the U.S. pavilion", "Kenya Airways": a place that only says which thing is meant. */
    private static boolean qualifies(Tree tree, OfPlace place) {
        int last = place.to() - 1;
        return tree.head(last) > last && tree.base(last).equals("compound") && !tree.lower(place.to()).equals(",");
    }

    /** "visited troops in Kabul": an object stands between. */
    private boolean crossed(Tree tree, int trigger, OfPlace place) {
        return tree.children(trigger, "obj").stream().anyMatch(o -> o < place.from() && !prepositions.settlement(tree, o) && !tree.dominates(o, place.to() - 1) && !tree.dominates(place.to() - 1, o));
    }

    /** Whether a noun's place hangs on the trigger with no verb between. */
    private static boolean reaches(Tree tree, OfPlace place, int trigger) {
        int node = place.to() - 1;
        for (int steps = 0; steps < STEPS && node >= 0; steps++) {
            if (node == trigger) {
                return true;
            }
            if (tree.is(node, Pos.VERB)) {
                return false;
            }
            node = tree.head(node);
        }
        return false;
    }

    /** Whether no verb and no border of a clause, dates aside, stands between the trigger and {@code end}. */
    private boolean open(Telling t, int end, int within) {
        int i = t.token() + 1;
        if (end - i > within) {
            return false;
        }
        while (i < end) {
            int at = i;
            Optional<OfDate> date = t.dates().stream().filter(d -> d.covers(at)).findFirst();
            boolean copula = t.frame().pos() == Pos.NOUN && t.tree().is(i, Pos.AUX) && end == i + 1;
            boolean comma = t.tree().lower(i).equals(",") && !prepositions.settlement(t.tree(), i - 1) && t.dates().stream().noneMatch(d -> d.from() == at + 1 || d.to() == at);
            if (date.isEmpty() && (comma || t.tree().isVerbal(i) && !copula || borders.contains(t.tree().lower(i)))) {
                return false;
            }
            i = date.map(OfDate::to).orElse(i + 1);
        }
        return true;
    }

    /** "is in Lisbon for", "will be in Lisbon, Portugal, on Monday": more than where somebody lives. */
    private boolean stays(Telling t, OfPlace place) {
        int end = t.places().stream().filter(p -> p.from() > place.from() && p.from() <= place.to() + 2 && t.tree().lower(place.to()).equals(","))
                .findFirst().map(OfPlace::to).orElse(place.to());
        int next = t.tree().lower(end).equals(",") ? end + 1 : end;
        return purposes.contains(t.tree().lower(next)) || t.dates().stream().anyMatch(d -> d.from() >= end && d.from() <= next + 1);
    }

    private boolean names(Tree tree, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (events.contains(tree.lemma(i)) || events.contains(tree.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "his China visit": right before the noun. */
    private static boolean modifies(Telling t, OfPlace place) {
        int end = place.to();
        while (end < t.token() && t.tree().is(end, Pos.ADJ)) {
            end++;
        }
        return end == t.token();
    }

    /** "in Nepal on a three-day visit": the place before it. */
    private boolean stay(Telling t, OfPlace place) {
        int i = t.token() - 1;
        while (i > place.to() && (t.tree().is(i, Pos.ADJ) || t.tree().is(i, Pos.NOUN) || t.tree().is(i, Pos.NUM) || t.tree().is(i, Pos.PUNCT)
                || t.tree().is(i, Pos.DET) || t.tree().is(i, Pos.PRON) || t.tree().is(i, Pos.ADV))) {
            i--;
        }
        int errand = i;
        Optional<OfDate> date = t.dates().stream().filter(d -> d.to() == errand).findFirst();
        int start = date.map(OfDate::from).orElse(errand);
        boolean adjacent = start == place.to() || start == place.to() + 1 && t.tree().is(place.to(), Pos.ADP);
        return adjacent && errands.contains(t.tree().lower(errand)) && (here.tells(t.tree(), place) || Prepositions.before(t.tree(), place) == place.from() - 1);
    }

    /** "opened a school in Nepal during a visit": where it was done. */
    private boolean scene(Telling t, OfPlace place) {
        Tree tree = t.tree();
        int noun = place.to() - 1;
        int visit = t.token();
        for (int steps = 0; steps < 2 && tree.preposition(visit).equals("of") && tree.head(visit) >= 0; steps++) {
            visit = tree.head(visit);
        }
        int verb = tree.head(visit);
        boolean meanwhile = errands.contains(tree.preposition(visit)) || visit != t.token() && tree.preposition(visit).equals("at");
        return meanwhile && verb >= 0 && tree.isVerbal(verb) && tree.head(noun) == verb && tree.base(noun).equals("obl") && tree.preposition(noun).equals("in");
    }

    /** The list that a first destination opens: "Kenya, Uganda and then Ghana". */
    private List<OfPlace> itinerary(Tree tree, OfPlace first, List<OfPlace> places) {
        List<OfPlace> list = new ArrayList<>(List.of(first));
        int end = first.to();
        for (OfPlace place : places) {
            if (place.from() < end) {
                continue;
            }
            boolean linked = place.from() > end;
            for (int i = end; i < place.from(); i++) {
                linked &= links.contains(tree.lower(i));
            }
            if (!linked || tree.base(place.to() - 1).equals("nsubj") || qualifies(tree, place)) {
                return list;
            }
            list.add(place);
            end = place.to();
        }
        return list;
    }

    private static List<OfPlace> onePerCountry(List<OfPlace> places) {
        List<OfPlace> kept = new ArrayList<>();
        Set<Optional<String>> countries = new HashSet<>();
        for (OfPlace place : places) {
            Optional<String> country = place.place().country();
            if (countries.add(country)) {
                kept.add(places.stream().filter(p -> p.place().country().equals(country))
                        .reduce((a, b) -> b.grain().compareTo(a.grain()) > 0 ? b : a).orElse(place));
            }
        }
        return kept;
    }
}
