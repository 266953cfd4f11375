package org.demarche.meeting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;

/** One record for one meeting, in the order of the first tellings. */
final class Merger {

    /** How many sentences "the summit" reaches back to where a summit was told. */
    private static final int FAR = 12;

    /** Whom more than these attended is a list of names. */
    private static final int MOST = 500;

    private final Sameness same;
    private final StandIn standIn;
    private final Union union;
    private final Set<String> stateBodies;
    private final Set<String> conferences;

    Merger(WordLists words) {
        this.same = new Sameness(words);
        this.standIn = new StandIn(words);
        this.union = new Union(words);
        this.stateBodies = words.list("state-body");
        this.conferences = words.list("conference-noun");
    }

    List<Told> merge(List<Draft> drafts) {
        Ledger ledger = new Ledger();
        drafts.forEach(ledger::enter);
        return ledger.told();
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
        private final List<Set<Meeting.Evidence>> evidence = new ArrayList<>();
        private final List<Set<String>> quoted = new ArrayList<>();
        private final Candidates candidates = new Candidates(standIn);
        /** Where and in which sentence meetings were told, the latest last. */
        private final List<int[]> tellings = new ArrayList<>();

        /** A record of one who attended is none: nobody was told whom he met. */
        private List<Told> told() {
            BitSet gone = new BitSet();
            for (int i = 0; i < records.size(); i++) {
                if (!gone.get(i)) {
                    settle(i, gone);
                }
            }
            return IntStream.range(0, records.size()).filter(i -> !gone.get(i)).filter(i -> !records.get(i).joins() || records.get(i).all().size() > 1)
                    .mapToObj(i -> new Told(records.get(i), List.copyOf(evidence.get(i)))).toList();
        }

        /** Takes in all later records that what was told since shows to be the same, the last first. */
        private void settle(int i, BitSet gone) {
            BitSet near = candidates.of(records.get(i));
            for (int j = near.previousSetBit(records.size()); j > i; j = near.previousSetBit(j - 1)) {
                if (!gone.get(j) && same.holds(records.get(i), records.get(j))) {
                    keep(i, union.of(records.get(i), records.get(j)));
                    gone.set(j);
                    evidence.get(i).addAll(evidence.get(j));
                    near.or(candidates.of(records.get(i)));
                }
            }
        }

        private void keep(int at, Draft record) {
            if (at == records.size()) {
                records.add(record);
                evidence.add(new LinkedHashSet<>());
                quoted.add(new HashSet<>());
            } else {
                records.set(at, record);
            }
            candidates.enter(at, record);
        }

        private void enter(Draft draft) {
            boolean adds = draft.joins() && !draft.opens();
            if (adds && draft.status() == Status.DENIED) {
                joined(draft).map(records::get).filter(Draft::opens).ifPresent(record -> absent(record, draft));
                return;
            }
            Optional<Integer> home = adds ? joined(draft) : home(draft);
            if (home.isEmpty() && adds && !alone(draft)) {
                return;
            }
            int at = home.orElse(records.size());
            if (home.isEmpty()) {
                keep(at, draft);
            } else if (!adds) {
                keep(at, union.of(records.get(at), draft));
            } else if (records.get(at).all().size() < MOST) {
                Draft record = records.get(at);
                keep(at, union.joined(record, draft.reach() > 1 ? compatriots(record, draft.first()) : draft.first()));
            }
            if (quoted.get(at).add(draft.evidence().text())) {
                evidence.get(at).add(draft.evidence());
            }
            if (draft.kind() != Kind.VISIT) {
                tellings.add(new int[] {at, draft.sentence()});
            }
        }

        /** Who stayed away from a meeting did not meet its host. */
        private void absent(Draft record, Draft draft) {
            if (candidates.with(draft.first()).stream().mapToObj(records::get)
                    .anyMatch(r -> r.status() == Status.DENIED && r.first().equals(record.first()) && Actors.contains(r.second(), draft.first().get(0)))) {
                return;
            }
            int at = records.size();
            keep(at, new Draft(record.kind(), Status.DENIED, record.first(), draft.first(), record.place(), record.date(), List.of(),
                    draft.evidence(), draft.sentence(), draft.signs(), Optional.empty()));
            evidence.get(at).add(draft.evidence());
            quoted.get(at).add(draft.evidence().text());
        }

        /** Whether those who attended can be all of a meeting that nobody told: not of a side of it, nor who stayed away. */
        private boolean alone(Draft draft) {
            return draft.second().isEmpty() && (draft.status() == Status.HELD || draft.status() == Status.PLANNED) && draft.addition().filter(a -> a.to() == Addition.To.TOLD_LAST && !a.event().isEmpty()).isPresent();
        }

        private Optional<Integer> home(Draft draft) {
            return candidates.of(draft).stream().boxed().filter(i -> same.holds(records.get(i), draft)).findFirst();
        }

        /** The meeting told last, of which "the meeting was attended by X" is said; of a delegation, the last that it can have been at. */
        private Optional<Integer> joined(Draft draft) {
            Optional<Integer> namesake = namesake(draft);
            if (namesake.isPresent()) {
                return namesake;
            }
            return last(draft, false).or(() -> last(draft, true));
        }

        /** The last of those told with people, or of those of which nobody was named. */
        private Optional<Integer> last(Draft draft, boolean unpeopled) {
            for (int i = tellings.size() - 1; i >= 0 && draft.sentence() - tellings.get(i)[1] <= draft.reach(); i--) {
                int at = tellings.get(i)[0];
                boolean meant = records.get(at).all().isEmpty() == unpeopled;
                if (meant && same.mayJoin(records.get(at), draft)) {
                    return Optional.of(at);
                }
                if (meant && draft.second().isEmpty()) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** "the summit", told some way back and other meetings since: the one that the same noun told. */
        private Optional<Integer> namesake(Draft draft) {
            String event = draft.addition().map(Addition::event).filter(conferences::contains).orElse("");
            for (int i = tellings.size() - 1; i >= 0 && !event.isEmpty() && draft.sentence() - tellings.get(i)[1] <= FAR; i--) {
                int at = tellings.get(i)[0];
                if (event.equals(Sameness.event(records.get(at))) && same.mayJoin(records.get(at), draft)) {
                    return Optional.of(at);
                }
            }
            return Optional.empty();
        }
    }
}
