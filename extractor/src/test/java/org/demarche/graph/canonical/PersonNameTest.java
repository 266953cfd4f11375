package org.demarche.graph.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.demarche.graph.canonical.PersonName.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names without case, accents and punctuation, and how they go together. */
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "sergei lavrov, sergey lavrov, SAME", "volodymyr zelenskyy, volodymyr zelensky, SAME",
        "mohammed bin salman, muhammad ben salman, SAME", "yevgeny primakov, evgenii primakov, SAME",
        "hussein amin, hossein ameen, SAME", "alexander novak, aleksandr novak, SAME", "yuri bondar, iurii bondar, SAME",
        "abdel fattah el sisi, abdel fatah al sisi, SAME", "kim jong un, kim jong un, SAME",
        "recep tayyip erdogan, tayyip erdogan, SHORTER", "tony blinken, antony blinken, SHORTER", "luis a rey, luis rey, SHORTER",
        "lavrov, sergei lavrov, SURNAME", "xi, xi jinping, SURNAME",
        "kim jong un, kim jong il, DIFFERENT", "maria rossi, mario rossi, DIFFERENT", "john a hale, john b hale, DIFFERENT",
        "alexander novak, alexei novak, DIFFERENT", "mark weber, paul weber, DIFFERENT", "li qiang, wang qiang, DIFFERENT"})
    void go_together(String one, String other, Match match) {
        assertEquals(match, PersonName.of(one).with(PersonName.of(other)));
        assertEquals(match, PersonName.of(other).with(PersonName.of(one)));
    }
}
