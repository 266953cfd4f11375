package org.demarche.graph.canonical;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which names in different articles are of one person, by the names and countries of all who are named: the same name in
 * another transliteration; without a country that of the only country where it is known; a part of a name ("Tayyip
 * Erdogan") the only one in the country of which it is a part. A surname alone, or a given name in short ("Tony"), says
 * less: both have to be told to hold the same office of which there is one. What fits two stays by itself.
 */
public final class Namesakes {

    private static final Comparator<Named> FULLEST = Comparator.comparing((Named named) -> -named.words().size())
            .thenComparing(named -> -named.letters()).thenComparing(Named::iri);

    private final Function<String, List<Named>> byWord;
    private final Function<String, Set<String>> offices;
    private final Map<Named, PersonName> names = new HashMap<>();

    /**
     * @param byWord  all persons of whose names that is the first or the last word, as {@link Named#ends} gives them
     * @param offices which a person is told to hold, of those that one holds at a time
     */
    public Namesakes(Function<String, List<Named>> byWord, Function<String, Set<String>> offices) {
        this.byWord = byWord;
        this.offices = offices;
    }

    /**
     * A person as articles name one.
     *
     * @param iri     its node
     * @param words   of the name, the same in all transliterations
     * @param country for which it acts
     */
    public record Named(String iri, List<String> words, Optional<String> country) {

        /** Copies the list. */
        public Named {
            words = List.copyOf(words);
        }

        /** @param folded name without case, accents and punctuation */
        public static Named of(String iri, String folded, Optional<String> country) {
            return new Named(iri, PersonName.of(folded).words(), country);
        }

        private int letters() {
            return words.stream().mapToInt(String::length).sum();
        }

        /** By which it is found. */
        public List<String> ends() {
            return Stream.of(words.get(0), words.get(words.size() - 1)).distinct().toList();
        }
    }

    /** Whose node stands for this one: its own where no other does. */
    public String standsFor(Named named) {
        List<Named> fuller = near(named).filter(other -> isPart(named, other)).toList();
        boolean one = fuller.stream().allMatch(a -> fuller.stream().allMatch(b -> isSame(a, b) || isPart(a, b) || isPart(b, a)));
        if (!fuller.isEmpty() && one) {
            return standsFor(fuller.stream().min(FULLEST).orElseThrow());
        }
        return Stream.concat(Stream.of(named), near(named).filter(other -> isSame(named, other))).map(Named::iri)
                .min(String::compareTo).orElseThrow();
    }

    /** Those for whom another node may stand, if this one is there or not. */
    public Stream<Named> dependants(Named named) {
        return near(named).filter(other -> isSame(named, other) || mayBePart(other, named));
    }

    private Stream<Named> near(Named named) {
        return named.ends().stream().flatMap(word -> byWord.apply(word).stream()).distinct();
    }

    private boolean isSame(Named one, Named other) {
        return name(one).joined().equals(name(other).joined()) && one.country().equals(other.country());
    }

    /** Whether the one tells less than the other, and is the same if there is no third. */
    private boolean isPart(Named part, Named whole) {
        boolean weak = part.country().isPresent() && (part.words().size() == 1 || part.words().size() == whole.words().size()
                || name(part).with(name(whole)) == PersonName.Match.LONGER);
        return mayBePart(part, whole)
                && (!weak || !Collections.disjoint(offices.apply(part.iri()), offices.apply(whole.iri())));
    }

    private boolean mayBePart(Named part, Named whole) {
        if (part.country().isEmpty()) {
            return part.words().size() > 1 && whole.country().isPresent() && name(part).joined().equals(name(whole).joined());
        }
        return part.country().equals(whole.country()) && FULLEST.compare(whole, part) < 0 && !isSame(part, whole)
                && name(part).with(name(whole)) != PersonName.Match.DIFFERENT;
    }

    private PersonName name(Named named) {
        return names.computeIfAbsent(named, any -> new PersonName(any.words()));
    }
}
