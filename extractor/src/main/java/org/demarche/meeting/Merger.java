package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;

/** One record for one meeting, in the order of the first tellings. */
final class Merger {

    /** How many sentences on "the meeting" still is the one told last. */
    private static final int MEMORY = 5;

    private final Sameness same;
    private final Union union;
    private final Set<String> stateBodies;

    Merger(WordLists words) {
        this.same = new Sameness(words);
        this.union = new Union(words);
        this.stateBodies = words.list("state-body");
    }

    List<Told> merge(List<Draft> drafts) {
        Ledger ledger = new Ledger();
        drafts.forEach(ledger::enter);
        return ledger.told();
    }

    static List<Actor> all(Draft draft) {
        List<Actor> all = new ArrayList<>(draft.first());
        all.addAll(draft.second());
        return Actors.distinct(all);
    }

    /** Who is told with an office and no country is of the country of those who act. */
    private List<Actor> compatriots(Draft record, List<Actor> people) {
        Optional<String> home = record.first().stream().findFirst().flatMap(Actor::country);
        return people.stream().map(a -> a.position().isEmpty() || a.country().isPresent() || !a.organization().map(this::ofState).orElse(true) ? a
                : new Actor(a.name(), a.position(), a.organization(), home)).toList();
    }

    private boolean ofState(String body) {
        return stateBodies.contains(body.toLowerCase(Locale.ROOT).split(" ")[0]);
    }

    /** The records of one article while it is read. */
    private final class Ledger {
        private final List<Draft> records = new ArrayList<>();
        private final List<List<Meeting.Evidence>> evidence = new ArrayList<>();
        private int last = -1;
        private int lastSentence = -1;

        private List<Told> told() {
            return IntStream.range(0, records.size()).mapToObj(i -> new Told(records.get(i), evidence.get(i))).toList();
        }

        private void enter(Draft draft) {
            Optional<Integer> home = draft.joins() ? joined(draft) : home(draft);
            if (home.isEmpty() && draft.joins() && draft.first().size() < 2) {
                return;
            }
            int at = home.orElse(records.size());
            if (home.isEmpty()) {
                records.add(draft);
                evidence.add(new ArrayList<>());
            } else {
                Draft record = records.get(at);
                records.set(at, draft.joins() ? union.joined(record, compatriots(record, draft.first())) : union.of(record, draft));
            }
            if (evidence.get(at).stream().noneMatch(e -> e.text().equals(draft.evidence().text()))) {
                evidence.get(at).add(draft.evidence());
            }
            if (draft.kind() != Kind.VISIT) {
                last = at;
                lastSentence = draft.sentence();
            }
        }

        private Optional<Integer> home(Draft draft) {
            return IntStream.range(0, records.size()).boxed().filter(i -> same.holds(records.get(i), draft)).findFirst();
        }

        /** The meeting told last, where "the meeting was attended by X" can be said of it. */
        private Optional<Integer> joined(Draft draft) {
            return last >= 0 && draft.sentence() - lastSentence <= MEMORY && same.mayJoin(records.get(last), draft) ? Optional.of(last) : Optional.empty();
        }
    }
}
