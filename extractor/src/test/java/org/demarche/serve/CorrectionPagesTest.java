package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page's buttons send, and what becomes of the user's file and of the store. */
class CorrectionPagesTest {

    private static final String DM = "https://w3id.org/demarche/ontology#";

    @TempDir
    private Path folder;
    private Path file;
    private MeetingStore store;
    private CorrectionPages pages;
    private List<String> tellings;

    @BeforeEach
    void open() {
        file = folder.resolve("my rulings.ttl");
        store = World.store(folder.resolve("store"));
        pages = new CorrectionPages(store, Optional.of(new CorrectionsFile(file, store)), new AnswerCache());
        tellings = objects("telling").sorted().toList();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Stream<String> objects(String property) {
        return store.read(data -> Iter.toList(Iter.map(data.find(NodeFactory.createURI(store.base() + "graph/canonical"), Node.ANY,
                NodeFactory.createURI(DM + property), Node.ANY), quad -> quad.getObject().getURI()))).stream();
    }

    private static String statement(String subject, String property, String rest) {
        return "{\"subject\": \"" + subject + "\", \"property\": \"dm:" + property + "\", " + rest + "}";
    }

    private Answer post(String json) throws IOException {
        return pages.change("application/json; charset=utf-8", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void a_rejected_telling_is_written_and_leaves_the_canonical_meetings() throws IOException {
        Answer answer = post("{\"add\": [" + statement(tellings.get(0), "rejected", "\"value\": true") + "]}");
        assertEquals(200, answer.status(), text(answer));
        assertEquals(List.of("<" + tellings.get(0) + "> <" + DM
                + "rejected> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> ."), Files.readAllLines(file));
        assertFalse(objects("telling").anyMatch(tellings.get(0)::equals));
        assertEquals(tellings.size() - 1, objects("telling").count());
    }

    @Test
    void two_tellings_are_ruled_one_meeting_and_parted_again() throws IOException {
        long meetings = objects("telling").count();
        String same = statement(tellings.get(0), "sameMeeting", "\"iri\": \"" + tellings.get(1) + "\"");
        post("{\"add\": [" + same + "]}");
        String merged = objects("merged").sorted().toList().toString();
        assertTrue(merged.contains(tellings.get(0)) || merged.contains(tellings.get(1)), merged);
        assertTrue(text(pages.list()).contains("\"dm:sameMeeting\""), text(pages.list()));
        assertEquals(200, post("{\"remove\": [" + same + "]}").status());
        assertEquals(meetings, objects("telling").count());
        assertEquals(List.of(), Files.readAllLines(file));
        assertFalse(text(pages.list()).contains("\"dm:sameMeeting\""), text(pages.list()));
    }

    @Test
    void what_was_written_by_hand_stays_as_it_is() throws IOException {
        String own = "@prefix dm: <" + DM + "> .\n# seen in the original\n<" + tellings.get(0) + "> dm:rejected true .\n";
        Files.writeString(file, own);
        post("{\"add\": [" + statement(tellings.get(1), "rejected", "\"value\": true") + "]}");
        assertTrue(Files.readString(file).startsWith(own));
        assertEquals(tellings.size() - 2, objects("telling").count());
        Answer refused = post("{\"remove\": [" + statement(tellings.get(0), "rejected", "\"value\": true") + "]}");
        assertEquals(400, refused.status());
        assertTrue(text(refused).contains("what was written by hand is taken out by hand"), text(refused));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                                                      | error
            {"add": 1}                                                                    | add is missing or wrong
            {"add": [1]}                                                                  | a statement is missing or wrong
            {"add": [{"subject": "urn:a b", "property": "dm:rejected", "value": true}]}   | subject is missing or wrong
            {"add": [{"subject": "urn:a> <urn:x", "property": "dm:rejected", "value": 1}]} | subject is missing or wrong
            {"add": [{"subject": "urn:a", "property": "dm:rejected", "value": 1}]}        | value is missing or wrong
            {"add": [{"subject": "urn:a", "property": "dm:status", "value": true}]}       | is no correction
            {"add": [{"subject": "urn:a", "property": "dm:rejected", "value": "no"}]}     | wants a telling's IRI before it
            {"add": [{"subject": "urn:a", "property": "dm:sameMeeting", "iri": "urn:b"}, {"subject": "urn:a", "property": "dm:otherMeeting", "iri": "urn:b"}]} | contradicts itself
            """, quoteCharacter = '~')
    void what_is_no_correction_is_refused_and_changes_nothing(String json, String why) throws IOException {
        Files.writeString(file, "# mine\n");
        Answer answer = post(json);
        assertEquals(400, answer.status());
        assertTrue(text(answer).contains(why), text(answer));
        assertEquals("# mine\n", Files.readString(file));
        assertEquals(List.of("my rulings.ttl", "store"), Stream.of(folder.toFile().list()).sorted().toList());
        assertEquals(tellings, objects("telling").sorted().toList());
    }

    @Test
    void only_json_is_taken_as_no_form_of_another_page_can_send_it() throws IOException {
        assertEquals(415, pages.change("text/plain", new ByteArrayInputStream(new byte[0])).status());
        assertEquals(415, pages.change(null, new ByteArrayInputStream(new byte[0])).status());
        assertEquals(413, post("[" + " ".repeat(300_000) + "]").status());
    }

    @Test
    void without_a_file_nothing_can_be_corrected() throws IOException {
        CorrectionPages off = new CorrectionPages(store, Optional.empty(), new AnswerCache());
        assertEquals(403, off.change("application/json", new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))).status());
        assertTrue(text(off.list()).replaceAll("\\s", "").contains("\"enabled\":false"), text(off.list()));
    }
}
