package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfPlace;

/** Reads the visits that one trigger tells: a record for each country that somebody travels to. */
final class VisitReader {

    private static final Set<Form> TRAVELLERS = Set.of(Form.NAMED, Form.OFFICE, Form.PRONOUN);

    private final Circumstances circumstances;
    private final DraftBuilder drafts;

    VisitReader(Circumstances circumstances, DraftBuilder drafts) {
        this.circumstances = circumstances;
        this.drafts = drafts;
    }

    List<Draft> read(Telling t) {
        List<Actor> visitors = Credibility.actors(t.sides().first().stream().filter(m -> TRAVELLERS.contains(m.form())).toList());
        if (visitors.isEmpty()) {
            return List.of();
        }
        Set<String> prepositions = t.frame().has(Frame.Slot.DESTINATION_FOR) ? Set.of("for") : Set.of("to", "in", "into", "at", "for");
        List<Draft> visits = new ArrayList<>();
        for (OfPlace place : circumstances.destinations(t.tree(), t.token(), t.places(), prepositions, t.frame().has(Frame.Slot.DESTINATION))) {
            List<Actor> foreign = visitors.stream().filter(a -> a.position().isPresent() || a.country().isPresent())
                    .filter(a -> a.country().isEmpty() || !a.country().equals(place.place().country())).toList();
            if (!foreign.isEmpty()) {
                visits.add(drafts.build(t, Kind.VISIT, foreign, List.of(), Optional.of(place)));
            }
        }
        return visits;
    }
}
