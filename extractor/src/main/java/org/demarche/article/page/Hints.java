package org.demarche.article.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the names of elements and classes, and the words beside them, commonly mean: the table {@code hints.tsv}. */
final class Hints {

    /** A word of a class or an id, or several with spaces. */
    record Row(String kind, String word, String example) {
    }

    private static final Pattern NAME_PARTS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern OF_OTHERS = Pattern.compile("(?i)(?:has|no|with|without|is|not)[-_]");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L} ]+");

    private static final int LONGEST_HEADING = 100;

    private final List<Row> rows;

    Hints() {
        try (InputStream in = Hints.class.getResourceAsStream("hints.tsv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(row -> row.split("\t", -1)).map(cells -> new Row(cells[0], cells[1], cells[2])).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Takes out what no browser shows. */
    void invisible(Document document) {
        document.select(String.join(",", words("invisible").toList())).remove();
    }

    /** Whether what stands in the element is meant as something beside the article, or not shown. */
    boolean isBeside(Element element) {
        return is("tag", element.normalName()) || is("role", element.attr("role")) || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true") || HIDDEN.matcher(element.attr("style")).find()
                || isNamed("beside", element);
    }

    boolean isComments(Element element) {
        return isNamed("comments", element);
    }

    boolean isArticle(Element element) {
        return element.attr("itemprop").equals("articleBody") || element.normalName().equals("article")
                || element.normalName().equals("main") || isNamed("article", element);
    }

    /** Whether it is what stands below a comment: "Reply", "Like (3)". */
    boolean isAnswer(String text) {
        return text.length() < 30 && is("answer", NO_LETTERS.matcher(text).replaceAll("").strip());
    }

    /** "12 Comments", "3 responses to …", "Comments (5)": what readers write begins. */
    boolean isThread(Piece piece) {
        String letters = NO_LETTERS.matcher(piece.text()).replaceAll("").strip();
        boolean counted = Character.isDigit(piece.text().charAt(0)) || piece.words() <= 3 || piece.isHeading();
        return counted && piece.letters() < LONGEST_HEADING && words("thread").anyMatch(word -> opens(word, letters));
    }

    boolean isLegal(String text) {
        return words("legal").anyMatch(word -> opens(word, text));
    }

    private static boolean opens(String word, String text) {
        return text.regionMatches(true, 0, word, 0, word.length())
                && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
    }

    /** Whether the element or the text is about a change after publication. */
    boolean isChange(String text) {
        return tells("changed", text);
    }

    boolean isPosting(String text) {
        return tells("published", text);
    }

    /** As alternatives of a regular expression. */
    String changeWords() {
        return alternatives("changed");
    }

    /** As alternatives of a regular expression. */
    String postingWords() {
        return alternatives("published");
    }

    private String alternatives(String kind) {
        return words(kind).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** What follows "By", if the text opens so. */
    Optional<String> afterBy(String text) {
        return words("by").filter(word -> text.regionMatches(true, 0, word + " ", 0, word.length() + 1))
                .map(word -> text.substring(word.length() + 1).strip()).findFirst();
    }

    private boolean tells(String kind, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words(kind).anyMatch(word -> lower.matches("(?s).{0,30}\\b" + Pattern.quote(word) + "\\b.*"));
    }

    private boolean isNamed(String kind, Element element) {
        String names = names(element);
        return !names.isBlank() && words(kind).anyMatch(word -> names.contains(" " + word + " "));
    }

    /** "has-sidebar" and "no-comments" speak of other elements. */
    private static String names(Element element) {
        StringBuilder names = new StringBuilder(" ");
        for (String name : (element.className() + " " + element.id()).split("\\s+")) {
            if (!OF_OTHERS.matcher(name).lookingAt()) {
                names.append(String.join(" ", NAME_PARTS.split(name)).toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return names.toString();
    }

    private boolean is(String kind, String written) {
        return words(kind).anyMatch(word -> word.equalsIgnoreCase(written));
    }

    private Stream<String> words(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).map(Row::word);
    }
}
