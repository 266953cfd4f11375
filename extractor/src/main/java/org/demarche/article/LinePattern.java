package org.demarche.article;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a row of a line table says what a line looks like: words, whatever their case, and between them
 *
 * <table><caption>placeholders</caption>
 * <tr><td>{@code …}</td><td>anything or nothing; also joined to a word</td></tr>
 * <tr><td>{@code #}</td><td>a number; also joined to a word</td></tr>
 * <tr><td>{@code <name>}</td><td>one to five capitalized words</td></tr>
 * <tr><td>{@code <caps>}</td><td>capitalized words with "of", "for", "the", or nothing</td></tr>
 * <tr><td>{@code <town>}</td><td>one to three capitalized words</td></tr>
 * <tr><td>{@code <halfday>}</td><td>a.m. or p.m.</td></tr>
 * <tr><td>{@code <month>}</td><td>a month's name, in full or with three letters</td></tr>
 * <tr><td>{@code <mail>}, {@code <url>}, {@code <phone>}</td><td>what they say</td></tr>
 * </table>
 *
 * Quotes and dashes stand for all their kinds. The whole line must match, a colon at its end aside.
 */
final class LinePattern {

    private static final String CAPITALIZED = "(?-i:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'&/-]*)";
    private static final String MONTH = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .map(month -> month + "|" + month.substring(0, 3) + "\\.?").collect(Collectors.joining("|", "(?:", ")"));
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "<name>", CAPITALIZED + "(?: (?:(?:de|del|la|da|di|van|von|der|den|bin|bint|ibn|al|el|y) ){0,2}"
                    + CAPITALIZED + "){0,4}",
            "<caps>", "(?:(?:" + CAPITALIZED + "|of|for|the|to|and|on|&),? ){0,10}",
            "<town>", CAPITALIZED + "(?: " + CAPITALIZED + "){0,2}",
            "<month>", MONTH,
            "<halfday>", "[ap]\\.?m\\.?",
            "<mail>", "[^ @]+@[^ @]+\\.\\p{Alpha}{2,}\\.?",
            "<url>", "(?:https?://|www\\.)[^ ]+",
            "<phone>", "\\+?[(\\d][\\d ()./-]{5,}\\d");

    private static final String SPACE = "[\\p{Z}\\s\\p{Cf}]";
    /** But for a single space, which is as it should be. */
    private static final Pattern SPACES = Pattern.compile(" " + SPACE + "+|(?! )" + SPACE + "+");
    private static final String OPEN = "…#<";

    private final Pattern pattern;

    /** The letter that a line begins with, whatever its case; -1 if any may. Most lines are looked at for it alone. */
    private final int first;

    LinePattern(String written) {
        String[] words = plain(written).split(" ");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean last = i == words.length - 1;
            regex.append(switch (words[i]) {
                case "…" -> last ? ".*" : "(?:.* )?";
                case "<caps>" -> PLACEHOLDERS.get("<caps>");
                default -> word(words[i]) + (last ? ":? " : " ");
            });
        }
        // a space after every word, so that what may be absent takes its space with it
        pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        first = words[0].isEmpty() || OPEN.indexOf(words[0].charAt(0)) >= 0 ? -1 : folded(words[0]);
    }

    /** As the pattern compares. */
    private static int folded(String text) {
        return Character.toLowerCase(Character.toUpperCase(text.codePointAt(0)));
    }

    private static String word(String written) {
        StringBuilder regex = new StringBuilder();
        for (String part : written.split("(?=[…#<])|(?<=[…#>])")) {
            regex.append(part.equals("…") ? ".*" : part.equals("#") ? "\\d[\\d.,]*"
                    : PLACEHOLDERS.getOrDefault(part, Pattern.quote(part)));
        }
        return regex.toString();
    }

    /** Whether a line that went through {@link #plain} looks so. */
    boolean matches(String plain) {
        return (first < 0 || !plain.isEmpty() && folded(plain) == first) && pattern.matcher(plain + " ").matches();
    }

    /** The line with single spaces, and one kind of quotes and of dashes. */
    static String plain(String line) {
        char[] letters = line.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = plain(letters[i]);
        }
        return SPACES.matcher(new String(letters)).replaceAll(" ").strip();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case '‘', '’', '`', '´' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> letter;
        };
    }
}
