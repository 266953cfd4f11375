package org.demarche.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.article.Article.Block;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfPlace;

/** Where the reports of one article were written: the town before the dash that opens it, or each story of a digest. */
final class Origins {

    /** How many words the line "Nairobi, 4 May 2024" has at most. */
    private static final int LINE = 8;

    private final NavigableMap<Integer, OfPlace> towns;

    private Origins(NavigableMap<Integer, OfPlace> towns) {
        this.towns = towns;
    }

    static Origins in(Annotated annotated, List<Mention> mentions) {
        NavigableMap<Integer, OfPlace> towns = new TreeMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof OfPlace place && place.sentence() >= 0 && opens(annotated, place)) {
                towns.putIfAbsent(place.sentence(), place);
            }
        }
        return new Origins(towns);
    }

    /** The town that a sentence was written in. */
    Optional<OfPlace> of(int sentence) {
        return Optional.ofNullable(towns.floorEntry(sentence)).map(Map.Entry::getValue);
    }

    private static boolean opens(Annotated annotated, OfPlace place) {
        Sentence sentence = annotated.sentences().get(place.sentence());
        boolean first = place.from() == 0;
        return switch (annotated.article().blocks().get(sentence.block()).kind()) {
            case DATELINE -> first || place.grain() == Grain.TOWN;
            case LETTERHEAD -> first && place.grain() == Grain.TOWN && dated(sentence);
            case BODY -> first && place.grain() == Grain.TOWN && bare(annotated, place);
            case TITLE, HEADING, OTHER -> false;
        };
    }

    /** "Nairobi, 4 May 2024" on a line of its own. */
    private static boolean dated(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return tokens.size() <= LINE && tokens.stream().anyMatch(t -> t.pos() == Pos.NUM) && tokens.stream().noneMatch(t -> t.pos() == Pos.VERB);
    }

    /** "NAIROBI Kenyan President Jane Doe met": in capitals, and the story begins right behind it. */
    private static boolean bare(Annotated annotated, OfPlace place) {
        Sentence sentence = annotated.sentences().get(place.sentence());
        Block block = annotated.article().blocks().get(sentence.block());
        String next = sentence.tokens().size() > place.to() ? sentence.tokens().get(place.to()).text() : "";
        boolean capitals = place.place().name().equals(place.place().name().toUpperCase(Locale.ROOT));
        return capitals && place.span().start() == block.span().start() && next.length() > 1 && Character.isUpperCase(next.charAt(0))
                && !next.equals(next.toUpperCase(Locale.ROOT));
    }
}
