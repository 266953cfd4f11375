package org.demarche.graph.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.graph.canonical.Namesakes.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in a store, with country and office, and which of them are of one person. */
class NamesakesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two spellings              | sergey lavrov RU, sergei lavrov RU                              | [sergei lavrov RU, sergey lavrov RU]
            two countries              | kim min KR, kim min KP                                          | [kim min KP] [kim min KR]
            no country told            | sergei lavrov, sergey lavrov RU                                 | [sergei lavrov, sergey lavrov RU]
            no country, two that fit   | kim min, kim min KR, kim min KP                                 | [kim min KP] [kim min KR] [kim min]
            a given name left out      | recep tayyip erdogan TR, tayyip erdogan TR                      | [recep tayyip erdogan TR, tayyip erdogan TR]
            an initial left out        | luis rey PE, luis a rey PE                                      | [luis a rey PE, luis rey PE]
            two initials               | luis rey PE, luis a rey PE, luis b rey PE                       | [luis a rey PE] [luis b rey PE] [luis rey PE]
            a surname alone            | lavrov RU, sergei lavrov RU                                     | [lavrov RU] [sergei lavrov RU]
            a surname and the office   | lavrov RU fm, sergei lavrov RU fm                               | [lavrov RU fm, sergei lavrov RU fm]
            another office             | lavrov RU fm, sergei lavrov RU pm                               | [lavrov RU fm] [sergei lavrov RU pm]
            a surname in front         | xi CN president, xi jinping CN president                        | [xi CN president, xi jinping CN president]
            two of that surname        | li CN pm, li qiang CN pm, li keqiang CN pm                      | [li CN pm] [li keqiang CN pm] [li qiang CN pm]
            a name in short            | tony blinken US sos, antony blinken US sos                      | [antony blinken US sos, tony blinken US sos]
            alike, of other offices    | jan novak CZ pm, jana novak CZ fm                               | [jan novak CZ pm] [jana novak CZ fm]
            syllables apart            | park jinho KR, park jin ho KR                                   | [park jin ho KR, park jinho KR]
            a second surname           | pedro salas PE fm, pedro salas prieto PE fm                     | [pedro salas PE fm, pedro salas prieto PE fm]
            a second surname, no more  | pedro salas PE, pedro salas prieto PE                           | [pedro salas PE] [pedro salas prieto PE]
            turned round               | wang yi CN fm, yi wang CN fm                                    | [wang yi CN fm, yi wang CN fm]
            over a third               | rey PE fm, luis rey PE fm, luis a rey PE                        | [luis a rey PE, luis rey PE fm, rey PE fm]
            """)
    void are_of_one_person(String behaviour, String names, String expected) {
        List<String> all = new ArrayList<>(List.of(names.split(", ")));
        for (int run = 0; run < 4; run++) {
            assertEquals(expected, people(all));
            Collections.shuffle(all, new Random(run));
        }
    }

    private static String people(List<String> names) {
        List<Named> all = names.stream().map(NamesakesTest::named).toList();
        Namesakes namesakes = new Namesakes(word -> all.stream().filter(named -> named.ends().contains(word)).toList(),
                iri -> Stream.of(iri.split(" ")).filter(word -> word.matches("fm|pm|sos|president")).collect(Collectors.toSet()));
        return all.stream().collect(Collectors.groupingBy(namesakes::standsFor, Collectors.mapping(Named::iri, Collectors.toList())))
                .values().stream().map(group -> group.stream().sorted().toList().toString()).sorted().collect(Collectors.joining(" "));
    }

    /** Name, country, office: each word small, but the country. */
    private static Named named(String text) {
        String name = Arrays.stream(text.split(" ")).takeWhile(word -> !word.equals(word.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return Named.of(text, name, Arrays.stream(text.split(" ")).filter(word -> Set.of("RU", "KR", "KP", "TR", "PE", "CN", "US", "CZ").contains(word)).findFirst());
    }
}
