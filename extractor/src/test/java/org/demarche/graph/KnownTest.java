package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the graph takes from the knowledge that we ship. */
class KnownTest {

    private final Known known = Known.of(Knowledge.builtIn());

    @ParameterizedTest
    @CsvSource({"KR, South Korea, Q884", "XK, Kosovo, Q1246", "TW, Taiwan, Q865", "ZZ, , "})
    void countries_by_code(String code, String name, String wikidata) {
        Optional<Entity.Country> country = known.country().apply(code);
        assertEquals(Optional.ofNullable(name), country.map(Entity.Country::name));
        assertEquals(Optional.ofNullable(wikidata), country.flatMap(Entity.Country::wikidata));
    }

    @ParameterizedTest
    @CsvSource({"United Nations, , Q1065", "European Union, , Q458", "United Nations, PE, ", "United, , ", "' ', , "})
    void organizations_by_their_whole_name_and_country(String name, String country, String wikidata) {
        assertEquals(Optional.ofNullable(wikidata), known.organization().apply(name, Optional.ofNullable(country))
                .flatMap(Entity.Organization::wikidata));
    }
}
