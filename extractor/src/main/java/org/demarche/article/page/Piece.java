package org.demarche.article.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A stretch of text that a browser would set as one paragraph.
 *
 * @param text   with single spaces
 * @param linked how many of its letters are links to other pages
 * @param strong how many are bold
 * @param home   the block element that it stands in
 * @param rule   whether a drawn line stands above it
 * @param prose  whether it is sentences, as far as one sees without reading
 */
record Piece(String text, int linked, int strong, Element home, boolean rule, boolean prose) {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]|\\p{Cc}&&[^\\s]");
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?:[\\p{Ll}\\p{Lo}\\p{N}]{2}|[%)\\]\"”’'])[.!?…]+[\"”’')\\]]*(?: [\\p{Lu}\\p{Lt}\\p{Lo}\"“‘(\\[]|$)");
    private static final int WORDS_OF_A_SENTENCE = 5;
    private static final int WORDS_OF_A_PARAGRAPH = 4;
    private static final int WORDS_WITHOUT_STOP = 20;

    static Piece of(String text, int linked, int strong, Element home, boolean rule) {
        Piece piece = new Piece(text, linked, strong, home, rule, false);
        return new Piece(text, linked, strong, home, rule, piece.looksLikeProse());
    }

    /** With single spaces, and without letters that print nothing. */
    static String plain(String text) {
        return BLANK.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    int letters() {
        return text.length();
    }

    int words() {
        return 1 + (int) text.chars().filter(letter -> letter == ' ').count();
    }

    boolean isHeading() {
        return isHeading(home) || !prose && strong >= letters() && words() <= 15;
    }

    /** Mostly links. */
    boolean isLinks() {
        return linked * 2 > letters();
    }

    boolean isOneLink() {
        return linked * 10 > letters() * 9;
    }

    private static boolean isHeading(Element home) {
        return home.normalName().matches("h[1-6]");
    }

    private boolean looksLikeProse() {
        boolean stops = SENTENCE_END.matcher(text).find();
        return !isLinks() && !isHeading(home)
                && (stops && words() >= (home.normalName().equals("p") ? WORDS_OF_A_PARAGRAPH : WORDS_OF_A_SENTENCE) || words() >= WORDS_WITHOUT_STOP && linked * 3 < letters());
    }
}
