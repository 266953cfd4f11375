package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print, from a store of one article. */
class CommandsTest {

    private static final String TALKS =
            "President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.\n";

    @TempDir
    private Path folder;
    private String store;
    private String article;

    @BeforeEach
    void extract() throws IOException {
        store = folder.resolve("a store").toString();
        article = Files.writeString(folder.resolve("some talks.txt"), TALKS).toString();
        Run run = Run.of("extract", article, "--store", store, "--published", "2025-12-16");
        assertEquals(new Run(0, run.out(), "demarche: 1 article with 1 meeting stored in " + store + "\n"), run);
    }

    @Test
    void extract_prints_a_table_by_default() {
        List<String> lines = Run.of("extract", article, "--dry-run").out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).matches("WHO +WHOM +KIND +STATUS +DATE +PLACE +SENTENCE"), lines.get(0));
        assertTrue(lines.get(1).matches("Vladimir Putin.* Narendra Modi.* meeting +held .*" + TALKS.strip()), lines.get(1));
    }

    @Test
    void extract_prints_a_record_for_every_article_also_where_it_tells_of_no_meeting() {
        Run run = Run.withInput("{\"id\":\"a\",\"text\":\"Rain fell.\"}\n{\"id\":\"b\",\"text\":\"" + TALKS.strip() + "\"}",
                "extract", "-", "--dry-run", "--format", "jsonl");
        List<String> lines = run.out().lines().toList();
        assertEquals("{\"id\":\"a\",\"title\":null,\"published\":null,\"meetings\":[]}", lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"id\":\"b\",\"title\":null,\"published\":null,\"meetings\":[{\"kind\":"));
        assertEquals(new Run(0, run.out(), "demarche: 2 articles with 1 meeting\n"), run);
    }

    @Test
    void extract_leaves_out_what_is_less_sure_than_is_asked_for() {
        assertEquals(2, Run.of("extract", article, "--dry-run", "--min-confidence", "0.01").out().lines().count());
        assertTrue(Run.of("extract", article, "--dry-run", "--format", "jsonl", "--min-confidence", "1").out().contains("\"meetings\":[]"));
    }

    @Test
    void extract_prints_the_turtle_of_what_the_store_keeps_of_the_article() {
        Set<Triple> kept = RDFParser.fromString(Run.of("export", "--store", store, "--format", "nquads").out(), Lang.NQUADS)
                .toDatasetGraph().stream().filter(quad -> !quad.getGraph().getURI().matches(".*/graph/(canonical|readings)"))
                .map(Quad::asTriple).collect(Collectors.toSet());
        assertEquals(kept, RDFParser.fromString(Run.of("extract", article, "--dry-run", "--format", "turtle", "--published",
                "2025-12-16").out(), Lang.TURTLE).toGraph().stream().collect(Collectors.toSet()));
    }

    @Test
    void a_dry_run_makes_no_store() {
        Path other = folder.resolve("other");
        Run.of("extract", article, "--dry-run", "--store", other.toString());
        assertFalse(Files.exists(other));
    }

    @Test
    void reading_an_article_again_replaces_it() {
        String before = Run.of("export", "--store", store, "--format", "trig").out();
        Run.of("extract", article, "--store", store, "--published", "2025-12-16");
        assertEquals(before, Run.of("export", "--store", store, "--format", "trig").out());
    }

    @Test
    void threads_do_not_change_the_order() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            input.append("{\"id\":\"").append(i).append("\",\"text\":\"Rain fell.\"}\n");
        }
        List<String> lines = Run.withInput(input.toString(), "extract", "-", "--dry-run", "--format", "jsonl").out().lines()
                .toList();
        for (int i = 0; i < 2_500; i++) {
            assertTrue(lines.get(i).startsWith("{\"id\":\"" + i + "\","), lines.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table    | Narendra Modi  Vladimir Putin
            CSV      | Narendra Modi,Vladimir Putin,meeting
            tsv      | "Vladimir Putin"
            json     | "value": "Vladimir Putin"
            xml      | <literal>Vladimir Putin</literal>
            """)
    void query_answers_in_each_format(String format, String part) {
        Run run = Run.of("query", "who-met-whom", "--store", store, "--format", format);
        assertEquals(new Run(0, run.out(), ""), run);
        assertTrue(run.out().contains(part), run.out());
    }

    @Test
    void query_reads_a_file_or_standard_input_and_binds_values_as_terms() throws IOException {
        String question = "SELECT ?p { ?s ?p ?name }";
        Path file = Files.writeString(folder.resolve("my query.rq"), question);
        Run found = Run.of("query", file.toString(), "--store", store, "--format", "csv", "--param", "name=Narendra Modi");
        assertEquals(new Run(0, found.out(), ""), found);
        assertTrue(found.out().lines().count() > 1, found.out());
        assertEquals(found, Run.withInput(question, "query", "-", "--store", store, "--format", "csv", "--param",
                "name=Narendra Modi"));
        assertEquals("p\r\n", Run.of("query", file.toString(), "--store", store, "--format", "csv", "--param",
                "name=x\" } UNION { ?s ?p ?o").out());
    }

    @Test
    void a_query_that_makes_a_graph_prints_turtle() {
        Run run = Run.withInput("CONSTRUCT { ?s a ?o } { ?s a ?o }", "query", "-", "--store", store);
        assertEquals(new Run(0, run.out(), ""), run);
        assertTrue(run.out().startsWith("PREFIX") || run.out().startsWith("@prefix"), run.out());
    }

    @Test
    void queries_lists_the_catalogue_with_parameters() {
        Run run = Run.of("queries");
        for (String part : new String[] {"who-met-whom\n", "timeline\n", "--param country=KR"}) {
            assertTrue(run.out().replace("\r", "").contains(part), run.out());
        }
    }

    @ParameterizedTest
    @CsvSource({"turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml"})
    void export_writes_the_same_to_a_file_as_to_standard_output(String format) throws IOException {
        Path file = folder.resolve("out file");
        assertEquals(new Run(0, "", ""), Run.of("export", "--store", store, "--format", format, "-o", file.toString()));
        assertEquals(Run.of("export", "--store", store, "--format", format).out(), Files.readString(file));
        assertTrue(Files.size(file) > 500);
    }

    @Test
    void explain_says_where_a_meeting_comes_from() {
        String iri = Run.of("query", "evidence", "--store", store, "--format", "csv").out().strip().replaceAll("(?s).*,", "");
        Run run = Run.of("explain", iri, "--store", store);
        assertEquals(new Run(0, run.out(), ""), run);
        assertTrue(run.out().startsWith("meeting held 2025-12-15 in Moscow: Narendra Modi (India), Vladimir Putin (Russia)"), run.out());
        assertTrue(run.out().contains(TALKS.strip()), run.out());
        assertEquals(new Run(1, "", "demarche: no meeting urn:none in " + store
                + "; exports and the query evidence show their IRIs\n"), Run.of("explain", "<urn:none>", "--store", store));
    }

    @Test
    void corrections_are_kept_and_what_is_wrong_with_them_is_told_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("rulings.ttl"),
                "<urn:a> <https://w3id.org/demarche/ontology#rejected> true .");
        String count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { <urn:a> ?p ?o } }";
        Run waits = Run.withInput(count, "query", "-", "--store", store, "--format", "csv", "--corrections", file.toString());
        assertEquals(new Run(1, "n\r\n1\r\n", "demarche: " + file + ": no telling or actor <urn:a> in the store; the ruling waits for it\n"), waits);
        Run.of("extract", article, "--store", store, "--published", "2025-12-16");
        assertEquals(new Run(0, "n\r\n1\r\n", ""), Run.withInput(count, "query", "-", "--store", store, "--format", "csv"));
        String kept = Run.of("export", "--store", store).out();
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "PREFIX dm: <https://w3id.org/demarche/ontology#>\n"
                + "<urn:a> dm:sameMeeting <urn:b> ; dm:otherMeeting <urn:b> .");
        Run refused = Run.of("export", "--store", store, "--corrections", broken.toString());
        assertEquals("demarche: " + broken + ": contradicts itself: <urn:a> and <urn:b> are of one meeting and of two",
                refused.err().lines().findFirst().orElse(""));
        assertEquals(2, refused.code());
        assertEquals(kept, Run.of("export", "--store", store).out());
    }

    @Test
    void validate_says_whether_a_store_and_files_are_well_formed() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole.ttl"), Run.of("export", "--store", store).out());
        Path broken = Files.writeString(folder.resolve("broken.ttl"), Files.readString(whole).replace("dm:held", "dm:maybe"));
        Run well = Run.of("validate", store, whole.toString());
        assertEquals(2, well.out().lines().filter(line -> line.contains(": well-formed, ")).count());
        assertEquals(new Run(0, well.out(), ""), well);
        assertEquals(Run.of("validate", store), Run.of("validate", "--store", store));
        Run run = Run.of("validate", broken.toString(), folder.resolve("gone.ttl").toString(), whole.toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("dm:status: a meeting has one status"), run.out());
        assertTrue(run.out().contains("whole.ttl: well-formed"), run.out());
        assertEquals("demarche: " + folder.resolve("gone.ttl") + ": no such file\n", run.err());
    }

    @Test
    void validate_refuses_shapes_that_are_none() throws IOException {
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), "no shapes");
        Run run = Run.of("validate", store, "--shapes", shapes.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("demarche: " + shapes + ": line 1: no Turtle: "), run.err());
    }

    @Test
    void a_compacted_store_says_the_same_and_how_large_it_is() {
        String before = Run.of("export", "--store", store, "--format", "trig").out();
        Run run = Run.of("compact", "--store", store);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().matches("\\Q" + store + "\\E: [0-9.]+ MiB, before [0-9.]+ MiB\n"), run.out());
        assertEquals(before, Run.of("export", "--store", store, "--format", "trig").out());
    }

    @Test
    void a_removed_article_tells_nothing_more() {
        assertEquals(new Run(0, "", ""), Run.of("remove", "some talks", "--store", store));
        assertEquals("", Run.of("export", "--store", store, "--format", "nquads").out());
    }

    @Test
    void evaluate_scores_records_of_others_and_our_own() throws IOException {
        String records = Run.of("extract", article, "--dry-run", "--format", "jsonl").out();
        Path found = Files.writeString(folder.resolve("found.jsonl"), records);
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), records.replaceFirst("\"published\"",
                "\"text\":\"" + TALKS.strip() + "\",\"published\""));
        String own = Run.of("evaluate", gold.toString()).out();
        assertTrue(own.contains("who-met-whom        1.000  1.000  1.000        1      1      1"), own);
        assertEquals(new Run(0, own, ""), Run.of("evaluate", gold.toString(), "--found", found.toString()));
        assertTrue(Run.of("evaluate", gold.toString(), "--format", "json").out().startsWith("{"));
    }

    @Test
    void evaluate_shows_how_far_confidence_can_be_believed() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\",\"text\":\"" + TALKS.strip() + "\",\"meetings\":[]}");
        List<String> lines = Run.of("evaluate", gold.toString(), "--reliability").out().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.matches("confidence +records +mean +right")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("0\\.\\d to \\d\\.\\d +1 +0\\.\\d\\d +0\\.00")), lines::toString);
    }

    @Test
    void evaluate_lists_errors_with_sentence_and_rule() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"g\",\"text\":\"" + TALKS.strip()
                + "\",\"meetings\":[]}", StandardCharsets.UTF_8);
        Run run = Run.of("evaluate", gold.toString(), "--errors");
        assertTrue(run.out().contains("false | g | held | ") && run.out().contains(TALKS.strip()), run.out());
    }
}
