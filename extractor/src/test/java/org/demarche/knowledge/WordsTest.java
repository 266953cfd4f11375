package org.demarche.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "Russia, russia", "U.S., us", "Asia-Pacific, asia pacific", "d’Ivoire, d ivoire", "People's, people s", "'s, s",
        "Türkiye, turkiye", "Łódź, lodz", "Gahr, gahr", "Støre, store", "İzmir, izmir", "&, and", "N'Djamena, n djamena",
        "10, 10", "Đinđić, dindic", "Æbeltoft, aebeltoft", "., ."})
    void a_token_is_folded_and_parted(String token, String parts) {
        assertEquals(List.of(parts.split(" ")), Words.parts(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "‑"})
    void a_hyphen_has_no_parts(String hyphen) {
        assertEquals(List.of(), Words.parts(hyphen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Côte d’Ivoire", "Asia-Pacific Economic Cooperation", "U.S. Trade Representative", "Washington, D.C."})
    void what_is_folded_stays_as_it_is(String label) {
        List<String> once = Words.ofLabel(label);
        assertEquals(once, Words.ofLabel(String.join(" ", once)));
    }

    @Test
    void the_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(List.of("istanbul"), Words.parts("ISTANBUL"));
            assertEquals(List.of("iran"), Words.ofLabel("IRAN"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
