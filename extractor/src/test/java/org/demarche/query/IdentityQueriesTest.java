package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.graph.Corrections;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;
import org.demarche.query.NamedQuery.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What queries show of people whom articles call by other names, or by an office alone. */
class IdentityQueriesTest {

    private static final List<String> ARTICLES = List.of(
            told("a", "2024-03-04", "\"Hakan Fidan\"", "foreign minister", "Ministry of Foreign Affairs", "TR"),
            told("b", "2024-05-14", "null", "foreign minister", "Ministry of Foreign Affairs", "TR"),
            told("c", "2024-06-20", "\"Sergei Lavrov\"", "foreign minister", "Ministry of Foreign Affairs", "RU"),
            told("d", "2024-07-21", "\"Sergey Lavrov\"", "minister of foreign affairs", "Ministry of Foreign Affairs", "RU"));

    @TempDir Path folder;
    private MeetingStore store;

    @BeforeEach
    void fill() throws IOException {
        Path file = Files.writeString(folder.resolve("told.jsonl"), String.join("\n", ARTICLES), StandardCharsets.UTF_8);
        List<Extraction> told = new MeetingRecords().read(file, message -> {
            throw new IllegalStateException(message);
        });
        store = MeetingStore.openOrCreate(folder.resolve("store"), Optional.empty());
        store.putAll(told, Knowledge.builtIn());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_pair_is_one_row_by_whatever_name_it_is_told() {
        assertEquals("""
                who,whom,meetings,earliest,latest
                Annalena Baerbock,Sergei Lavrov,2,2024-06-20,2024-07-21
                Annalena Baerbock,Hakan Fidan,2,2024-03-04,2024-05-14
                """, ask("pairs-by-count", Map.of()));
    }

    @Test
    void whoever_is_called_by_an_office_alone_is_found_by_name_and_by_body() {
        assertEquals("""
                date,who,whom
                2024-05-14,Hakan Fidan,Annalena Baerbock
                2024-03-04,Hakan Fidan,Annalena Baerbock
                """, ask("who-met-whom", Map.of("actor", "Fidan")));
        assertEquals("""
                date,kind,status,participants
                2024-05-14,meeting,held,Annalena Baerbock; Hakan Fidan
                2024-03-04,meeting,held,Annalena Baerbock; Hakan Fidan
                """, ask("meetings-between", Map.of("one", "Ministry of Foreign Affairs Turkey", "other", "Baerbock")));
        assertEquals("date,official,participants,place\n", ask("unnamed-officials", Map.of()));
    }

    @Test
    void who_held_an_office_is_told_by_one_name() {
        assertEquals("""
                who,position,countryCode,earliest,latest,articles
                Annalena Baerbock,foreign minister,DE,2024-03-04,2024-07-21,4
                Sergei Lavrov,foreign minister,RU,2024-06-20,2024-07-21,2
                Hakan Fidan,foreign minister,TR,2024-03-04,2024-05-14,2
                """, ask("officials", Map.of("office", "foreign minister")));
    }

    @Test
    void names_and_countries_that_a_person_put_right_are_shown_and_asked_for() throws IOException {
        store.correct(Corrections.read(Files.writeString(folder.resolve("right.ttl"), """
                PREFIX dm: <https://w3id.org/demarche/ontology#>
                <https://w3id.org/demarche/id/person/hakan-fidan.TR> dm:correctName "Hakan Fidan Bey" ;
                    dm:correctCountry <https://w3id.org/demarche/id/country/GB> .
                """)));
        assertEquals("""
                date,who,whom
                2024-03-04,Hakan Fidan Bey,Annalena Baerbock
                """, ask("who-met-whom", Map.of("country", "GB")));
        assertEquals("who,what,countryCode,meetings\nHakan Fidan Bey,person,GB,1\n", ask("actors", Map.of("name", "Fidan")));
        assertEquals("who,position,countryCode,earliest,latest,articles\nHakan Fidan Bey,foreign minister,GB,2024-03-04,2024-03-04,1\n",
                ask("officials", Map.of("office", "foreign minister", "country", "GB")));
        assertEquals("date,kind,who,whom\n", ask("first-meeting-since", Map.of("one", "Baerbock", "other", "Turkey", "since", "2024-06-01")));
    }

    /** The first columns, as far as each test tells them. */
    private String ask(String query, Map<String, String> values) {
        int columns = Map.of("pairs-by-count", 5, "who-met-whom", 3, "officials", 6).getOrDefault(query, 4);
        return Asked.run(store, new Catalogue().find(query).orElseThrow(), values, Format.CSV, 0).replace("\r\n", "\n").lines()
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, columns)) + "\n").reduce("", String::concat);
    }

    private static String told(String id, String day, String name, String position, String body, String country) {
        return String.format(Locale.ROOT, """
                {"id": "%s", "title": null, "published": null, "text": "They met.", "url": null, "source": null, "meetings": [
                {"kind": "meeting", "status": "held", "participants": [
                {"name": "Annalena Baerbock", "position": "foreign minister", "organization": null, "country": "DE"},
                {"name": %s, "position": "%s", "organization": "%s", "country": "%s"}], "place": null, "date": "%s",
                "topics": [], "evidence": ["They met."], "confidence": 0.9, "rule": "met-with"}]}""",
                id, name, position, body, country, day).replace("\n", "");
    }
}
