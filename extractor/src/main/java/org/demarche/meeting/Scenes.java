package org.demarche.meeting;

import java.util.Optional;
import java.util.Set;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** The day and place that a sentence before sets for those that follow it: "In Lima on Monday, she opened a school. She met …". */
final class Scenes {

    private static final int REACH = 2;

    private final Discourse discourse;
    private final Whereabouts whereabouts;

    Scenes(Discourse discourse, Whereabouts whereabouts) {
        this.discourse = discourse;
        this.whereabouts = whereabouts;
    }

    /** The draft at the place that "there" points at, or the event on whose margins it was. */
    Draft there(Draft draft) {
        boolean open = draft.sentence() >= 0 && draft.place().isEmpty() && draft.kind() == Kind.MEETING;
        return open ? draft.at(whereabouts.there(draft.sentence()).or(() -> whereabouts.margin(draft.sentence())), draft.date()) : draft;
    }

    /** The draft with the scene's day and place where it goes on with the sentence that sets them. */
    Draft completed(Draft draft) {
        int sentence = draft.sentence();
        if (sentence < 1 || !Set.of(Status.HELD, Status.PLANNED, Status.CANCELLED).contains(draft.status()) || discourse.background(sentence) || discourse.day(sentence).isPresent() || !discourse.pointsBack(sentence)) {
            return draft;
        }
        Optional<Edtf> date = draft.date();
        Optional<OfPlace> place = draft.kind() == Kind.MEETING ? draft.place() : Optional.empty();
        for (int i = sentence - 1; i >= Math.max(0, sentence - REACH) && discourse.near(i, sentence); i--) {
            Optional<OfDate> journey = discourse.journey(i);
            Optional<OfDate> day = discourse.day(i).or(() -> draft.status() == Status.PLANNED ? journey : Optional.empty());
            Optional<OfPlace> scene = discourse.scene(i);
            if (day.isPresent() || scene.isPresent()) {
                boolean open = draft.date().isEmpty() && draft.kind() == Kind.MEETING;
                return draft.at(open ? place.or(() -> scene) : draft.place(), date.or(() -> day.map(OfDate::date)));
            }
        }
        return draft;
    }
}
