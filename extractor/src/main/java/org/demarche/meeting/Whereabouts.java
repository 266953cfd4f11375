package org.demarche.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Token;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfPlace;

/** Places that one sentence points at and another names: "there", "on the sidelines of the summit". */
final class Whereabouts {

    /** Within how many words it is said of what something is on the margins. */
    private static final int PHRASE = 8;

    private final Annotated annotated;
    private final Map<Integer, List<OfPlace>> places;
    private final Clues clues;
    /** Of each event that something is on the margins of, by sentence. */
    private final Map<String, NavigableMap<Integer, OfPlace>> venues = new HashMap<>();

    /** The words that tell it. */
    record Clues(Set<String> locative, Set<String> departures, Set<String> errands, Set<String> margins, Set<String> conferences) {

        static Clues of(WordLists words) {
            return new Clues(words.list("place-preposition"), words.list("departure-verb"), words.list("errand-preposition"), words.list("margin-word"),
                    words.list("conference-noun"));
        }
    }

    Whereabouts(Annotated annotated, List<Mention> mentions, Clues clues) {
        this.annotated = annotated;
        this.places = mentions.stream().filter(OfPlace.class::isInstance).map(OfPlace.class::cast)
                .filter(p -> p.grain().compareTo(Grain.COUNTRY) >= 0).collect(Collectors.groupingBy(Mention::sentence));
        this.clues = clues;
    }

    private List<Token> tokens(int sentence) {
        return sentence < 0 ? List.of() : annotated.sentences().get(sentence).tokens();
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** The place that "there" points at: the last one told before it. */
    Optional<OfPlace> there(int sentence) {
        List<Token> tokens = tokens(sentence);
        int there = IntStream.range(0, tokens.size()).filter(i -> lower(tokens.get(i)).equals("there") && (tokens.get(i).pos() == Pos.ADV || opens(tokens, i)))
                .findFirst().orElse(-1);
        if (there < 0) {
            return Optional.empty();
        }
        return located(sentence, there).or(() -> sentence > 0 ? located(sentence - 1, tokens(sentence - 1).size()) : Optional.empty());
    }

    /** "There the president met the king": no word of being there, but of a place. */
    private static boolean opens(List<Token> tokens, int there) {
        return there == 0 && tokens.size() > 1 && Set.of(Pos.DET, Pos.PROPN, Pos.PRON).contains(tokens.get(1).pos());
    }

    /** The last place before a word that a preposition says somebody was or went to. */
    private Optional<OfPlace> located(int sentence, int before) {
        return places.getOrDefault(sentence, List.of()).stream().filter(p -> p.to() <= before && reached(sentence, p.from())).reduce((a, b) -> b);
    }

    /** "at the palace", "left for Lima". */
    private boolean reached(int sentence, int place) {
        List<Token> tokens = tokens(sentence);
        int i = place - 1;
        while (i > 0 && tokens.get(i).pos() == Pos.DET) {
            i--;
        }
        boolean bound = i > 0 && clues.departures().contains(tokens.get(i - 1).lemma()) && clues.errands().contains(lower(tokens.get(i)));
        return i >= 0 && (bound || clues.locative().contains(lower(tokens.get(i))));
    }

    /** Where the event is on whose margins a meeting was. */
    Optional<OfPlace> margin(int sentence) {
        List<Token> tokens = tokens(sentence);
        int margin = IntStream.range(0, tokens.size()).filter(i -> clues.margins().contains(lower(tokens.get(i)))).findFirst().orElse(tokens.size());
        Optional<String> event = tokens.subList(margin, Math.min(margin + PHRASE, tokens.size())).stream().map(Token::lemma)
                .map(l -> l.toLowerCase(Locale.ROOT)).filter(clues.conferences()::contains).findFirst();
        return event.flatMap(e -> Optional.ofNullable(venues.computeIfAbsent(e, this::venues).lowerEntry(sentence)).map(Map.Entry::getValue));
    }

    private NavigableMap<Integer, OfPlace> venues(String event) {
        NavigableMap<Integer, OfPlace> found = new TreeMap<>();
        places.keySet().stream().filter(sentence -> sentence >= 0).forEach(sentence -> venue(sentence, event).ifPresent(place -> found.put(sentence, place)));
        return found;
    }

    /** "a summit of the forum opened in Tashkent". */
    private Optional<OfPlace> venue(int sentence, String event) {
        List<Token> tokens = tokens(sentence);
        int noun = IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).lemma().toLowerCase(Locale.ROOT).equals(event)).findFirst().orElse(tokens.size());
        return places.getOrDefault(sentence, List.of()).stream().filter(p -> p.from() > noun && p.grain() == Grain.TOWN)
                .filter(p -> reached(sentence, p.from()) || tokens.get(p.from()).pos() == Pos.ADV).findFirst();
    }
}
