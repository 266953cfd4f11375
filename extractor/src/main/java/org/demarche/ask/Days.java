package org.demarche.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a question has it, all or a part of it: "2025", "September 2025", "3 May 2024", "2024-05-03", "May 3". Zero
 * stands for what is not said.
 *
 * @param next the word after it
 */
record Days(int year, int month, int day, int next) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The date that starts at a word, as much of it as there is. */
    static Optional<Days> at(Question question, int word, Phrases phrases) {
        int start = phrases.is("article", question.plain(word)) ? word + 1 : word;
        if (phrases.is("year", question.plain(start)) && isYear(question, start + 1)) {
            return Optional.of(new Days(Integer.parseInt(question.plain(start + 1)), 0, 0, start + 2));
        }
        Matcher iso = ISO.matcher(question.plain(start));
        if (iso.matches()) {
            return Optional.of(new Days(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), start + 1));
        }
        int month = phrases.month(question.plain(start));
        if (month > 0) {
            int day = day(question.plain(start + 1));
            return Optional.of(withYear(question, phrases, month, day, day > 0 ? start + 2 : start + 1));
        }
        int day = day(question.plain(start));
        if (day == 0) {
            return Optional.empty();
        }
        int after = phrases.is("day-of", question.plain(start + 1)) ? start + 2 : start + 1;
        month = phrases.month(question.plain(after));
        return Optional.of(month > 0 ? withYear(question, phrases, month, day, after + 1) : new Days(0, 0, day, start + 1));
    }

    private static Days withYear(Question question, Phrases phrases, int month, int day, int next) {
        int after = question.plain(next).equals(",") || phrases.is("day-of", question.plain(next)) ? next + 1 : next;
        return isYear(question, after) ? new Days(number(question.plain(after)), month, day, after + 1)
                : new Days(0, month, day, next);
    }

    private static boolean isYear(Question question, int word) {
        return YEAR.matcher(question.plain(word)).matches();
    }

    private static int day(String word) {
        Matcher day = DAY.matcher(word);
        return day.matches() ? number(day.group(1)) : 0;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** With what only the other end of a range says: "3" of "from 3 to 10 May 2024". */
    Days with(Days other) {
        return new Days(year == 0 ? other.year : year, month == 0 && day > 0 ? other.month : month, day, next);
    }

    /** Whether it means days, and not those of any year. */
    boolean isWhole() {
        return year > 0 && (month > 0 || day == 0);
    }

    /**
     * The first of the days that it means.
     *
     * @throws DateTimeException if there is no such month or day
     */
    LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last. */
    LocalDate last() {
        if (day > 0) {
            return first();
        }
        return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    /** A month of a year, as the calendar asks for it. */
    Optional<String> yearMonth() {
        return year > 0 && month > 0 && day == 0 ? Optional.of(first().toString().substring(0, 7)) : Optional.empty();
    }
}
