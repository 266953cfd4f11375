package org.demarche.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article.Block;
import org.demarche.article.Article.Block.Kind;
import org.demarche.article.input.Days;

/**
 * Parts "TEL AVIV, Israel, June 19 (UPI) --" from the sentence that it opens: place and day of writing are no part of
 * what is told, and a reader of grammar stumbles over them.
 */
final class Dateline {

    private static final int LONGEST = 90;

    /** Fewest letters of a word before a full stop that is no initial. */
    private static final int SHORTEST = 3;

    /** "Gen.", "Prof.": what a full stop makes no town. */
    private static final Set<String> TITLES = titles();

    private static final String NAME = "\\p{Lu}[\\p{L}.'\u2019]*";
    private static final String NAMES = NAME + "(?:[ -]" + NAME + "){0,3}";
    private static final String TOWN = "(?<town>" + NAMES + ")";
    private static final String WORD = "(?:" + NAME + "|\\d{1,4}(?:st|nd|rd|th)?)";
    /** Nothing only where letters do not go on ("Feb.26"), or a line of capitals could be parted in millions of ways. */
    private static final String APART = "(?:,? |,|(?<=\\.)|(?=\\d))";
    private static final String MORE = "(?<more>(?:" + APART + WORD + "(?: " + WORD + "){0,3}){0,3})";
    private static final String FIRST = "(?:\\d{1,2} \\p{L}{3,9},? \\d{4}, )?";
    private static final String AGENCY = "(?: ?\\([^()]{2,40}\\)| ?/[^/]{2,20}/)?";
    private static final String MARK = "(?:\\s*(?:--+|[\u2014\u2013_|-])\\s*(?:\\d{1,2} \\p{L}{3,9} \\d{4}\\s*:\\s*)?|:\\s+|(?<=/)\\.\\s+|(?<stop>\\.)\\s+)";
    private static final Pattern SHAPE = Pattern.compile("(?:" + FIRST + TOWN + MORE + AGENCY + MARK + "|(?:\\(" + NAMES + "\\)|\\[" + NAMES + "\\]) +)"
            + "(?=[\\p{Lu}\\p{N}\"\u201c\u2018'(\\[])");

    /** "Dushanbe, 14 February:", "Islamabad, Feb 26:". */
    private static final Pattern DAY = Pattern.compile(", (?:\\d{1,2} \\p{Lu}\\p{L}{2,8}|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}):$");

    /** Who wrote, in brackets or between strokes. */
    private static final Pattern WRITER = Pattern.compile("\\((\\p{Lu}[^()]{1,30})\\)|/(\\p{Lu}[^/]{1,20})/");

    private static final int WORDS_OF_AN_AGENCY = 3;

    private Dateline() {
    }

    /** What it tells of the whole article. */
    record Told(Optional<String> agency, Optional<LocalDate> day) {
    }

    /** By the article's first dateline; nothing if it has none. */
    static Told told(List<Block> blocks, String text) {
        String line = blocks.stream().filter(block -> block.kind() == Kind.DATELINE).findFirst()
                .map(block -> block.span().of(text)).orElse("");
        Matcher writer = WRITER.matcher(line);
        Optional<String> agency = writer.find() ? Optional.of(writer.group(1) == null ? writer.group(2) : writer.group(1)) : Optional.empty();
        return new Told(agency.filter(name -> name.split(" ").length <= WORDS_OF_AN_AGENCY && Days.only(name).isEmpty()), Days.only(line));
    }

    /** The block itself, or its dateline and the rest, which opens a sentence. */
    static Stream<Block> part(Block block, String text) {
        if (block.kind() != Kind.BODY) {
            return Stream.of(block);
        }
        int start = block.span().start();
        Matcher matcher = SHAPE.matcher(text).region(start, Math.min(block.span().end(), start + LONGEST));
        if (!matcher.lookingAt() || matcher.end() >= block.span().end() || !plausible(matcher)) {
            return Stream.of(block);
        }
        int end = matcher.start() + matcher.group().stripTrailing().length();
        return Stream.of(new Block(new Span(start, end), Kind.DATELINE),
                new Block(new Span(matcher.end(), block.span().end()), Kind.BODY));
    }

    /** A dash inside a word ("Al-Assad") is none, nor is a long opening in small letters before a colon. */
    private static boolean plausible(Matcher opening) {
        String whole = opening.group();
        String bare = whole.stripTrailing();
        if (opening.group("town") == null) {
            return true;
        }
        if (opening.group("stop") != null) {
            return stopped(opening.group("town"), opening.group("more"));
        }
        boolean spaced = bare.length() < whole.length();
        boolean capitals = capitals(bare.split("[ ,(]")[0]);
        boolean colon = bare.endsWith(":") && !bare.matches(".*\\d{4}.*");
        return spaced && (capitals && bare.length() > 3 || bare.contains("(") || bare.contains("/")
                || (colon ? bare.split(" ").length <= 2 || DAY.matcher(bare).find() : bare.matches(".*[\u2014\u2013_|-]")));
    }

    /** "Honiara." alone; "Baku, May 4, AZERTAC." with a day, or with whom it is from in capitals. */
    private static boolean stopped(String town, String more) {
        if (more.isEmpty()) {
            String last = town.substring(town.lastIndexOf(' ') + 1);
            return last.length() >= SHORTEST && town.split(" ").length <= 2 && !town.contains(".") && !TITLES.contains(last);
        }
        String last = more.substring(more.lastIndexOf(' ') + 1);
        return more.contains(",") && (more.matches(".*\\d.*") || capitals(last) && last.length() > 2 || capitals(town));
    }

    private static Set<String> titles() {
        try (InputStream in = Dateline.class.getResourceAsStream("/language/en/abbreviations.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(row -> row.split("\t"))
                    .filter(row -> row[1].equals("title")).map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean capitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    static List<Block> parted(List<Block> blocks, String text) {
        return blocks.stream().flatMap(b -> part(b, text)).toList();
    }
}
