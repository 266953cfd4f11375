package org.demarche.article.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.article.page.Layout.Inside;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands beside the article, in elements of its own: navigation, comments, captions, teasers, sign-ups. */
final class Boxes {

    /** So much prose must be left, or what would be taken out is the article after all. */
    private static final int LEAST = 120;
    private static final int MOST = 80;
    private static final int MOST_OF_AN_ARTICLE = 40;
    private static final int SMALL = 500;
    private static final int CAPTION = 350;
    private static final int COMMENT = 3000;
    private static final Pattern FLOAT = Pattern.compile("(?i)float\\s*:\\s*(left|right)");
    private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img", "video", "amp-video", "figure");

    private final Layout layout;
    private final Hints hints;
    private final Headline headline;
    private final Set<Element> off = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> pictured;
    private final Optional<Element> own;
    private final int all;
    private int left;

    Boxes(Document document, Layout layout, Hints hints, Headline headline) {
        this.layout = layout;
        this.hints = hints;
        this.headline = headline;
        pictured = pictured(document);
        all = layout.of(document).proseLetters();
        left = all;
        document.select("[itemprop=articleBody]").forEach(body -> body.parents().forEach(bodies::add));
        own = headline.place().stream().mapToObj(i -> layout.pieces().get(i).home().closest("article"))
                .filter(article -> article != null && layout.of(article).proseLetters() >= LEAST).findFirst();
        document.getAllElements().forEach(this::judge);
        document.select("textarea,input[type=email],input[type=text],input:not([type])").forEach(this::signUp);
    }

    private void judge(Element element) {
        if (element.parent() != null && off.contains(element.parent())) {
            off.add(element);
        } else if (Setter.isInline(element)) {
            reply(element);
        } else if (isBox(element)) {
            takeOut(element);
        }
    }

    /** Whether the element stands in a box. */
    boolean contains(Element element) {
        for (Element outer = element; outer != null; outer = outer.parent()) {
            if (off.contains(outer)) {
                return true;
            }
        }
        return false;
    }

    private void takeOut(Element element) {
        if (contains(element)) {
            return;
        }
        int letters = layout.of(element).proseLetters();
        if (left - letters >= LEAST) {
            off.add(element);
            left -= letters;
        }
    }

    private boolean isBox(Element element) {
        Inside inside = layout.of(element);
        if (element.normalName().matches("#root|html|body|main") || inside.letters() == 0 || holdsTheTitle(inside)
                || bodies.contains(element) || element.attr("itemprop").equals("articleBody")) {
            return false;
        }
        return hints.isComments(element) || isOtherArticle(element) || hints.isBeside(element) && !isMost(element, inside)
                || !element.normalName().equals("p") && (isPicture(element, inside) || isTeaser(element, inside))
                || isFloating(element) && inside.letters() < SMALL && inside.prose() < 3
                || inside.isLinks() && inside.letters() > 20;
    }

    /** An article beside that of the title. */
    private boolean isOtherArticle(Element element) {
        return own.isPresent() && element.normalName().equals("article") && !element.parents().contains(own.get());
    }

    private boolean holdsTheTitle(Inside inside) {
        return headline.place().isPresent() && inside.first() <= headline.place().getAsInt()
                && headline.place().getAsInt() < inside.last();
    }

    /** What holds most of the prose is no box, whatever it is called; what is called an article, too, needs less for it. */
    private boolean isMost(Element element, Inside inside) {
        return inside.proseLetters() * 100 > all * (hints.isArticle(element) ? MOST_OF_AN_ARTICLE : MOST);
    }

    /** A picture with its caption: one short text that is no paragraph of its own. */
    private boolean isPicture(Element element, Inside inside) {
        return inside.letters() < CAPTION && inside.headings() == 0 && inside.last() - inside.first() <= 3
                && pictured.contains(element);
    }

    /** Pictures and what they stand in. */
    private static Set<Element> pictured(Document document) {
        Set<Element> pictured = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : document.getAllElements()) {
            Element outer = PICTURES.contains(element.normalName()) ? element : null;
            while (outer != null && pictured.add(outer)) {
                outer = outer.parent();
            }
        }
        return pictured;
    }

    /** A headline that leads elsewhere and the first lines of what is there. */
    private boolean isTeaser(Element element, Inside inside) {
        Piece first = layout.pieces().get(inside.first());
        return first.isOneLink() && first.words() >= 3 && inside.last() - inside.first() > 1 && inside.prose() <= 2
                && inside.letters() < 2 * SMALL;
    }

    private static boolean isFloating(Element element) {
        return element.normalName().equals("table") && element.attr("align").matches("(?i)left|right")
                || FLOAT.matcher(element.attr("style")).find();
    }

    /** "Reply" makes a comment of the smallest element that it shares with prose. */
    private void reply(Element element) {
        if (!element.normalName().matches("a|span") || element.childrenSize() > 0 || !hints.isAnswer(element.text())) {
            return;
        }
        Element item = element;
        while (item.parent() != null && layout.of(item).prose() == 0) {
            item = item.parent();
        }
        Inside inside = layout.of(item);
        if (inside.letters() < COMMENT && !item.normalName().matches("html|body|main") && !holdsTheTitle(inside)) {
            takeOut(item);
        }
    }

    /** A field to fill in, with what invites to it. */
    private void signUp(Element field) {
        Element box = field;
        while (box.parent() != null && layout.of(box.parent()).letters() < SMALL && layout.of(box.parent()).prose() <= 2
                && !holdsTheTitle(layout.of(box.parent()))) {
            box = box.parent();
        }
        takeOut(box);
    }
}
