package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.OfPlace;

/** Reads the visits that one trigger tells: a record for each country that somebody travels to. */
final class VisitReader {

    private final Destinations destinations;
    private final DraftBuilder drafts;
    private final Outlook outlook;
    private final Doubts doubts;
    private final Set<String> counts;

    VisitReader(Destinations destinations, DraftBuilder drafts, WordLists words) {
        this.destinations = destinations;
        this.drafts = drafts;
        this.outlook = new Outlook(words);
        this.doubts = new Doubts(words);
        this.counts = words.list("count-word");
    }

    List<Draft> read(Telling t) {
        List<Actor> visitors = visitors(t);
        List<Draft> visits = new ArrayList<>();
        for (OfPlace place : visitors.isEmpty() || doubts.habitual(t) || counted(t) ? List.<OfPlace>of() : destinations.of(t)) {
            List<Actor> foreign = visitors.stream().filter(a -> abroad(a, place)).toList();
            if (!foreign.isEmpty()) {
                visits.add(outlook.seen(t, drafts.build(t, Kind.VISIT, foreign, List.of(), Optional.of(place))));
            }
        }
        return visits;
    }

    /** "has been there three times", on no day that is told. */
    private boolean counted(Telling t) {
        return t.dates().isEmpty() && t.frame().pos() != Pos.NOUN && t.tree().children(t.token(), "advmod", "obl").stream()
                .anyMatch(c -> counts.contains(t.tree().lower(c)));
    }

    private static List<Actor> visitors(Telling t) {
        return Credibility.actors(t.sides().first()).stream().filter(a -> a.position().isPresent() || a.country().isPresent()).toList();
    }

    private static boolean abroad(Actor visitor, OfPlace place) {
        return visitor.country().isEmpty() || !visitor.country().equals(place.place().country());
    }

    /** Whether somebody goes somewhere by this word: only then do times and places of the sentence belong to it. */
    boolean tells(Telling t) {
        return !visitors(t).isEmpty() && !destinations.of(t).isEmpty();
    }
}
