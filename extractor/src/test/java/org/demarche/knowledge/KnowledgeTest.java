package org.demarche.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.knowledge.Knowledge.Match;
import org.demarche.knowledge.Knowledge.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {

    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/knowledge/names.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void a_name_at_the_start_of_the_words_is_read(String behaviour, String words, String readings) {
        assertEquals(readings, printed(words));
    }

    /** "2: NAME Russia, RU; SEAT ...": how many words, then the first readings. */
    private static String printed(String words) {
        Optional<Match> match = KNOWLEDGE.longestAt(Arrays.asList(words.split(" ")), 0);
        return match.map(m -> m.words() + ": " + m.senses().stream().limit(2).map(KnowledgeTest::printed)
                .collect(Collectors.joining("; "))).orElse("none");
    }

    private static String printed(Sense sense) {
        Entity entity = sense.entity();
        String tail = entity instanceof Entity.Country c ? ", " + c.code()
                : entity instanceof Entity.Organization o ? o.country().map(c -> ", " + c).orElse("")
                : entity instanceof Entity.Office o ? ", " + o.kind()
                : entity instanceof Entity.Settlement s ? s.country().map(c -> ", " + c).orElse("")
                : entity instanceof Entity.Venue v ? v.country().map(c -> ", " + c).orElse("") : "";
        return sense.role() + " " + entity.getClass().getSimpleName() + " " + entity.name() + tail;
    }

    @ParameterizedTest
    @CsvSource({
        "secretary of state, US, Department of State",
        "secretary of state, VA, Secretariat of State",
        "secretary of defense, US, Department of Defense",
        "foreign minister, AU, Department of Foreign Affairs and Trade",
        "minister for foreign affairs, AU, Department of Foreign Affairs and Trade",
        "foreign ministers, IN, Ministry of External Affairs",
        "foreign minister, RU, Ministry of Foreign Affairs",
        "foreign secretary, GB, Foreign Office",
        "foreign minister, CA, Global Affairs Canada",
        "defence minister, FR, Ministry of Defense"})
    void the_body_of_an_office_has_its_own_name_in_some_states(String office, String country, String body) {
        assertEquals(Optional.of(body), KNOWLEDGE.bodyOf(office, country));
    }

    @Test
    void a_body_of_one_state_says_nothing_of_another() {
        assertEquals(Optional.empty(), KNOWLEDGE.bodyOf("secretary of state", "FR"));
    }

    @Test
    void a_president_acts_for_no_body() {
        assertEquals(Optional.empty(), KNOWLEDGE.bodyOf("president", "FR"));
    }

    @ParameterizedTest
    @CsvSource({
        "Clinton, 1997-05-01, US, president",
        "Clinton, 2010-05-01, US, secretary of state",
        "Lavrov, 2012-03-01, RU, foreign minister",
        "Sergei Lavrov, 2024-03-01, RU, foreign minister",
        "Van der Bellen, 2020-01-01, AT, president",
        "Xi, 2015-01-01, CN, president",
        "Kim Dae Jung, 2000-06-13, KR, president",
        "Élisabeth Borne, 2022-10-01, FR, prime minister"})
    void a_name_and_a_day_tell_state_and_office(String name, LocalDate day, String country, String office) {
        List<Entity.Tenure> held = heldOn(name, day);
        assertTrue(held.stream().anyMatch(t -> t.country().equals(Optional.of(country)) && t.office().equals(Optional.of(office))),
                () -> held.toString());
    }

    @Test
    void heads_of_organizations_act_for_no_state() {
        assertEquals(List.of(new Entity.Tenure(Optional.empty(), Optional.of("United Nations"), Optional.of("secretary-general"),
                Optional.of(LocalDate.of(1997, 1, 1)), Optional.of(LocalDate.of(2006, 12, 31)), Optional.empty())),
                heldOn("Kofi Annan", LocalDate.of(2000, 1, 1)));
    }

    private static List<Entity.Tenure> heldOn(String name, LocalDate day) {
        return KNOWLEDGE.people(name).stream().flatMap(p -> p.tenures().stream()).filter(t -> t.covers(day)).toList();
    }

    @Test
    void nobody_is_called_nothing() {
        assertEquals(List.of(), KNOWLEDGE.people(""));
    }

    @ParameterizedTest
    @CsvSource({"XK, Kosovo, Q1246", "PS, Palestine, Q219060", "TW, Taiwan, Q865", "HK, Hong Kong, Q8646", "RU, Russia, Q159",
        "NA, Namibia, Q1030"})
    void a_code_is_a_state_that_is(String code, String name, String wikidata) {
        Entity.Country country = KNOWLEDGE.country(code).orElseThrow();
        assertEquals(name, country.name());
        assertEquals(Optional.of(wikidata), country.wikidata());
    }

    @Test
    void a_code_of_no_state_is_nothing() {
        assertEquals(Optional.empty(), KNOWLEDGE.country("ZZ"));
    }

    @Test
    void a_name_may_start_at_any_word() {
        List<String> words = List.of("the", "foreign", "minister", "of", "South", "Korea");
        assertEquals(2, KNOWLEDGE.longestAt(words, 4).orElseThrow().words());
        assertEquals(Optional.empty(), KNOWLEDGE.longestAt(words, 3));
    }

    @Test
    void a_town_carries_its_position() {
        Entity.Settlement lima = KNOWLEDGE.longestAt(List.of("Lima"), 0).orElseThrow().senses().stream().map(Sense::entity)
                .filter(Entity.Settlement.class::isInstance).map(Entity.Settlement.class::cast).findFirst().orElseThrow();
        assertEquals("3936456", lima.geonames().orElseThrow());
        assertEquals(-12.0432, lima.latitude(), 1e-4);
        assertEquals(-77.0282, lima.longitude(), 1e-4);
    }
}
