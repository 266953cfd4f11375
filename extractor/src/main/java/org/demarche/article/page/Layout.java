package org.demarche.article.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page as it would be set: its pieces in order, and how much of them stands in each element. */
final class Layout {

    /** What an element holds, with all that is inside of it: its pieces are those from {@code first} to {@code last}. */
    record Inside(int first, int last, int letters, int linked, int prose, int proseLetters, int headings) {

        static final Inside NOTHING = new Inside(0, 0, 0, 0, 0, 0, 0);

        boolean isLinks() {
            return linked * 2 > letters;
        }

        private Inside and(int number, Piece piece) {
            boolean isProse = piece.prose();
            return new Inside(letters == 0 ? number : first, number + 1, letters + piece.letters(),
                    linked + piece.linked(), prose + (isProse ? 1 : 0),
                    proseLetters + (isProse ? piece.letters() : 0), headings + (piece.isHeading() ? 1 : 0));
        }

        private Inside and(Inside more) {
            return more.letters == 0 ? this : letters == 0 ? more : new Inside(Math.min(first, more.first),
                    Math.max(last, more.last), letters + more.letters, linked + more.linked, prose + more.prose,
                    proseLetters + more.proseLetters, headings + more.headings);
        }
    }

    private final List<Piece> pieces;
    private final Map<Element, Inside> inside = new IdentityHashMap<>();

    private Layout(Document document, List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            inside.put(piece.home(), of(piece.home()).and(i, piece));
        }
        List<Element> elements = new ArrayList<>(document.getAllElements());
        for (int i = elements.size() - 1; i > 0; i--) {
            Element element = elements.get(i);
            Element parent = element.parent();
            if (parent != null && inside.containsKey(element)) {
                inside.put(parent, of(parent).and(of(element)));
            }
        }
    }

    static Layout set(Document document) {
        return new Layout(document, new Setter(document).pieces());
    }

    List<Piece> pieces() {
        return pieces;
    }

    Inside of(Element element) {
        return inside.getOrDefault(element, Inside.NOTHING);
    }
}
