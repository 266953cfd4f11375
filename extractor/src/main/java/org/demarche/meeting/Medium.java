package org.demarche.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;

/** By which way two spoke, where a word leaves it open and a sentence before says it: "called X. They discussed trade". */
final class Medium {

    private static final int REACH = 4;

    private final Set<String> open;
    private final Set<String> spoken;
    private final Set<String> remote;

    Medium(WordLists words) {
        this.open = words.list("open-medium");
        this.spoken = words.list("spoken-medium");
        this.remote = words.list("call-word");
    }

    /** The draft as what was last told of the same people. */
    Draft of(Draft draft, List<Draft> before) {
        return undecided(draft) ? last(draft, before).map(l -> draft.as(l.kind())).orElse(draft) : draft;
    }

    private boolean undecided(Draft draft) {
        String rule = draft.evidence().rule();
        boolean anyhow = draft.kind() == Kind.MEETING && draft.place().isEmpty() && open.contains(rule);
        return anyhow || draft.kind() == Kind.CALL && spoken.contains(rule) && !saysHow(draft);
    }

    private boolean saysHow(Draft draft) {
        return Arrays.stream(draft.evidence().text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(remote::contains);
    }

    private static Optional<Draft> last(Draft draft, List<Draft> before) {
        for (int i = before.size() - 1; i >= 0 && draft.sentence() - before.get(i).sentence() <= REACH; i--) {
            Draft last = before.get(i);
            boolean pair = draft.all().stream().filter(a -> Actors.contains(last.all(), a)).count() > 1;
            if (pair && last.kind() != Kind.VISIT) {
                return Optional.of(last).filter(l -> l.status() == draft.status() && Sameness.datesAgree(l.date(), draft.date()));
            }
        }
        return Optional.empty();
    }
}
