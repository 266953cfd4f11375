package org.demarche.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Knowledge.KnowledgeException;
import org.demarche.knowledge.Knowledge.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserKnowledgeTest {

    private static final String PREFIXES = """
            @prefix dm: <https://w3id.org/demarche/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix country: <https://w3id.org/demarche/id/country/> .
            @prefix office: <https://w3id.org/demarche/id/office/> .
            @prefix person: <https://w3id.org/demarche/id/person/> .
            @prefix organization: <https://w3id.org/demarche/id/organization/> .
            @prefix my: <https://example.org/> .
            """;
    private static final Knowledge BUILT_IN = Knowledge.builtIn();

    @TempDir
    private Path folder;

    private Knowledge with(String turtle) throws IOException {
        return BUILT_IN.with(List.of(file(turtle)));
    }

    private Path file(String turtle) throws IOException {
        return Files.writeString(folder.resolve("mine.ttl"), PREFIXES + turtle, StandardCharsets.UTF_8);
    }

    private static Entity first(Knowledge knowledge, String... words) {
        return knowledge.longestAt(List.of(words), 0).map(Match::senses).orElseThrow().get(0).entity();
    }

    @Test
    void an_organization_is_added() throws IOException {
        Knowledge knowledge = with("my:hf a dm:Organization ; skos:prefLabel \"Harbour Forum\"@en ; dm:acronym \"HF\"@en .");
        assertEquals("Harbour Forum", first(knowledge, "HF").name());
        assertEquals(first(knowledge, "HF"), first(knowledge, "Harbour", "Forum"));
    }

    @Test
    void a_state_gains_a_name() throws IOException {
        assertEquals(BUILT_IN.country("GB").orElseThrow(),
                first(with("country:GB skos:altLabel \"Blighty\"@en ."), "Blighty"));
    }

    @Test
    void what_a_file_says_holds_instead() throws IOException {
        Knowledge knowledge = with("country:TR skos:prefLabel \"Türkiye\"@en .");
        assertEquals("Türkiye", first(knowledge, "Turkey").name());
        assertEquals("Türkiye", knowledge.country("TR").orElseThrow().name());
        assertEquals(Optional.of("Q43"), knowledge.country("TR").orElseThrow().wikidata());
    }

    @Test
    void a_name_of_the_users_comes_first() throws IOException {
        Knowledge knowledge = with("my:lima a dm:Venue ; skos:prefLabel \"Lima\"@en .");
        assertEquals(new Entity.Venue("Lima", Optional.empty(), Optional.empty(), Double.NaN, Double.NaN), first(knowledge, "Lima"));
        assertTrue(knowledge.longestAt(List.of("Lima"), 0).orElseThrow().senses().size() > 1);
    }

    @Test
    void the_longest_name_wins_whoever_gave_it() throws IOException {
        Knowledge knowledge = with("my:south a dm:Venue ; skos:prefLabel \"South\"@en .");
        assertEquals("South Korea", first(knowledge, "South", "Korea").name());
    }

    @Test
    void somebody_takes_office() throws IOException {
        Knowledge knowledge = with("""
                person:sergey-lavrov-ru dm:tenure [ dm:country country:RU ; dm:office "president" ; dm:from "2040-05-07" ] .
                """);
        List<Entity.Tenure> tenures = knowledge.people("Lavrov").get(0).tenures();
        assertEquals(Optional.of(LocalDate.of(2040, 5, 7)), tenures.get(0).from());
        assertTrue(tenures.stream().anyMatch(t -> t.office().equals(Optional.of("foreign minister"))));
    }

    @Test
    void a_state_renames_a_body() throws IOException {
        Knowledge knowledge = with("""
                my:mfa a dm:Organization ; skos:prefLabel "Ministry of the World"@en ; dm:country country:CL ;
                    dm:formOf organization:ministry-of-foreign-affairs .
                """);
        assertEquals(Optional.of("Ministry of the World"), knowledge.bodyOf("foreign minister", "CL"));
    }

    @Test
    void labels_in_other_languages_are_left_out() throws IOException {
        Knowledge knowledge = with("country:DE skos:altLabel \"Niemcy\"@pl .");
        assertEquals(Optional.empty(), knowledge.longestAt(List.of("Niemcy"), 0));
    }

    @Test
    void what_is_given_is_not_altered() throws IOException {
        with("country:GB skos:prefLabel \"Blighty\"@en .");
        assertEquals("United Kingdom", BUILT_IN.country("GB").orElseThrow().name());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "my:x a dm:Venue , .|mine.ttl: line 8: no Turtle",
        "my:x a dm:Venue ; skos:prefLabel \"X\"@en ; dm:lattitude 3 .|dm:lattitude is no property of knowledge files; there are",
        "my:x a dm:Palace ; skos:prefLabel \"X\"@en .|has no class that we know; there are dm:Country",
        "my:x skos:prefLabel \"X\"@en .|has no class",
        "my:x a dm:Venue .|<https://example.org/x>: has no skos:prefLabel",
        "my:x a dm:Country ; skos:prefLabel \"X\"@en ; dm:code \"Xy\" .|is not of two capital letters",
        "my:x a dm:Country ; skos:prefLabel \"X\"@en .|has neither dm:code nor dm:successor",
        "my:x a dm:Venue ; skos:prefLabel \"X\"@en ; dm:country country:QQ .|country/QQ>: is no country that we know",
        "my:x a dm:Office ; skos:prefLabel \"x\"@en ; dm:kind dm:Boss .|dm:kind is none of dm:Head",
        "my:x a dm:Person ; skos:prefLabel \"X\"@en ; dm:tenure [ dm:from \"May\" ] .|\"May\" is no date; right would be 1997",
        "country:GB a dm:Venue .|is known as a dm:Country, not as a dm:Venue"})
    void a_wrong_file_is_refused(String turtle, String reason) throws IOException {
        Path file = file(turtle);
        String message = assertThrows(KnowledgeException.class, () -> BUILT_IN.with(List.of(file))).getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains(reason) && !message.contains("\n"), message);
    }

    @Test
    void a_missing_file_is_refused() {
        Path missing = folder.resolve("none.ttl");
        assertEquals(missing + ": no such file",
                assertThrows(KnowledgeException.class, () -> BUILT_IN.with(List.of(missing))).getMessage());
    }
}
