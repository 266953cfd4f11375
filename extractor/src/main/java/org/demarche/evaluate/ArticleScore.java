package org.demarche.evaluate;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.evaluate.Report.Accuracy;
import org.demarche.evaluate.Report.Finding;
import org.demarche.evaluate.Report.Measure;
import org.demarche.evaluate.Report.Score;
import org.demarche.evaluate.ScoredArticle.Dyad;
import org.demarche.evaluate.ScoredArticle.Pair;

/** Scores what was found in one article. */
final class ArticleScore {

    private final ScoredArticle gold;

    private final ScoredArticle found;

    private final List<Pair> goldPairs;

    private final List<Pair> foundPairs;

    private final List<PairMatch.Hit> hits;

    private final PairMatch pairMatch;

    private final RecordMatch recordMatch;

    ArticleScore(ScoredArticle gold, ScoredArticle found) {
        this.gold = gold;
        this.found = found;
        goldPairs = gold.pairs();
        foundPairs = found.pairs();
        pairMatch = new PairMatch(foundPairs);
        hits = pairMatch.match(goldPairs, (one, other) -> true);
        recordMatch = new RecordMatch(gold.meetings(), found.meetings());
    }

    Report report() {
        Map<Measure, Score> scores = new EnumMap<>(Measure.class);
        scores.put(Measure.WHO_MET_WHOM, new Score(hits.size(), foundPairs.size(), goldPairs.size()));
        scores.put(Measure.WHO_MET_WHOM_WHEN, having(ScoredMeeting::dated,
                pairMatch.match(goldPairs, ScoredMeeting::sameDate)));
        scores.put(Measure.WHO_MET_WHOM_WHERE, having(ScoredMeeting::placed,
                pairMatch.match(goldPairs, ScoredMeeting::samePlace)));
        scores.put(Measure.COUNTRIES, countries());
        scores.put(Measure.RECORDS,
                new Score(recordMatch.matched(), found.meetings().size(), gold.meetings().size()));
        List<Counterpart> both = counterparts();
        return new Report(scores, accuracy(both, Counterpart::sameStatus), accuracy(both, Counterpart::sameKind),
                findings(), new Reliability(recordMatch.judgements()));
    }

    /** Counts the pairs whose record has something. */
    private Score having(Predicate<ScoredMeeting> part, List<PairMatch.Hit> matched) {
        Predicate<Pair> has = pair -> part.test(pair.meeting());
        return new Score((int) matched.stream().filter(hit -> has.test(goldPairs.get(hit.gold()))).count(),
                (int) foundPairs.stream().filter(has).count(), (int) goldPairs.stream().filter(has).count());
    }

    private Score countries() {
        Set<Dyad> one = ScoredArticle.dyads(goldPairs);
        Set<Dyad> other = ScoredArticle.dyads(foundPairs);
        return new Score((int) one.stream().filter(other::contains).count(), other.size(), one.size());
    }

    private record Counterpart(ScoredMeeting gold, ScoredMeeting found) {

        boolean sameStatus() {
            return gold.status().equals(found.status());
        }

        boolean sameKind() {
            return gold.kind().equals(found.kind());
        }
    }

    private List<Counterpart> counterparts() {
        return gold.meetings().stream()
                .flatMap(meeting -> RecordMatch.counterpart(meeting, found.meetings())
                        .map(other -> new Counterpart(meeting, other)).stream())
                .toList();
    }

    private static Accuracy accuracy(List<Counterpart> both, Predicate<Counterpart> right) {
        return new Accuracy((int) both.stream().filter(right).count(), both.size());
    }

    private List<Finding> findings() {
        BitSet goldHit = bits(hits.stream().mapToInt(PairMatch.Hit::gold));
        BitSet foundHit = bits(hits.stream().mapToInt(PairMatch.Hit::found));
        return Stream.of(
                unmatched(goldPairs, goldHit).map(pair -> finding(true, pair)),
                unmatched(foundPairs, foundHit).map(pair -> finding(false, pair)),
                recordMatch.missed().stream().map(meeting -> finding(true, meeting)),
                recordMatch.invented().stream().map(meeting -> finding(false, meeting)))
                .flatMap(findings -> findings).toList();
    }

    private static BitSet bits(IntStream numbers) {
        return numbers.collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static Stream<Pair> unmatched(List<Pair> pairs, BitSet hit) {
        return IntStream.range(0, pairs.size()).filter(i -> !hit.get(i)).mapToObj(pairs::get);
    }

    private Finding finding(boolean missed, Pair pair) {
        return finding(missed, true, pair.held() ? "held" : "not-held",
                List.of(pair.one().text(), pair.other().text()), pair.meeting());
    }

    private Finding finding(boolean missed, ScoredMeeting meeting) {
        return finding(missed, false, meeting.kind().asText() + " " + meeting.status().asText(),
                meeting.actors().stream().map(ScoredActor::text).toList(), meeting);
    }

    private Finding finding(boolean missed, boolean pair, String what, List<String> actors, ScoredMeeting meeting) {
        return new Finding(missed, pair, gold.id(), what, actors,
                Optional.of(meeting.date()).filter(date -> !date.isEmpty()), meeting.sentence(), meeting.rule());
    }
}
