package org.demarche.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;

/**
 * The four questions that a graph asks of knowledge.
 *
 * @param country      by ISO 3166-1 alpha-2 code
 * @param organization by its name and the country that it belongs to, if any
 * @param office       by the words that articles call its holder by
 * @param people       by their full name
 */
record Known(Function<String, Optional<Entity.Country>> country,
             BiFunction<String, Optional<String>, Optional<Entity.Organization>> organization,
             Function<String, Optional<Entity.Office>> office, Function<String, List<Entity.Person>> people) {

    static Known of(Knowledge knowledge) {
        return new Known(knowledge::country, (name, country) -> organization(knowledge, name, country),
                position -> named(knowledge, position, Entity.Office.class).findFirst(), knowledge::people);
    }

    private static Optional<Entity.Organization> organization(Knowledge knowledge, String name,
                                                              Optional<String> country) {
        return named(knowledge, name, Entity.Organization.class).filter(known -> known.country().equals(country)).findFirst();
    }

    /** All of a kind that the whole name may stand for. */
    private static <T extends Entity> Stream<T> named(Knowledge knowledge, String name, Class<T> kind) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        return knowledge.longestAt(words, 0).filter(match -> match.words() == words.size()).stream()
                .flatMap(match -> match.senses().stream())
                .filter(sense -> sense.role() == Knowledge.Role.NAME || sense.role() == Knowledge.Role.ACRONYM)
                .map(Knowledge.Sense::entity).filter(kind::isInstance).map(kind::cast);
    }
}
