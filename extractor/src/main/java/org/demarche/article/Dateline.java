package org.demarche.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.article.Article.Block;
import org.demarche.article.Article.Block.Kind;

/**
 * Parts "TEL AVIV, Israel, June 19 (UPI) --" from the sentence that it opens: place and day of writing are no part of
 * what is told, and a reader of grammar stumbles over them.
 */
final class Dateline {

    private static final int LONGEST = 90;
    private static final String TOWN = "(?:\\p{Lu}[\\p{L}.'\u2019]*)(?:[ -]\\p{Lu}[\\p{L}.'\u2019]*){0,3}";
    private static final String REGION = "(?:, \\p{Lu}[\\p{L}.'\u2019]*(?: \\p{Lu}[\\p{L}.'\u2019]*){0,2})?";
    private static final String DAY = "(?:,? ?(?:\\d{1,2} )?\\p{Lu}\\p{L}{2,8}\\.? ?\\d{0,2}(?:,? \\d{4})?)?";
    private static final String AGENCY = "(?: ?\\([^()]{2,40}\\)| ?/[^/]{2,20}/)?";
    private static final Pattern SHAPE = Pattern.compile(
            TOWN + REGION + DAY + AGENCY + "\\s*(?:(?:--+|[\u2014\u2013_-])\\s*(?:\\d{1,2} \\p{L}{3,9} \\d{4}\\s*:\\s*)?|:\\s+|(?<=/)\\.\\s+)");

    private Dateline() {
    }

    /** The block itself, or its dateline and the rest. */
    static Stream<Block> part(Block block, String text) {
        if (block.kind() != Kind.BODY) {
            return Stream.of(block);
        }
        int start = block.span().start();
        Matcher matcher = SHAPE.matcher(text).region(start, Math.min(block.span().end(), start + LONGEST));
        if (!matcher.lookingAt() || matcher.end() >= block.span().end() || !plausible(matcher.group())) {
            return Stream.of(block);
        }
        int end = matcher.start() + matcher.group().stripTrailing().length();
        return Stream.of(new Block(new Span(start, end), Kind.DATELINE),
                new Block(new Span(matcher.end(), block.span().end()), Kind.BODY));
    }

    /** A dash inside a word ("Al-Assad") is none, nor is a long opening in small letters before a colon. */
    private static boolean plausible(String opening) {
        String bare = opening.stripTrailing();
        boolean spaced = bare.length() < opening.length();
        boolean capitals = bare.split("[ ,(]")[0].equals(bare.split("[ ,(]")[0].toUpperCase(java.util.Locale.ROOT));
        boolean colon = bare.endsWith(":") && !bare.matches(".*\\d{4}.*");
        return spaced && (capitals && bare.length() > 3 || bare.contains("(") || bare.contains("/")
                || (colon ? bare.split(" ").length <= 2 : bare.matches(".*[\u2014\u2013_-]")));
    }

    static List<Block> parted(List<Block> blocks, String text) {
        return blocks.stream().flatMap(b -> part(b, text)).toList();
    }
}
