package org.demarche.article.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.demarche.article.input.Days;
import org.jsoup.nodes.Element;

/**
 * The pieces that are the article: those of the element that holds most prose for the least of other things, from its
 * first prose to its last.
 */
final class Body {

    /** What a piece that is no prose takes from its element, in letters. */
    private static final int STRANGER = 40;
    /** What an element that is named or marked as the article gets on top, in parts of a hundred. */
    private static final int NAMED = 120;
    /** A title has the article below it if so many of a hundred letters of prose are. */
    private static final int BELOW = 30;
    private static final int WORDS_OF_AN_INTRODUCTION = 8;

    private final Layout layout;
    private final Boxes boxes;
    private final Hints hints;
    private final Headline headline;
    private final boolean[] on;
    private final List<Integer> article = new ArrayList<>();

    Body(Layout layout, Boxes boxes, Hints hints, Headline headline) {
        this.layout = layout;
        this.boxes = boxes;
        this.hints = hints;
        this.headline = headline;
        on = new boolean[layout.pieces().size()];
        for (int i = 0; i < on.length; i++) {
            on[i] = !boxes.contains(piece(i).home());
        }
        headline.place().ifPresent(this::below);
        end();
        IntStream.range(0, on.length).filter(i -> on[i] && piece(i).prose()).findFirst().ifPresent(any -> choose());
    }

    private Piece piece(int number) {
        return layout.pieces().get(number);
    }

    private int prose(int from, int to) {
        return IntStream.range(from, to).filter(i -> on[i] && piece(i).prose()).map(i -> piece(i).letters()).sum();
    }

    private void below(int title) {
        on[title] = false;
        if (prose(title, on.length) * 100 >= prose(0, on.length) * BELOW) {
            for (int i = 0; i < title; i++) {
                on[i] = false;
            }
        }
    }

    /** Another article's headline, or that of what readers write, below prose: what follows is not the article. */
    private void end() {
        int prose = 0;
        for (int i = 0; i < on.length; i++) {
            boolean ends = !piece(i).prose() && hints.isThread(piece(i))
                    || piece(i).isOneLink() && piece(i).home().normalName().equals("h1");
            if (ends && prose > 0) {
                Arrays.fill(on, i, on.length, false);
            }
            on[i] &= !hints.isLegal(piece(i).text());
            prose += on[i] && piece(i).prose() ? 1 : 0;
        }
    }

    private void choose() {
        Map<Element, Integer> worth = new IdentityHashMap<>();
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                Piece piece = piece(i);
                int gain = piece.prose() ? piece.letters() : piece.isHeading() ? 0 : -STRANGER;
                for (Element outer = piece.home(); outer != null; outer = outer.parent()) {
                    worth.merge(outer, gain, Integer::sum);
                }
            }
        }
        take(marked().orElseGet(() -> best(worth)));
    }

    /** Schema.org's own word for it. */
    private Optional<Element> marked() {
        List<Element> bodies = piece(0).home().root().select("[itemprop=articleBody]");
        return bodies.size() == 1 && layout.of(bodies.get(0)).prose() > 0 ? Optional.of(bodies.get(0)) : Optional.empty();
    }

    /** The innermost of equals: it is met last. */
    private Element best(Map<Element, Integer> worth) {
        Element best = piece(0).home().root();
        long most = Long.MIN_VALUE;
        for (Element element : best.getAllElements()) {
            if (worth.containsKey(element)) {
                long value = (long) worth.get(element) * (hints.isArticle(element) ? NAMED : 100);
                if (value > most || value == most && isInside(element, best)) {
                    most = value;
                    best = element;
                }
            }
        }
        return best;
    }

    private static boolean isInside(Element inner, Element outer) {
        return inner.parent() == outer;
    }

    private void take(Element root) {
        Layout.Inside inside = layout.of(root);
        int first = inside.first();
        int last = cut(first, inside.last());
        while (first < last && !(on[first] && piece(first).prose())) {
            first++;
        }
        while (last > first && !(on[last - 1] && piece(last - 1).prose())) {
            last--;
        }
        for (int i = Math.min(first, headline.place().orElse(first)); i < last; i++) {
            boolean leads = i >= first || i == first - 1 && i >= inside.first() && piece(i).isHeading() || introduces(i);
            if (on[i] && leads && (piece(i).prose() || belongs(i, last))) {
                article.add(i);
            }
        }
    }

    /** What stands between title and prose in so many words is neither a day nor a name. */
    private boolean introduces(int number) {
        return headline.place().isPresent() && number > headline.place().getAsInt()
                && piece(number).words() >= WORDS_OF_AN_INTRODUCTION && Days.only(piece(number).text()).isEmpty();
    }

    /** Below a drawn line stands what is no longer the article, if it is much less. */
    private int cut(int first, int last) {
        return IntStream.range(first + 1, last).filter(i -> piece(i).rule())
                .filter(i -> prose(first, i) > 0 && prose(i, last) * 100 < prose(first, i) * BELOW).findFirst().orElse(last);
    }

    /** Whether a piece that is no prose is part of it: a heading of prose, a line of a list, words without a stop. */
    private boolean belongs(int number, int last) {
        Piece piece = piece(number);
        if (piece.isHeading()) {
            return !piece.isLinks() && number + 1 < last && on[number + 1]
                    && (piece(number + 1).prose() || piece(number + 1).home().normalName().equals("li"));
        }
        boolean isText = piece.home().normalName().matches("p|li|blockquote|dd|td");
        return isText && piece.linked() * 3 < piece.letters() && piece.words() >= 4;
    }

    /** Where it begins; nothing if the page has none. */
    OptionalInt first() {
        return article.stream().mapToInt(i -> i).findFirst();
    }

    List<String> paragraphs() {
        return article.stream().map(i -> piece(i).text()).toList();
    }
}
