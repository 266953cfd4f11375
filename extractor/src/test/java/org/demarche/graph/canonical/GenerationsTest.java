package org.demarche.graph.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.graph.canonical.Generations.Seen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which years on what is told under one name is of another person. */
class GenerationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a career                            | 1971 adviser, 1975 minister, 2001, 2023             | []
            father and son                      | 1951 senator, 1960 envoy, 2004 president            | [2004]
            an office that is held for life     | 1952 queen, 2011 queen                              | []
            an office that both hold later      | 1952 minister, 2000 envoy, 2010 minister            | []
            three                               | 1900 king, 1950 envoy, 2000 mayor                   | [1950, 2000]
            nothing told of offices             | 1950, 2000                                          | [2000]
            forty years are one life            | 1960 envoy, 2000 mayor                              | []
            """)
    void are_others(String behaviour, String seen, String expected) {
        List<Seen> all = Arrays.stream(seen.split(", ")).map(each -> each.split(" "))
                .map(each -> new Seen(Integer.parseInt(each[0]), each.length > 1 ? Set.of(each[1]) : Set.of())).toList();
        assertEquals(expected, Generations.starts(all).toString());
    }
}
