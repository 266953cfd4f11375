package org.demarche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private final Names names = new Names();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Recep Tayyip Erdoğan | recep tayyip erdogan",
        "İbrahim ŁĄCKI        | ibrahim lacki",
        "Abdel Fattah al-Sisi | abdel fattah al sisi",
        "Lavrov’s             | lavrov",
        "Robert O'Brien       | robert obrien",
        "Đorđe Æbelø          | dorde aebelo",
        "王毅                  | 王毅",
        "ﬁnn ½                | finn 1 2",
        "a_b                  | a_b",
        "—                    | ''"
    })
    void namesAreWordsWithoutAccentsAndPossessives(String name, String words) {
        assertEquals(words.replace("''", ""), String.join(" ", names.words(name).list()));
    }

    @ParameterizedTest
    @CsvSource({"U.N., united nations", "NATO, north atlantic treaty organization", "WHO, world health organization",
        "St. Kitts, st kitts", "UN Women, un women"})
    void acronymsAreSpelledOut(String organization, String words) {
        assertEquals(words, String.join(" ", names.organization(organization).list()));
    }

    @ParameterizedTest
    @CsvSource({
        "Lavrov,       Sergey Lavrov,                 true",
        "Sergey,       Sergey Viktorovich Lavrov,     true",
        "Viktorovich,  Sergey Viktorovich Lavrov,     false",
        "Jong Un Kim,  Kim Jong Un,                   true",
        "al Sisi,      alSisi,                        true",
        "Lavrov,       One Two Three Sergey Lavrov,   false",
        "Sergei,       Sergey,                        false"
    })
    void shorterFormsAreNear(String one, String other, boolean near) {
        assertEquals(near, names.words(one).near(names.words(other)));
        assertEquals(near, names.words(other).near(names.words(one)));
    }
}
