package org.demarche.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;

/**
 * Finds the time expressions of an article and the dates that they stand for, reckoned from its day of publication; where
 * that is unknown, from its dateline, and failing that from the events that it dates with a year. A dependency tree
 * makes the tense surer and is not needed. Thread-safe.
 */
final class Dates {

    private static final String LANGUAGE = "en";

    private final TimeWords words = TimeWords.of(LANGUAGE);

    /**
     * For each sentence its time expressions in order, none sharing a token with another. Expressions that place nothing
     * in time are left out: clock times, durations, ages, and what cannot be reckoned.
     */
    List<List<Timex>> find(List<Sentence> article, Optional<LocalDate> published) {
        Optional<LocalDate> day = published.filter(known -> Years.plausible(known.getYear()));
        List<DatedLine> lines = new ArrayList<>();
        for (Sentence sentence : article) {
            lines.add(DatedLine.read(lines.size(), new Atoms(sentence, words), day));
        }
        Eras eras = new Eras(lines, day);
        List<List<Timex>> found = new ArrayList<>();
        Focus focus = Focus.NONE;
        for (DatedLine line : lines) {
            List<Series.Dated> dates = new ArrayList<>();
            for (Series series : line.series()) {
                for (Series.Dated date : series.dates(eras.reckoning(line, series, focus.at(line.index())))) {
                    dates.add(date);
                    focus = focus.on(date.value(), line.index());
                }
            }
            found.add(line.timexes(new Stays(line.atoms()).stretched(dates)));
        }
        return found;
    }
}
