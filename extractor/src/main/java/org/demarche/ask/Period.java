package org.demarche.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When: "in 2025", "since May 2024", "before 3 May 2024", "between 2020 and 2022".
 *
 * @param since first day, if there is one
 * @param until last day, if there is one
 * @param next  the word after it
 */
record Period(Optional<LocalDate> since, Optional<LocalDate> until, int next) {

    /**
     * The period that starts at a word; empty if none does.
     *
     * @throws Unclear if one does and cannot be read
     */
    static Optional<Period> at(Question question, int word, Phrases phrases) {
        String sign = question.plain(word);
        Optional<Days> found = Days.at(question, word + 1, phrases);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Days days = found.get();
        boolean range = phrases.is("range", question.plain(days.next()));
        if (phrases.is("between", sign) && (range || !phrases.is("since", sign))) {
            return range(question, word, days, phrases);
        }
        if (!phrases.is("only-time", sign) && !phrases.is("within", sign) && !phrases.is("until", sign)) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(question, word, whole(question, word, days), phrases));
        } catch (DateTimeException e) {
            throw none(question, word, days.next());
        }
    }

    private static Optional<Period> range(Question question, int word, Days from, Phrases phrases) {
        Optional<Days> to = phrases.is("range", question.plain(from.next()))
                ? Days.at(question, from.next() + 1, phrases) : Optional.empty();
        if (to.isEmpty()) {
            throw Unclear.at(word, "\"" + question.text(word, from.next()) + "\" does not say until when");
        }
        int next = to.get().next();
        Days first = from.with(to.get());
        Days last = to.get().with(first);
        if (!first.isWhole() || !last.isWhole()) {
            throw yearless(question, word, next);
        }
        try {
            if (last.last().isBefore(first.first())) {
                throw Unclear.at(word, "\"" + question.text(word, next) + "\" ends before it begins");
            }
            return Optional.of(new Period(Optional.of(first.first()), Optional.of(last.last()), next));
        } catch (DateTimeException e) {
            throw none(question, word, next);
        }
    }

    private static Period open(Question question, int word, Days days, Phrases phrases) {
        String sign = question.plain(word);
        if (phrases.is("since", sign)) {
            return new Period(Optional.of(days.first()), Optional.empty(), onwards(question, days.next(), phrases));
        }
        if (phrases.is("after", sign)) {
            return new Period(Optional.of(days.last().plusDays(1)), Optional.empty(), days.next());
        }
        if (phrases.is("before", sign)) {
            return new Period(Optional.empty(), Optional.of(days.first().minusDays(1)), days.next());
        }
        return new Period(phrases.is("until", sign) ? Optional.empty() : Optional.of(days.first()),
                Optional.of(days.last()), days.next());
    }

    /** "from May 2024 on", but not "from May 2024 on trade". */
    private static int onwards(Question question, int next, Phrases phrases) {
        return phrases.is("onwards", question.plain(next)) && next + 1 == question.size() ? next + 1 : next;
    }

    private static Days whole(Question question, int word, Days days) {
        if (!days.isWhole()) {
            throw yearless(question, word, days.next());
        }
        return days;
    }

    private static Unclear yearless(Question question, int word, int next) {
        return Unclear.at(word, "\"" + question.text(word, next) + "\" is of no year; say it as May 2024 or 3 May 2024");
    }

    private static Unclear none(Question question, int word, int next) {
        return Unclear.at(word, "\"" + question.text(word, next) + "\": there is no such day");
    }
}
