package org.demarche.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How well found records agree with gold.
 *
 * @param scores      of every measure, in its order
 * @param status      how often the status of a gold record's counterpart is right
 * @param kind        likewise the kind
 * @param findings    the misses, then what is false, article by article: pairs first, then records
 * @param reliability whether the records' confidence can be believed; its judgements in the order of gold's articles and
 *                    the found records
 */
public record Report(Map<Measure, Score> scores, Accuracy status, Accuracy kind, List<Finding> findings,
                     Reliability reliability) {

    /** Copies map and list. */
    public Report {
        scores = Collections.unmodifiableMap(new EnumMap<>(scores));
        findings = List.copyOf(findings);
    }

    /** Micro-average: the counts of all articles together. */
    static Report sum(List<Report> articles) {
        Map<Measure, Score> scores = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            scores.put(measure, articles.stream().map(article -> article.scores.get(measure))
                    .reduce(new Score(0, 0, 0), Score::plus));
        }
        return new Report(scores, sum(articles, Report::status), sum(articles, Report::kind),
                articles.stream().flatMap(article -> article.findings.stream()).toList(),
                new Reliability(articles.stream().flatMap(article -> article.reliability.judgements().stream()).toList()));
    }

    private static Accuracy sum(List<Report> articles, Function<Report, Accuracy> part) {
        return articles.stream().map(part).reduce(new Accuracy(0, 0), Accuracy::plus);
    }

    /** One JSON object by measure: {@code P}, {@code R}, {@code F1} to four decimals and the counts behind them. */
    public String json() {
        return ReportJson.print(this);
    }

    /** What is counted; {@link #toString()} is its name in print. */
    public enum Measure {
        /** Pairs of actors who met or spoke. */
        WHO_MET_WHOM,
        /** The pairs with a date, which must agree. */
        WHO_MET_WHOM_WHEN,
        /** The pairs with a place, which must agree. */
        WHO_MET_WHOM_WHERE,
        /** Pairs of countries, or of organizations where there is none. */
        COUNTRIES,
        /** Whole records of every kind and size. */
        RECORDS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Counts of one measure.
     *
     * @param matched how many are right
     * @param found   how many were found
     * @param gold    how many there are
     */
    public record Score(int matched, int found, int gold) {

        /** Share of the found that is right; nothing found where nothing is gold is 1. */
        public double precision() {
            return found > 0 ? (double) matched / found : matched == gold ? 1 : 0;
        }

        /** Share of gold that is found. */
        public double recall() {
            return gold > 0 ? (double) matched / gold : 1;
        }

        /** Harmonic mean of both. */
        public double f1() {
            double sum = precision() + recall();
            return sum > 0 ? 2 * precision() * recall() / sum : 0;
        }

        private Score plus(Score other) {
            return new Score(matched + other.matched, found + other.found, gold + other.gold);
        }
    }

    /** How many of the gold records with a counterpart have the right value. */
    public record Accuracy(int right, int of) {

        /** Share of the right ones; 0 of none. */
        public double value() {
            return of > 0 ? (double) right / of : 0;
        }

        private Accuracy plus(Accuracy other) {
            return new Accuracy(right + other.right, of + other.of);
        }
    }

    /**
     * A pair or record that only one side has.
     *
     * @param missed   whether gold has it; else it is false
     * @param pair     whether it is a pair of actors; else a record
     * @param article  id
     * @param what     {@code held} or {@code not-held} of a pair; kind and status of a record
     * @param actors   as they are shown
     * @param date     as it stands
     * @param sentence the first that says so; empty if there is none
     * @param rule     what read it
     */
    public record Finding(boolean missed, boolean pair, String article, String what, List<String> actors,
                          Optional<String> date, String sentence, Optional<String> rule) {

        /** Copies the list. */
        public Finding {
            actors = List.copyOf(actors);
        }

        /** One line for people and for {@code grep}. */
        @Override
        public String toString() {
            String outcome = (missed ? "missed" : "false") + (pair ? "" : " record");
            return String.join(" | ", outcome, article, what, String.join(pair ? " | " : "; ", actors),
                    date.orElse("-"), sentence.replaceAll("\\R", " "), rule.orElse("-"));
        }
    }
}
