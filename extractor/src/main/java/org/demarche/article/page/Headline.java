package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The article's title, and where on the page it stands. */
final class Headline {

    private static final Pattern PARTS = Pattern.compile("\\s+[|–—·»:-]+\\s+|\\s*[|»]\\s*|:\\s+");
    private static final int WORDS_OF_A_TITLE = 3;
    private static final int LONGEST = 300;
    /** What is declared at greater length is no title. */
    private static final int LONGEST_DECLARED = 1000;

    private final Layout layout;
    private final Declared declared;
    private final OptionalInt place;

    Headline(Layout layout, Declared declared) {
        this.layout = layout;
        this.declared = declared;
        List<String> names = names();
        OptionalInt named = first(piece -> names.contains(letters(piece.text())));
        List<Integer> tops = IntStream.range(0, layout.pieces().size()).filter(this::isTop).boxed().toList();
        place = tops.stream().filter(i -> names.contains(letters(piece(i).text()))).mapToInt(i -> i).findFirst().stream()
                .boxed().map(OptionalInt::of).findFirst()
                .orElse(named.isPresent() ? named : tops.size() == 1 ? OptionalInt.of(tops.get(0)) : OptionalInt.empty());
    }

    private interface Test {
        boolean of(Piece piece);
    }

    private OptionalInt first(Test test) {
        return IntStream.range(0, layout.pieces().size())
                .filter(i -> piece(i).letters() < LONGEST && test.of(piece(i))).findFirst();
    }

    private boolean isTop(int piece) {
        return piece(piece).home().normalName().equals("h1");
    }

    private Piece piece(int number) {
        return layout.pieces().get(number);
    }

    /** Where it stands among the pieces, if that is plain before the body is found. */
    OptionalInt place() {
        return place;
    }

    /** @param body where the article's prose begins: a heading right above it is its title where nothing else is */
    Optional<String> title(OptionalInt body) {
        Optional<String> shown = (place.isPresent() ? place : above(body)).stream().mapToObj(i -> piece(i).text()).findFirst();
        if (shown.isPresent()) {
            return shown;
        }
        return declared(declared.headline()).or(() -> declared(declared.title())).map(this::withoutOutlet);
    }

    private static Optional<String> declared(Optional<String> title) {
        return title.filter(text -> text.length() <= LONGEST_DECLARED);
    }

    private OptionalInt above(OptionalInt body) {
        int from = body.orElse(0);
        return IntStream.iterate(from - 1, i -> i >= 0 && i >= from - 5, i -> i - 1)
                .filter(i -> piece(i).isHeading() && piece(i).words() >= WORDS_OF_A_TITLE && !piece(i).isLinks()).findFirst();
    }

    private String withoutOutlet(String title) {
        String[] parts = PARTS.split(title);
        boolean named = parts.length > 0 && declared.source().filter(name -> letters(parts[parts.length - 1]).equals(letters(name))).isPresent();
        return parts.length > 1 && (named || title.contains("|"))
                ? title.substring(0, title.lastIndexOf(parts[parts.length - 1])).replaceAll("[\\s|–—·»:-]+$", "") : title;
    }

    /** What the title on the page may read, as letters: what is declared, and its parts beside the outlet's name. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        declared(declared.headline()).ifPresent(name -> names.add(letters(name)));
        declared(declared.title()).ifPresent(title -> {
            names.add(letters(title));
            String rest = title;
            for (String part : PARTS.split(title)) {
                names.add(letters(title.substring(0, title.indexOf(part) + part.length())));
                names.add(letters(rest));
                rest = rest.substring(Math.min(rest.length(), rest.indexOf(part) + part.length()));
                if (part.split(" ").length >= WORDS_OF_A_TITLE) {
                    names.add(letters(part));
                }
            }
        });
        names.removeIf(name -> name.length() < 10);
        return names;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
