package org.demarche.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.OfPlace;

/**
 * A meeting as one trigger tells it, before tellings are merged.
 *
 * @param first    actors of the acting side
 * @param second   those whom they meet; empty where all are told together
 * @param all      both sides, each actor once
 * @param sentence the sentence's number
 * @param signs    what speaks for or against the reading
 * @param addition the meeting to which it only adds people, one of {@code second} being there already; empty where it tells of a
 *                 meeting itself
 */
record Draft(Kind kind, Status status, List<Actor> first, List<Actor> second, List<Actor> all, Optional<OfPlace> place, Optional<Edtf> date,
             List<String> topics, Meeting.Evidence evidence, int sentence, Set<String> signs, Optional<Addition> addition) {

    /** Copies the lists. */
    Draft {
        first = List.copyOf(first);
        second = List.copyOf(second);
        all = List.copyOf(all);
        topics = List.copyOf(topics);
        signs = Set.copyOf(signs);
    }

    /** With all who are told of. */
    Draft(Kind kind, Status status, List<Actor> first, List<Actor> second, Optional<OfPlace> place, Optional<Edtf> date,
          List<String> topics, Meeting.Evidence evidence, int sentence, Set<String> signs, Optional<Addition> addition) {
        this(kind, status, first, second, Actors.distinct(Stream.concat(first.stream(), second.stream()).toList()), place, date, topics, evidence,
                sentence, signs, addition);
    }

    Draft with(List<Actor> side, List<Actor> other) {
        return new Draft(kind, status, side, other, place, date, topics, evidence, sentence, signs, addition);
    }

    /** Whether it tells something of a meeting and not who met. */
    boolean nobody() {
        return first.isEmpty() && second.isEmpty() && !joins();
    }

    /** Whether it tells of nobody but some of those who were there. */
    boolean joins() {
        return addition.isPresent();
    }

    /** Whether it opens a meeting to which others may be added. */
    boolean opens() {
        return addition.filter(Addition::opens).isPresent();
    }

    /** How many sentences back the meeting is told. */
    int reach() {
        return addition.map(Addition::reach).orElse(0);
    }

    /** The same as an addition to a meeting told elsewhere. */
    Draft joining(Addition to) {
        return new Draft(kind, status, first, second, all, place, date, topics, evidence, sentence, signs, Optional.of(to));
    }

    Draft as(Kind other) {
        return new Draft(other, status, first, second, all, other == Kind.CALL ? Optional.empty() : place, date, topics, evidence, sentence, signs, addition);
    }

    Draft as(Status other) {
        return new Draft(kind, other, first, second, all, place, date, topics, evidence, sentence, signs, addition);
    }

    /** With what is told elsewhere of its place and date. */
    Draft at(Optional<OfPlace> where, Optional<Edtf> when) {
        Set<String> more = new LinkedHashSet<>(signs);
        if (where.isPresent() && place.isEmpty()) {
            more.add(Signs.CARRIED_PLACE);
        }
        if (when.isPresent() && date.isEmpty()) {
            more.add("date carried over");
        }
        return new Draft(kind, status, first, second, all, where, when, topics, evidence, sentence, more, addition);
    }
}
