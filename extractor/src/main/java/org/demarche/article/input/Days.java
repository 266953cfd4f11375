package org.demarche.article.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A day as pages write it: "16.12.2025", "Dec. 16, 2025", "16th December 2025", "2025-12-16T08:00:00Z". */
public final class Days {

    private static final String MONTH = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .map(name -> name + "|" + name.substring(0, 3) + "\\.?" + (name.length() == 9 ? "|" + name.substring(0, 4) + "\\.?" : ""))
            .collect(Collectors.joining("|", "(?<month>", ")"));
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    /** Without doubt which number is what; in the order of trust. */
    private static final Pattern[] PLAIN = {
        Pattern.compile("(?<!\\d)" + YEAR + "[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)"),
        Pattern.compile("(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?" + YEAR + "(?!\\d)"),
        Pattern.compile("(?i)(?<!\\d)" + DAY + "[ .-]{1,2}(?:of )?" + MONTH + "[ ,.-]{1,2}" + YEAR + "(?!\\d)"),
        Pattern.compile("(?i)(?<!\\p{L})" + MONTH + " " + DAY + ",? " + YEAR + "(?!\\d)"),
        Pattern.compile("(?<!\\d)" + YEAR + "(?<number>\\d\\d)(?<day>\\d\\d)(?!\\d)"),
    };
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-]((?:19|20)\\d\\d)(?!\\d)");

    private Days() {
    }

    /** The first day in the text, if nothing has to be guessed. */
    public static Optional<LocalDate> only(String text) {
        return in(text, "");
    }

    /**
     * The first day in the text.
     *
     * @param language of the page: Americans write the month first, other writers of English the day
     */
    public static Optional<LocalDate> in(String text, String language) {
        Optional<LocalDate> first = Optional.empty();
        int start = Integer.MAX_VALUE;
        for (Pattern pattern : PLAIN) {
            Matcher found = pattern.matcher(text);
            if (found.find() && found.start() < start) {
                Optional<LocalDate> day = plain(found);
                first = day.isPresent() ? day : first;
                start = day.isPresent() ? found.start() : start;
            }
        }
        return first.isPresent() ? first : slashed(SLASHED.matcher(text), language);
    }

    private static Optional<LocalDate> plain(Matcher found) {
        boolean named = found.pattern().pattern().contains("<month>");
        int month = named ? month(found.group("month")) : Integer.parseInt(found.group("number"));
        return day(found.group("year"), month, Integer.parseInt(found.group("day")));
    }

    private static int month(String name) {
        String start = name.substring(0, 3);
        return Arrays.stream(Month.values()).filter(month -> month.name().regionMatches(true, 0, start, 0, 3))
                .findFirst().orElseThrow().getValue();
    }

    private static Optional<LocalDate> slashed(Matcher found, String language) {
        if (!found.find()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(found.group(1));
        int other = Integer.parseInt(found.group(2));
        boolean american = language.equalsIgnoreCase("en-US");
        boolean tells = one > 12 || other > 12 || one == other || american || language.matches("(?i)en-\\p{Alpha}{2}");
        boolean monthFirst = other > 12 || one <= 12 && american;
        return tells ? day(found.group(3), monthFirst ? one : other, monthFirst ? other : one) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
