package org.demarche.graph.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that may be one, written down by ear. */
class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "george leventis, giorgos leventis", "najib haddad, nagib hadad", "ceyhun aliyar, jeyhun aliyar",
        "abdul rahim noor, abdelrahim nur", "john a hale, john adam hale", "binyamin regev, benjamin regev"})
    void one_name_by_ear(String one, String other) {
        assertEquals(true, Resemblance.of(one, other));
        assertEquals(true, Resemblance.of(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "mark weber, paul weber", "john a hale, john b hale", "alexander novak, alexei novak", "ana soto vega, ana soto rojas",
        "mohammed bin salem, khalid bin salem", "juma wekesa, felix otieno", "al bin, al bin"})
    void two_names(String one, String other) {
        assertEquals(false, Resemblance.of(one, other));
        assertEquals(false, Resemblance.of(other, one));
    }
}
