package org.demarche.evaluate;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interval that a date of a record denotes, as text: scores compare unknown years and what is no date too, which
 * is why this is not {@code Edtf}.
 *
 * @param first first day; {@code XXXX-09-01} in an unknown year; the text itself where it is no date
 * @param last  last day, likewise
 */
record DateSpan(String first, String last) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?");

    private static final Pattern QUALIFIER = Pattern.compile("[~?%]");

    private static final Pattern OUTER_SPACE =
            Pattern.compile("^[\\p{IsWhite_Space}\\x1c-\\x1f]+|[\\p{IsWhite_Space}\\x1c-\\x1f]+\\z");

    private static final Pattern YEAR = Pattern.compile("(^|/)\\p{Nd}{4}(?=-|/|~|\\n?\\z)");

    private static final String UNKNOWN = "XXXX";

    /** A leap year: an unknown one may be. */
    private static final int STAND_IN = 2024;

    private static final Map<Integer, Integer> SEASON_START = Map.of(21, 3, 22, 6, 23, 9, 24, 12);

    /** Empty where there is no date. */
    static Optional<DateSpan> of(String date) {
        if (date.isEmpty()) {
            return Optional.empty();
        }
        String text = OUTER_SPACE.matcher(QUALIFIER.matcher(date).replaceAll("")).replaceAll("");
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.of(point(text));
        }
        return Optional.of(new DateSpan(of(text.substring(0, slash)).map(DateSpan::first).orElse(""),
                of(text.substring(slash + 1)).map(DateSpan::last).orElse("")));
    }

    /** Whether a year in {@code date} is unknown. */
    static boolean yearUnknown(String date) {
        return date.contains(UNKNOWN);
    }

    /** {@code date} with its years made unknown. */
    static String withoutYears(String date) {
        return YEAR.matcher(date).replaceAll("$1" + UNKNOWN);
    }

    private static DateSpan point(String text) {
        Matcher form = FORM.matcher(text);
        DateSpan asItStands = new DateSpan(text, text);
        if (!form.matches()) {
            return asItStands;
        }
        String year = form.group(1);
        String from = year.equals(UNKNOWN) ? year : year.replace('X', '0');
        String to = year.equals(UNKNOWN) ? year : year.replace('X', '9');
        boolean noDay = form.group(3) == null || form.group(3).equals("XX");
        if (form.group(2) == null || form.group(2).equals("XX")) {
            return noDay ? new DateSpan(from + "-01-01", to + "-12-31") : asItStands;
        }
        int month = Integer.parseInt(form.group(2));
        if (SEASON_START.containsKey(month) && form.group(3) == null) {
            return season(from, to, SEASON_START.get(month));
        }
        return month >= 1 && month <= 12 && noDay
                ? new DateSpan(firstDay(from, month), lastDay(to, month)) : asItStands;
    }

    private static DateSpan season(String from, String to, int start) {
        int end = (start + 1) % 12 + 1;
        String after = end < start && !to.equals(UNKNOWN)
                ? String.format(Locale.ROOT, "%04d", Integer.parseInt(to) + 1) : to;
        return new DateSpan(firstDay(from, start), lastDay(after, end));
    }

    private static String firstDay(String year, int month) {
        return String.format(Locale.ROOT, "%s-%02d-01", year, month);
    }

    private static String lastDay(String year, int month) {
        int number = year.equals(UNKNOWN) ? STAND_IN : Integer.parseInt(year);
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, YearMonth.of(number, month).lengthOfMonth());
    }
}
