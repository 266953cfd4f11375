package org.demarche.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;

/**
 * The two questions that a graph asks of knowledge.
 *
 * @param country      by ISO 3166-1 alpha-2 code
 * @param organization by its name and the country that it belongs to, if any
 */
record Known(Function<String, Optional<Entity.Country>> country,
             BiFunction<String, Optional<String>, Optional<Entity.Organization>> organization) {

    static Known of(Knowledge knowledge) {
        return new Known(knowledge::country, (name, country) -> organization(knowledge, name, country));
    }

    private static Optional<Entity.Organization> organization(Knowledge knowledge, String name,
                                                              Optional<String> country) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        return knowledge.longestAt(words, 0).filter(match -> match.words() == words.size()).stream()
                .flatMap(match -> match.senses().stream())
                .filter(sense -> sense.role() == Knowledge.Role.NAME || sense.role() == Knowledge.Role.ACRONYM)
                .map(Knowledge.Sense::entity)
                .filter(Entity.Organization.class::isInstance).map(Entity.Organization.class::cast)
                .filter(known -> known.country().equals(country))
                .findFirst();
    }
}
