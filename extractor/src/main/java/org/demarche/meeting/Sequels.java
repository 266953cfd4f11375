package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Mention.OfDate;

/** Which meeting told before another one goes on with: "He also met X", "During the talks …". */
final class Sequels {

    /** How many sentences a word that says so reaches back, and how many a meeting does by itself. */
    private static final int FAR = 4;
    private static final int NEAR = 2;

    private final Discourse discourse;
    private final Legs legs;

    Sequels(Discourse discourse, Legs legs) {
        this.legs = legs;
        this.discourse = discourse;
    }

    /** The last meeting before that shares somebody and whose day and place still hold. */
    Optional<Draft> antecedent(Draft draft, List<Draft> before, boolean marked) {
        if (draft.sentence() < 0 || discourse.background(draft.sentence())) {
            return Optional.empty();
        }
        boolean says = discourse.sequel(draft.sentence()) || discourse.pointsBack(draft.sentence());
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft last = before.get(i);
            int apart = draft.sentence() - last.sentence();
            if (apart > (says ? FAR : NEAR) || last.sentence() < 0) {
                return Optional.empty();
            }
            if (last.kind() != Kind.VISIT && (!marked || apart == 0 || says) && goesOn(last, draft)) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private boolean goesOn(Draft last, Draft draft) {
        boolean status = last.status() == draft.status() && draft.status() != Status.PROPOSED || last.sentence() == draft.sentence() && last.status() == draft.status();
        boolean shared = last.all().stream().anyMatch(a -> Actors.contains(draft.all(), a));
        return status && shared && fine(last, draft) && told(last) && placesFit(last, draft) && !moved(last, draft);
    }

    /** A month or year is too coarse to hold for another sentence. */
    private static boolean fine(Draft last, Draft draft) {
        return last.sentence() == draft.sentence() || last.date().map(d -> d.value().length() >= "2000-01-01".length()).orElse(true);
    }

    /** Whether the earlier one is itself of the time that the article tells. */
    private boolean told(Draft last) {
        return last.date().isPresent() || !discourse.background(last.sentence());
    }

    private static boolean placesFit(Draft last, Draft draft) {
        Optional<String> before = last.place().flatMap(p -> p.place().country());
        Optional<String> now = draft.place().flatMap(p -> p.place().country());
        return before.isEmpty() || now.isEmpty() || before.equals(now);
    }

    /** Whether a sentence between sets another day or place. */
    private boolean moved(Draft last, Draft draft) {
        if (legs.apart(last, draft)) {
            return true;
        }
        for (int i = last.sentence() + 1; i <= draft.sentence(); i++) {
            Optional<OfDate> day = discourse.day(i);
            Optional<String> scene = discourse.scene(i).flatMap(p -> p.place().country());
            boolean away = scene.isPresent() && last.place().isPresent() && !scene.equals(last.place().get().place().country());
            if (away || day.isPresent() && !last.date().equals(day.map(OfDate::date)) && !draft.date().equals(day.map(OfDate::date))) {
                return true;
            }
        }
        return false;
    }
}
