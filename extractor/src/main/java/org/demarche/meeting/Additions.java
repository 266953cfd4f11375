package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.meeting.Addition.To;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Makes drafts of who is added to a meeting told elsewhere. */
final class Additions {

    private static final Set<Form> OTHERS = Set.of(Form.PRONOUN, Form.ADJECTIVE, Form.METONYM);

    private final Circumstances circumstances;
    private final DraftBuilder drafts;

    Additions(Circumstances circumstances, DraftBuilder drafts) {
        this.circumstances = circumstances;
        this.drafts = drafts;
    }

    /** Those who were there; of a side, if it is told, by name and of its country. */
    List<Draft> of(Telling t, List<OfActor> people, List<Actor> side, Addition to) {
        List<Actor> first = Credibility.actors(people.stream().filter(m -> !OTHERS.contains(m.form())).toList()).stream()
                .filter(a -> side.isEmpty() || a.name().isPresent()).map(a -> side.isEmpty() ? a : Roll.of(a, side.get(0))).toList();
        return first.isEmpty() ? List.of() : List.of(drafts.build(t, Kind.MEETING, first, side, circumstances.place(t.tree(), t.token(), t.triggers(), t.places())).joining(to));
    }

    /** Those who stand for a state at a meeting of many. */
    List<Draft> standing(Telling t, List<OfActor> people, Actor state, int reach) {
        List<Actor> first = people.stream().filter(m -> !OTHERS.contains(m.form())).flatMap(m -> m.actors().stream())
                .map(a -> new Actor(a.name(), a.position(), a.organization(), state.country())).toList();
        return first.isEmpty() ? List.of()
                : List.of(drafts.build(t, Kind.MEETING, Actors.distinct(first), List.of(), Optional.empty()).joining(new Addition(To.TOLD_OF_MANY, reach, "")));
    }
}
