package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not English is passed over; what the dateline tells is the article's where nothing else says it. */
class TongueTest {

    private static Reading read(String text) {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return readings.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "French | Le ministre des Affaires étrangères a rencontré son homologue péruvien à Lima lundi et ils ont signé un accord.",
        "Spanish | El ministro de Relaciones Exteriores se reunió con su homólogo peruano en Lima el lunes por la tarde.",
        "German | Der Außenminister traf am Montag in Lima seinen peruanischen Kollegen zu Gesprächen über Fischerei und Grenzen.",
        "Russian | Министр иностранных дел встретился в понедельник в Лиме со своим перуанским коллегой и обсудил рыболовство.",
        "Dutch | De minister van Buitenlandse Zaken heeft in Lima met zijn collega uit Peru gesproken over visserij en grenzen."})
    void another_language_is_named_and_skipped(String language, String text) {
        assertEquals(new Reading.Skipped("standard input", "in " + language, "in " + language + "; only English is read"), read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni Monday; Tanzanian President Samia Hassan met Rwandan President Paul Kagame Tuesday.",
        "Lavrov, Wang Yi, Araghchi, Fidan, Safadi: foreign ministers, deputies, envoys, Moscow, Beijing, Tehran, Ankara, Amman, Monday, Tuesday",
        "Se reunieron en Lima.",
        "The minister said: \"Nous avons parlé de tout, et nous continuerons à parler de tout.\" She was in Lima for the talks."})
    void names_quotes_and_short_texts_make_no_other_language(String text) {
        assertEquals(Reading.Read.class, read(text).getClass());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MOSCOW, Dec. 16 (Yonhap) -- They met on Monday. | Yonhap |",
        "MOSCOW, December 16, 2025 /TASS/. They met on Monday. | TASS | 2025-12-16",
        "SEOUL, 16 December 2025 (Xinhua) — They met on Monday. | Xinhua | 2025-12-16",
        "LIMA (Reuters) - They met on Monday. | Reuters |",
        "They met on Monday (Reuters) - and parted. | |"})
    void a_dateline_tells_who_wrote_and_when(String text, String agency, LocalDate day) {
        Article article = ((Reading.Read) read(text)).article();
        assertEquals(Optional.ofNullable(agency), article.source());
        assertEquals(Optional.ofNullable(day), article.published());
    }

    @Test
    void what_the_input_says_goes_before_the_dateline() {
        Article article = ((Reading.Read) read("{\"text\":\"LIMA, May 4, 2024 (Reuters) - They met on Friday.\",\"published\":\"2024-05-05\",\"source\":\"A\"}")).article();
        assertEquals("A 2024-05-05", article.source().orElseThrow() + " " + article.published().orElseThrow());
    }
}
