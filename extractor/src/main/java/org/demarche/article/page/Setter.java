package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Sets a page's text in pieces as a browser would: at the edges of blocks and at double line breaks. */
final class Setter implements NodeVisitor {

    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code",
            "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s",
            "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R|\\R {2,}(?=\\p{Lu})");
    private static final Pattern STOPS = Pattern.compile("(?s).*[.!?…][\"”’')\\]]*\\s*");
    private static final Pattern LARGE = Pattern.compile("\\s*(?:[4-7]|\\+[1-4])\\s*");
    private static final int LINE = 60;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element home;
    private int linked;
    private int strong;
    private int links;
    private int bolds;
    private int preformatted;
    private boolean filled;
    private boolean broken;
    private boolean rule;

    Setter(Document document) {
        home = document.body();
        home.traverse(this);
        flush();
    }

    List<Piece> pieces() {
        return pieces;
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode letters) {
            append(letters);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                lineBreak();
            } else if (!isInline(element)) {
                flush();
                rule |= element.normalName().equals("hr");
            }
            count(element, 1);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            count(element, -1);
            if (!isInline(element)) {
                flush();
            }
        }
    }

    private void count(Element element, int one) {
        links += isLink(element) ? one : 0;
        bolds += isBold(element) ? one : 0;
        preformatted += element.normalName().equals("pre") ? one : 0;
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href") && !element.attr("href").startsWith("#");
    }

    private static boolean isBold(Element element) {
        return element.normalName().equals("b") || element.normalName().equals("strong")
                || element.normalName().equals("font") && LARGE.matcher(element.attr("size")).matches();
    }

    private void append(TextNode node) {
        String letters = node.getWholeText();
        if (letters.isBlank()) {
            text.append(' ');
            return;
        }
        String[] parts = preformatted > 0 ? BLANK_LINE.split(letters) : new String[] {letters};
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                flush();
            }
            add(parts[i], node);
        }
        broken = false;
    }

    private void add(String part, TextNode node) {
        if (!filled) {
            home = block(node);
            filled = !part.isBlank();
        }
        text.append(part);
        int length = Piece.plain(part).length();
        linked += links > 0 ? length : 0;
        strong += bolds > 0 ? length : 0;
    }

    /** The second of two ends a paragraph; one does after a sentence, and after a line too short to be a wrapped one. */
    private void lineBreak() {
        int length = text.length();
        if (broken || length < LINE || STOPS.matcher(text.substring(length - LINE)).matches()) {
            flush();
        } else {
            text.append(' ');
        }
        broken = true;
    }

    private static Element block(Node node) {
        Element element = node.parent() instanceof Element parent ? parent : node.ownerDocument();
        while (isInline(element) && element.parent() != null) {
            element = element.parent();
        }
        return element;
    }

    private void flush() {
        String plain = Piece.plain(text.toString());
        if (!plain.isEmpty()) {
            pieces.add(Piece.of(plain, Math.min(linked, plain.length()), strong, home, rule));
            rule = false;
        }
        text.setLength(0);
        linked = 0;
        strong = 0;
        filled = false;
        broken = false;
    }
}
