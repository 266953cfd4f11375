package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Matches whole records of every kind and size. */
final class RecordMatch {

    private final List<ScoredMeeting> gold;

    private final List<ScoredMeeting> found;

    private final BitSet goldHit = new BitSet();

    private final BitSet foundHit = new BitSet();

    /** One to one, largest overlap first; among equals the same date, then the order of gold. */
    RecordMatch(List<ScoredMeeting> gold, List<ScoredMeeting> found) {
        this.gold = gold;
        this.found = found;
        for (Candidate candidate : candidates()) {
            if (!goldHit.get(candidate.gold) && !foundHit.get(candidate.found)) {
                goldHit.set(candidate.gold);
                foundHit.set(candidate.found);
            }
        }
    }

    private record Candidate(int gold, int found, int shared, boolean sameDate) {
    }

    int matched() {
        return goldHit.cardinality();
    }

    /** Gold records that nothing found matches. */
    List<ScoredMeeting> missed() {
        return without(gold, goldHit);
    }

    /** Found records that match nothing in gold. */
    List<ScoredMeeting> invented() {
        return without(found, foundHit);
    }

    /** Of each found record whether gold has it. */
    List<Reliability.Judgement> judgements() {
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Reliability.Judgement(found.get(i).confidence(), foundHit.get(i))).toList();
    }

    private static List<ScoredMeeting> without(List<ScoredMeeting> meetings, BitSet hit) {
        return IntStream.range(0, meetings.size()).filter(i -> !hit.get(i)).mapToObj(meetings::get).toList();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                ScoredMeeting one = gold.get(i);
                ScoredMeeting other = found.get(j);
                if (one.kind().equals(other.kind()) && one.held() == other.held()) {
                    int shared = one.shared(other);
                    int enough = Math.max(1, Math.min(2, one.actors().size()));
                    if (shared >= enough && 2 * shared >= other.actors().size()) {
                        candidates.add(new Candidate(i, j, shared, one.sameDate(other)));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate candidate) -> -candidate.shared)
                .thenComparing(candidate -> !candidate.sameDate)
                .thenComparingInt(candidate -> candidate.gold).thenComparingInt(candidate -> candidate.found));
        return candidates;
    }

    /** The found record that shares most actors, two at least; ties go to the same date, place, status, the first. */
    static Optional<ScoredMeeting> counterpart(ScoredMeeting gold, List<ScoredMeeting> found) {
        record Rated(ScoredMeeting meeting, int shared, boolean date, boolean place, boolean status) {
        }
        Comparator<Rated> best = Comparator.comparingInt(Rated::shared).thenComparing(Rated::date)
                .thenComparing(Rated::place).thenComparing(Rated::status);
        return found.stream()
                .map(other -> new Rated(other, gold.shared(other), gold.sameDate(other), gold.samePlace(other),
                        gold.status().equals(other.status())))
                .filter(rated -> rated.shared >= 2)
                .reduce((one, other) -> best.compare(other, one) > 0 ? other : one)
                .map(Rated::meeting);
    }
}
