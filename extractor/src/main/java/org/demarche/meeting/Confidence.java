package org.demarche.meeting;

import java.util.List;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;

/**
 * How sure a reading is. The shares were counted on the development articles: of what was read with a feature, how much
 * the annotators had found, too.
 */
final class Confidence {

    private static final double BASE = 0.70;

    private Confidence() {
    }

    static double of(Draft draft, int tellings) {
        List<Actor> actors = Merger.all(draft);
        double sure = BASE;
        sure += tellings > 1 ? 0.15 : 0;
        sure += draft.date().isPresent() ? 0.05 : -0.05;
        sure += draft.kind() == Kind.VISIT ? -0.15 : 0;
        sure += draft.status() == Status.PROPOSED ? -0.10 : 0;
        sure += actors.stream().anyMatch(a -> a.name().isPresent() && a.position().isEmpty() && a.country().isEmpty()) ? -0.10 : 0;
        sure += actors.size() > 1 && actors.stream().allMatch(Actors::bare) ? 0.15 : 0;
        return Math.round(Math.max(0.05, Math.min(0.95, sure)) * 100) / 100.0;
    }
}
