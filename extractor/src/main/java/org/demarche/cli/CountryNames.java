package org.demarche.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;

/** Countries as people write them: by either code of ISO 3166-1, or by name. */
final class CountryNames {

    private final Knowledge known;

    CountryNames(Knowledge known) {
        this.known = known;
    }

    /** The two letters. */
    Optional<String> code(String written) {
        return Stream.of(byCode(written), byAlpha3(written), byName(written), byName(capitalized(written)))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<String> byCode(String written) {
        return Optional.of(written.toUpperCase(Locale.ROOT)).filter(code -> known.country(code).isPresent());
    }

    private Optional<String> byAlpha3(String written) {
        return Arrays.stream(Locale.getISOCountries()).filter(isCalled(written.toUpperCase(Locale.ROOT))).findFirst();
    }

    private static Predicate<String> isCalled(String alpha3) {
        return code -> {
            try {
                return new Locale("", code).getISO3Country().equals(alpha3);
            } catch (MissingResourceException none) {
                return false;
            }
        };
    }

    private Optional<String> byName(String written) {
        List<String> words = List.of(written.split("\\s+"));
        return known.longestAt(words, 0).filter(match -> match.words() == words.size()).stream()
                .flatMap(match -> match.senses().stream()).map(Knowledge.Sense::entity)
                .filter(Entity.Country.class::isInstance).map(entity -> ((Entity.Country) entity).code()).findFirst();
    }

    private static String capitalized(String written) {
        return Arrays.stream(written.split("\\s+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining(" "));
    }
}
