package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.knowledge.Knowledge;
import org.demarche.mention.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of those whom the world knows a person is: said only where the name, the state, the office and the day agree. */
class KnownPersonTest {

    private static final Known KNOWN = Known.of(Knowledge.builtIn());

    @ParameterizedTest(name = "{0}, {1} of {2} on {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Vladimir Putin | president        | RU | 2013-06-01 | Q7747
            Vladimir Putin | president        | RU | 1991-06-01 | none
            Vladimir Putin | prime minister   | RU | 2013-06-01 | none
            Vladimir Putin | president        | BY | 2013-06-01 | none
            Vladimir Putin |                  | RU | 2013-06-01 | none
            Vladimir Putin | former president | RU | 2013-06-01 | none
            Vladimir Putin | president        | RU |            | none
            Putin          | president        | RU | 2013-06-01 | none
            Isaias Afwerki | president        | ER | 2018-07-09 | Q57348
            George Bush    | president        | US | 1991-06-01 | none
            Ana Soto       | president        | RU | 2013-06-01 | none
            """)
    void the_name_the_state_the_office_and_the_day_agree(String name, String office, String country, LocalDate day, String id) {
        Actor actor = new Actor(Optional.of(name), Optional.ofNullable(office), Optional.empty(), Optional.of(country));
        assertEquals(id, KnownPerson.wikidata(actor, Optional.ofNullable(day), KNOWN).orElse("none"));
    }
}
