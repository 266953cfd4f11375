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
        "kim jongun, kim jong un, SAME", "mohammed bin abdulrahman, muhammad bin abdul rahman, SAME",
        "faysal bin farhan, faisal bin farhan, SAME", "sameh shoukry, sameh shukri, SAME", "hossam zaki, hussam zaki, SAME",
        "nikol pashinian, nikol pashinyan, SAME", "ilham aliev, ilham aliyev, SAME", "qasym tokaev, kassym tokayev, SAME",
        "sergei shoygu, sergey shoigu, SAME", "đo van nam, do van nam, SAME", "radosław nowak, radoslaw nowak, SAME",
        "bashar assad, bashar al assad, SHORTER", "sheikh tamim bin hamad al thani, tamim bin hamad al thani, SHORTER",
        "u min aung hlaing, min aung hlaing, SHORTER", "aung san suu kyi, suu kyi, SHORTER", "sir keir starmer, keir starmer, SHORTER",
        "dr s jaishankar, s jaishankar, SHORTER", "s jaishankar, subrahmanyam jaishankar, SHORTER",
        "lula da silva, luiz inacio lula da silva, SHORTER",
        "mohammed bin salman, mohammed bin salman al saud, LONGER", "prince mohammed bin salman, mohammed bin salman al saud, LONGER",
        "pedro sanchez, pedro sanchez perez castejon, LONGER", "gabriel boric font, gabriel boric, LONGER",
        "wang yi, yi wang, LONGER", "kim jong un, jong un kim, LONGER", "nguyen phu trong, phu trong nguyen, LONGER",
        "mohammed bin zayed al nahyan, mohammed bin rashid al maktoum, DIFFERENT", "khalid bin salman, mohammed bin salman, DIFFERENT",
        "mohammed bin salman, salman bin abdulaziz, DIFFERENT", "wang yi, wang qi, DIFFERENT", "pedro sanchez perez, pedro perez, SHORTER",
        "ana lopez garcia, ana lopez vega, DIFFERENT", "tran dai quang, nguyen phu trong, DIFFERENT", "s jaishankar, r jaishankar, DIFFERENT",
        "recep tayyip erdogan, tayyip erdogan, SHORTER", "tony blinken, antony blinken, SHORTER", "luis a rey, luis rey, SHORTER",
        "lavrov, sergei lavrov, SURNAME", "xi, xi jinping, SURNAME",
        "kim jong un, kim jong il, DIFFERENT", "maria rossi, mario rossi, DIFFERENT", "john a hale, john b hale, DIFFERENT",
        "alexander novak, alexei novak, DIFFERENT", "mark weber, paul weber, DIFFERENT", "li qiang, wang qiang, DIFFERENT"})
    void go_together(String one, String other, Match match) {
        assertEquals(match, PersonName.of(one).with(PersonName.of(other)));
        assertEquals(match, PersonName.of(other).with(PersonName.of(one)));
    }
}
