package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told in one line that names it; the rest is done. */
class BadInputTest {

    private static final String TALKS =
            "President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.\n";

    @TempDir
    private Path folder;
    private Path good;
    private String store;

    @BeforeEach
    void files() throws IOException {
        good = Files.writeString(folder.resolve("good.txt"), TALKS);
        store = folder.resolve("store").toString();
    }

    /** The line with which a command failed. */
    private String failing(int code, String... args) {
        Run run = Run.of(args);
        assertEquals(code, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().filter(line -> !line.startsWith("See: ")).count(), run.err());
        return run.err().lines().findFirst().orElseThrow().replace(folder + "/", "");
    }

    @Test
    void bad_inputs_are_named_and_the_good_one_is_read() throws IOException {
        Files.createDirectory(folder.resolve("void"));
        Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Files.write(folder.resolve("latin.txt"), "Café".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("huge.txt"), "a".repeat(5_000_001));
        Files.writeString(folder.resolve("untold.json"), "{\"id\":\"x\",\"title\":\"T\"}");
        Files.writeString(folder.resolve("lines.jsonl"), "{\"id\":\n{\"text\":\"A\",\"published\":\"soon\"}\n");
        List<String> args = new ArrayList<>(List.of("extract", "--store", store));
        Stream.of("gone.txt", "void", "image.png", "latin.txt", "empty.txt", "huge.txt", "untold.json", "lines.jsonl",
                "good.txt").forEach(name -> args.add(folder.resolve(name).toString()));
        Run run = Run.of(args.toArray(String[]::new));
        assertEquals(1, run.code());
        assertEquals("""
                demarche: gone.txt: no such file or folder
                demarche: void: a folder without files
                demarche: image.png: binary; wanted is text in UTF-8, or in UTF-16 with a byte order mark
                demarche: latin.txt: not UTF-8: byte 0xE9 at offset 3
                demarche: empty.txt: empty
                demarche: huge.txt: longer than 5,000,000 characters
                demarche: untold.json: JSON without "text"
                demarche: lines.jsonl, line 1: broken JSON at column 7: Unexpected end-of-input within/between Object entries
                demarche: lines.jsonl, line 2: "published" is no date: "soon"; wanted is YYYY-MM-DD
                demarche: 1 article with 1 meeting stored in store; 9 refused: 2 no text, 2 without an article, 2 wrong fields, 1 broken JSON, 1 not there, 1 too long
                """, run.err().replace(folder + "/", ""));
        assertTrue(run.out().contains("Narendra Modi"), run.out());
    }

    @Test
    void where_nothing_can_be_read_no_store_is_made() {
        assertEquals("demarche: gone.txt: no such file or folder",
                failing(1, "extract", folder.resolve("gone.txt").toString(), "--store", store));
        assertFalse(Files.exists(Path.of(store)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            extract                               ¦ Missing required parameter: 'PATH'
            extract x --format xml                ¦ Invalid value for option '--format': 'xml' is none of table, jsonl, turtle
            extract x --published 2025-02-30      ¦ Invalid value for option '--published': '2025-02-30' is no date; wanted is YYYY-MM-DD
            extract x --published-from ctime      ¦ Invalid value for option '--published-from': 'ctime' is none of name, mtime, none
            extract x --base nowhere              ¦ no base: nowhere; wanted is an IRI that ends in a slash, as https://w3id.org/demarche/id/
            extract x --no-such                   ¦ Unknown option: '--no-such'
            query                                 ¦ Missing required parameter: 'NAME|FILE.rq|-'
            query who-met-whom --format pdf       ¦ Invalid value for option '--format': 'pdf' is none of table, csv, tsv, json, xml, turtle, trig, nquads, ntriples, jsonld, rdfxml
            query timeline --param since          ¦ --param since: wanted is NAME=VALUE
            query timeline --param a=1 --param a= ¦ --param a=: given twice
            export --format pdf                   ¦ Invalid value for option '--format': 'pdf' is none of turtle, trig, nquads, ntriples, jsonld, rdfxml, dyad, gexf, graphml, gephi, neo4j, ical, geojson
            export --from 2025-02-30              ¦ Invalid value for option '--from': '2025-02-30' is no date; wanted is YYYY-MM-DD, YYYY-MM or YYYY
            export --from 2025 --to 2024-12       ¦ --from 2025 is after --to 2024-12
            export --country XQ                   ¦ --country XQ: no country; wanted is a code as KR or KOR, or a name as South Korea
            export --country ,                    ¦ --country ",": no name
            export --kind talks                   ¦ Invalid value for option '--kind' (KIND): 'talks' is none of meeting, call, visit
            export --status done                  ¦ Invalid value for option '--status' (STATUS): 'done' is none of held, planned, cancelled, denied, proposed
            export --graph facts                  ¦ Invalid value for option '--graph': 'facts' is none of canonical, articles, all, knowledge
            export --format dyad --graph all      ¦ --graph all goes with RDF; dyad is of canonical or articles
            export --format neo4j                 ¦ --format neo4j is several files: say with -o into which folder
            export --format trig --excel          ¦ --excel goes with --format dyad, not with trig
            remove                                ¦ Missing required parameter: 'ID'
            evaluate                              ¦ Missing required parameter: 'GOLD.jsonl'
            evaluate x --errors --format json     ¦ --errors goes with --format table
            evaluate x --reliability --format json ¦ --reliability goes with --format table
            evaluate x --found y --min-confidence .5 ¦ --min-confidence goes with our own extraction, not with --found
            extract x --min-confidence 50%        ¦ Invalid value for option '--min-confidence': '50%' is no confidence; wanted is a number from 0 to 1
            """)
    void a_wrong_command_line_exits_with_2(String args, String message) {
        assertEquals("demarche: " + message, failing(2, args.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            query who-met-whim                       | no query: who-met-whim; did you mean who-met-whom?
            query gone.rq                            | no query: gone.rq does not exist
            query who-met-whom --param nation=KR     | query who-met-whom has no parameter nation
            query who-met-whom --param since=soon    | query who-met-whom: parameter since: "soon" should be a day as YYYY-MM-DD
            query who-met-whom --param country=Korea | query who-met-whom: parameter country: "Korea" should be a two-letter country code
            query meetings-of                        | query meetings-of needs --param actor=VALUE
            query who-met-whom --format turtle       | query who-met-whom gives rows, so not turtle
            """)
    void a_question_that_cannot_be_asked_so_exits_with_2(String args, String message) {
        Run.of("extract", good.toString(), "--store", store);
        List<String> words = new ArrayList<>(List.of(args.split(" ")));
        words.addAll(List.of("--store", store));
        String line = failing(2, words.toArray(String[]::new));
        assertTrue(line.startsWith("demarche: " + message), line);
    }

    @Test
    void a_broken_query_file_is_told_with_its_place() throws IOException {
        Run.of("extract", good.toString(), "--store", store);
        Path query = Files.writeString(folder.resolve("q.rq"), "# Title\nSELECT ?a {\n ?a ?b }}\n");
        String line = failing(2, "query", query.toString(), "--store", store);
        assertTrue(line.startsWith("demarche: query q.rq: line 3, column 5: no SPARQL query: "), line);
    }

    @ParameterizedTest
    @CsvSource({"query timeline", "export", "remove x"})
    void a_store_that_is_not_there(String command) {
        String line = failing(1, (command + " --store=" + store).split(" "));
        assertEquals("demarche: no store: store does not exist; \"demarche extract\" makes one", line);
    }

    @Test
    void a_foreign_folder_is_left_alone() throws IOException {
        String line = failing(1, "extract", good.toString(), "--store", folder.toString());
        assertTrue(line.startsWith("demarche: no store: ") && line.contains("holds other files"), line);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(good), files.toList());
        }
    }

    @Test
    void a_store_where_none_can_be_made() {
        String line = failing(1, "extract", good.toString(), "--store", good.resolve("store").toString());
        assertTrue(line.startsWith("demarche: store good.txt/store cannot be made: "), line);
    }

    @Test
    void a_corrupt_store() throws IOException {
        Run.of("extract", good.toString(), "--store", store);
        try (Stream<Path> files = Files.walk(Path.of(store))) {
            for (Path file : files.filter(path -> path.toString().endsWith("nodes-data.obj")).toList()) {
                Files.delete(file);
            }
        }
        String line = failing(1, "export", "--store", store);
        assertTrue(line.startsWith("demarche: store store is damaged: Data-0001/nodes-data.obj is missing"), line);
    }

    @Test
    void another_base_on_the_same_store() {
        Run.of("extract", good.toString(), "--store", store);
        assertEquals("demarche: store store has the base https://w3id.org/demarche/id/, not https://a.example/; leave out"
                + " --base or use another store",
                failing(1, "extract", good.toString(), "--store", store, "--base", "https://a.example/"));
    }

    @Test
    void an_article_that_is_not_in_the_store_cannot_be_removed_but_others_are() {
        Run.of("extract", good.toString(), "--store", store);
        assertEquals("demarche: no article gone in store", failing(1, "remove", "gone", "good", "--store", store));
        assertEquals("", Run.of("export", "--store", store, "--format", "nquads").out());
    }

    @Test
    void an_output_file_that_cannot_be_written_keeps_what_was_there() throws IOException {
        Run.of("extract", good.toString(), "--store", store);
        assertEquals("demarche: cannot write gone/x: no such folder",
                failing(1, "export", "--store", store, "-o", folder.resolve("gone/x").toString()));
        assertEquals("demarche: cannot write good.txt/x: Not a directory",
                failing(1, "export", "--store", store, "-o", good.resolve("x").toString()));
        assertEquals(TALKS, Files.readString(good));
    }

    @Test
    void knowledge_and_gold_that_are_not_there() {
        String line = failing(2, "extract", good.toString(), "--dry-run", "--knowledge", folder.resolve("k.ttl").toString());
        assertTrue(line.contains("k.ttl"), line);
        assertTrue(failing(1, "evaluate", folder.resolve("g.jsonl").toString()).contains("g.jsonl"));
    }
}
