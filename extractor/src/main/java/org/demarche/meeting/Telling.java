package org.demarche.meeting;

import java.util.List;
import org.demarche.language.Annotated;
import org.demarche.language.Sentence;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/**
 * All that one sentence says around one trigger.
 *
 * @param number   the sentence's
 * @param triggers tokens of all triggers of the sentence that have participants, this one among them or not
 * @param sides    who takes part by this trigger
 */
record Telling(Annotated annotated, Sentence sentence, int number, Tree tree, Trigger trigger, List<Integer> triggers, Sides sides,
               SentenceActors actors, List<OfPlace> places, List<OfDate> dates) {

    /** The same, with who else tells in its sentence. */
    Telling among(List<Integer> others) {
        return new Telling(annotated, sentence, number, tree, trigger, others, sides, actors, places, dates);
    }

    /** The same, with nobody taking part. */
    Telling without() {
        return new Telling(annotated, sentence, number, tree, trigger, triggers, Sides.none(), actors, places, dates);
    }

    /** The same around another word of its sentence, which alone tells. */
    Telling at(int token) {
        return new Telling(annotated, sentence, number, tree, new Trigger(trigger.frame(), token), List.of(token), sides, actors, places, dates);
    }

    /** The same, with these taking part. */
    Telling by(Sides others) {
        return new Telling(annotated, sentence, number, tree, trigger, triggers, others, actors, places, dates);
    }

    int token() {
        return trigger.token();
    }

    Frame frame() {
        return trigger.frame();
    }

    /** Whether no other trigger of the sentence has participants. */
    boolean alone() {
        return triggers.size() == 1;
    }
}
