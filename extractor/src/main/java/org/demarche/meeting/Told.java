package org.demarche.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.demarche.mention.Mention.OfPlace;

/**
 * A meeting with all sentences that tell of it.
 *
 * @param draft    what they say together
 * @param evidence the sentences, each once, in the order of the text
 */
record Told(Draft draft, List<Meeting.Evidence> evidence) {

    /** Copies and sorts the sentences. */
    Told {
        evidence = evidence.stream().sorted(Comparator.comparingInt(e -> e.span().map(s -> s.start()).orElse(-1))).toList();
    }

    Set<String> signs() {
        return Signs.of(draft, evidence.size());
    }

    Meeting meeting(Confidence confidence) {
        return new Meeting(draft.kind(), draft.status(), draft.all(), draft.place().map(OfPlace::place), draft.date(),
                draft.topics(), evidence, confidence.of(signs()));
    }
}
