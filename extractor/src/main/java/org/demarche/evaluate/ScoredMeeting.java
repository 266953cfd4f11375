package org.demarche.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record as scores compare it.
 *
 * @param kind     any value, null if absent: kinds are compared, not understood
 * @param status   likewise
 * @param actors   the participants
 * @param date     as it stands; empty if there is none
 * @param span     the days that the date denotes
 * @param yearless the same, its years made unknown
 * @param placed   whether the place has a name, be it without a letter
 * @param place    the name's words
 * @param sentence the first sentence that says so; empty if there is none
 * @param rule     what read it
 * @param confidence how sure it is; 1 where nothing says so
 */
record ScoredMeeting(JsonNode kind, JsonNode status, List<ScoredActor> actors, String date, Optional<DateSpan> span,
                     Optional<DateSpan> yearless, boolean placed, Words place, String sentence,
                     Optional<String> rule, double confidence) {

    ScoredMeeting {
        actors = List.copyOf(actors);
    }

    boolean held() {
        return status.isTextual() && status.asText().equals("held");
    }

    boolean dated() {
        return !date.isEmpty();
    }

    /** A meeting or a call: what makes pairs. */
    boolean pairs() {
        return kind.isTextual() && (kind.asText().equals("meeting") || kind.asText().equals("call"));
    }

    /** Whether this gold record and {@code found} have the same days; an unknown year in gold is any. */
    boolean sameDate(ScoredMeeting found) {
        boolean anyYear = dated() && found.dated() && DateSpan.yearUnknown(date);
        return span.equals(anyYear ? found.yearless : found.span);
    }

    /** Whether both have no place, or one's name is part of the other's. */
    boolean samePlace(ScoredMeeting found) {
        return place.isEmpty() || found.place.isEmpty()
                ? place.isEmpty() && found.place.isEmpty() : place.nests(found.place);
    }

    /** How many of the participants {@code found} has, one to one. */
    int shared(ScoredMeeting found) {
        List<ScoredActor> left = new ArrayList<>(found.actors);
        int shared = 0;
        for (ScoredActor actor : actors) {
            int at = 0;
            while (at < left.size() && !actor.same(left.get(at))) {
                at++;
            }
            if (at < left.size()) {
                left.remove(at);
                shared++;
            }
        }
        return shared;
    }
}
