package org.demarche.article.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.article.input.Days;
import org.jsoup.nodes.Element;

/** When the article appeared and who wrote it, by what stands between its title and its first words, or near them. */
final class Posted {

    /** How many pieces above the title may still be about it. */
    private static final int ABOVE = 3;
    /** How many pieces below the title are looked at where no prose follows. */
    private static final int BELOW = 12;
    private static final int LONGEST = 160;
    private static final int LONGEST_NAME = 80;
    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d\\d?)[/-](\\d\\d?)(?:/|-|$)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|del|la|da|van|von|der|al|bin) )*\\p{Lu}[\\p{L}.'’-]*){1,3}");

    private final Layout layout;
    private final Hints hints;
    private final Declared declared;
    private final String language;
    private final int title;
    private final int from;
    private final int to;

    /** A day on the page; the lower its rank, the likelier it is that of publication. */
    private record Shown(LocalDate day, int rank, int distance) {
    }

    Posted(Layout layout, Hints hints, Headline headline, OptionalInt body, Declared declared) {
        this.layout = layout;
        this.hints = hints;
        this.declared = declared;
        this.language = declared.language().orElse("");
        title = headline.place().orElse(body.orElse(0));
        from = Math.max(0, title - ABOVE);
        int below = title + BELOW;
        to = Math.min(layout.pieces().size(), body.isPresent() && body.getAsInt() > title ? body.getAsInt() : below);
    }

    Optional<LocalDate> day() {
        return declared.published().or(this::shown).or(() -> declared.url().flatMap(Posted::inAddress));
    }

    private Optional<LocalDate> shown() {
        Stream<Shown> near = IntStream.range(from, to).boxed().flatMap(this::shown);
        return near.min(Comparator.comparingInt(Shown::rank).thenComparingInt(Shown::distance)).map(Shown::day);
    }

    private Stream<Shown> shown(int number) {
        Piece piece = layout.pieces().get(number);
        if (piece.letters() > LONGEST || piece.prose()) {
            return Stream.empty();
        }
        int distance = Math.abs(number - title) * 2 + (number < title ? 1 : 0);
        List<Shown> marked = marked(piece.home(), distance);
        return marked.isEmpty() ? written(piece.text(), distance) : marked.stream();
    }

    /** Several days in one piece each belong to the word before them: "Published 14 May, updated 16 May". */
    private Stream<Shown> written(String text, int distance) {
        String[] parts = text.split("(?i)(?=\\b(?:" + hints.changeWords() + ")\\b)|(?=\\b(?:" + hints.postingWords() + ")\\b)");
        return Stream.of(parts).flatMap(part -> Days.in(part, language)
                .map(day -> new Shown(day, rank(part), distance)).stream());
    }

    private List<Shown> marked(Element home, int distance) {
        return home.select("time[datetime]").stream().flatMap(time -> Days.only(time.attr("datetime"))
                .map(day -> new Shown(day, rank(time), distance)).stream()).toList();
    }

    private int rank(Element time) {
        return time.hasAttr("pubdate") || time.attr("itemprop").equals("datePublished") ? 0
                : time.attr("itemprop").equals("dateModified") ? 2
                : rank(time.className() + " " + (time.previousSibling() == null ? "" : time.previousSibling().toString()));
    }

    private int rank(String words) {
        return hints.isChange(words) ? 2 : hints.isPosting(words) ? 0 : 1;
    }

    private static Optional<LocalDate> inAddress(String url) {
        Matcher found = IN_ADDRESS.matcher(url);
        return found.find() ? Days.only(found.group(1) + "-" + found.group(2) + "-" + found.group(3)) : Optional.empty();
    }

    Optional<String> author() {
        return IntStream.range(from, to).mapToObj(layout.pieces()::get)
                .filter(piece -> piece.letters() < LONGEST_NAME).flatMap(piece -> hints.afterBy(piece.text()).stream())
                .map(NAME::matcher).filter(Matcher::lookingAt).map(Matcher::group).findFirst();
    }
}
