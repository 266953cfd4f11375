package org.demarche.mention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month, season, year, decade or century: what EDTF writes without a slash.
 *
 * @param first     its first day
 * @param last      its last day
 * @param yearKnown whether the year of both is more than a stand-in
 */
record EdtfPoint(LocalDate first, LocalDate last, boolean yearKnown) {

    private static final Pattern FORM = Pattern.compile(
            "(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?)?[~?%]?");

    /** A leap year, so that a 29 February of an unknown year is a day. */
    private static final int STAND_IN = 2000;

    private static final int SPRING = 21;

    private static final int WINTER = 24;

    /** What {@code text} denotes; empty if it is no such date. */
    static Optional<EdtfPoint> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String year = form.group("year");
        String month = form.group("month");
        String day = form.group("day");
        if (month == null || month.equals("XX")) {
            boolean dayWithoutMonth = day != null && !day.equals("XX");
            return dayWithoutMonth || month != null && partly(year) ? Optional.empty() : Optional.of(years(year));
        }
        return partly(year) ? Optional.empty() : within(year, Integer.parseInt(month), day);
    }

    /** A bound of this date as text, in which an unknown year differs from every year. */
    String written(LocalDate bound) {
        return yearKnown ? bound.toString() : MonthDay.from(bound).toString();
    }

    /** Some digits of the year, not all, are unspecified: level 1 allows no month then. */
    private static boolean partly(String year) {
        return year.endsWith("X") && !year.equals("XXXX");
    }

    private static EdtfPoint years(String year) {
        boolean known = !year.equals("XXXX");
        int from = known ? Integer.parseInt(year.replace('X', '0')) : STAND_IN;
        int to = known ? Integer.parseInt(year.replace('X', '9')) : STAND_IN;
        return new EdtfPoint(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), known);
    }

    private static Optional<EdtfPoint> within(String year, int month, String day) {
        boolean known = !year.equals("XXXX");
        int number = known ? Integer.parseInt(year) : STAND_IN;
        if (month >= SPRING && month <= WINTER && day == null) {
            return Optional.of(season(number, month, known));
        }
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(number, month);
        if (day == null || day.equals("XX")) {
            return Optional.of(new EdtfPoint(whole.atDay(1), whole.atEndOfMonth(), known));
        }
        int date = Integer.parseInt(day);
        return whole.isValidDay(date)
                ? Optional.of(new EdtfPoint(whole.atDay(date), whole.atDay(date), known)) : Optional.empty();
    }

    /** The northern season: spring starts in March, and winter ends in the next year. */
    private static EdtfPoint season(int year, int code, boolean known) {
        YearMonth start = YearMonth.of(year, 3 * (code - SPRING + 1));
        YearMonth end = start.plusMonths(2);
        // Of an unknown year only month and day count, and both bounds keep the one stand-in.
        YearMonth last = known ? end : YearMonth.of(STAND_IN, end.getMonth());
        return new EdtfPoint(start.atDay(1), last.atEndOfMonth(), known);
    }
}
