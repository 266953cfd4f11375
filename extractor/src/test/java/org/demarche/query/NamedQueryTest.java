package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.World;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.QueryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries of the catalogue and of people's own: what may be asked, and how answers are written. */
class NamedQueryTest {

    private static final String WHO = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            """;

    @TempDir static Path folder;

    private static MeetingStore world;

    @BeforeAll
    static void store() {
        world = World.store(folder.resolve("world"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_table_is_as_wide_as_it_needs() {
        assertEquals("""
                date        kind  participants             place  article           sentence
                ----------  ----  -----------------------  -----  ----------------  ----------------------------------------------------------
                2024-05-03  call  Ana Soto; Sergey Lavrov         call-lavrov-soto  Lavrov spoke by telephone with Ana Soto of Chile on 3 May.
                """, run("last-meeting", Map.of("one", "lavrov", "other", "chile", "before", "2025-01-01"), null, 0));
    }

    @Test
    void a_table_that_is_too_wide_cuts_its_widest_columns() {
        assertEquals("""
                date        kind  participants      place  article           sentence
                ----------  ----  ----------------  -----  ----------------  ----------------
                2024-05-03  call  Ana Soto; Serge…         call-lavrov-soto  Lavrov spoke by…
                """,
                run("last-meeting", Map.of("one", "lavrov", "other", "chile", "before", "2025-01-01"), null, 78));
    }

    @Test
    void a_query_that_finds_nothing_gives_a_heading() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, new Catalogue().find("evidence").orElseThrow().run(world, Map.of("rule", "none"),
                Optional.of(Format.CSV), OptionalInt.empty(), out));
        assertEquals("article,start,end,sentence,rule,confidence,saidBy,kind,status,meeting\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_value_is_a_term_whatever_is_written_in_it() {
        assertEquals("x\n", run(own("SELECT (COUNT(*) AS ?x) { ?s ?p ?name }"),
                Map.of("name", "\" } UNION { ?s ?p ?o } #"), Format.CSV).replaceAll("0\r\n", "").replace("\r", ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            who-met-whom | country=KOR       | query who-met-whom: parameter country: "KOR" should be a two-letter country code as KR: Only pairs with an actor of this country.
            who-met-whom | since=May         | query who-met-whom: parameter since: "May" should be a day as YYYY-MM-DD as 2025-01-01: Only what may have been on or after this day.
            who-met-whom | contry=KR         | query who-met-whom has no parameter contry; did you mean country?
            who-met-whom | xyzzy=KR          | query who-met-whom has no parameter xyzzy; it has actor, country, since
            who-met-whom | actor=?           | query who-met-whom: parameter actor: "?" should be a name or some words of it as Lavrov: Only pairs with this person, body or country.
            evidence     | meeting=no iri    | query evidence: parameter meeting: "no iri" should be an absolute IRI as https://w3id.org/demarche/id/article/moscow-talks#meeting-4f8cbae05e99-1: Only this meeting.
            meetings-of  | status=held       | query meetings-of needs --param actor=VALUE, a name or some words of it as Lavrov: A person, a body or a country.
            """)
    void a_wrong_or_missing_value_is_refused_with_what_would_be_right(String name, String value, String message) {
        String[] parts = value.split("=", 2);
        assertEquals(message, assertThrows(QueryException.class,
                () -> run(name, Map.of(parts[0], parts[1]), null, 0)).getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            who-met-who     | no query: who-met-who; did you mean who-met-whom? A query of your own is a file NAME.rq
            meetings        | no query: meetings; did you mean meetings-of or meetings-between? A query of your own is a file NAME.rq
            xyzzy           | no query: xyzzy; there are who-met-whom, meetings-of, meetings-between, last-meeting, timeline, evidence A query of your own is a file NAME.rq
            no/such.rq      | no query: no/such.rq does not exist
            ./              | no query: ./ is no file
            """)
    void an_unknown_query_is_refused_with_the_near_ones(String name, String message) {
        assertEquals(message, assertThrows(QueryException.class,
                () -> new Catalogue().resolve(name, InputStream.nullInputStream())).getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * { ?s ?p }                 | query -: line 1, column 15: no SPARQL query: unexpected "}"
            SELECT * { ?s ?p ?o                | query -: line 1, column 18: no SPARQL query: unexpected end
            SELECT ?x { ?s ?p ?o } GROUP BY ?s | query -: no SPARQL query: Non-group key variable in SELECT: ?x
            INSERT DATA { <a:b> <a:b> <a:b> }  | query -: no SPARQL query: unexpected "INSERT DATA"
            SELECT * { ?s nope:x ?o }          | query -: line 1, column 15: no SPARQL query: Unresolved prefixed name: nope:x
            SELECT * { ?s ~ ?o }               | query -: line 1, column 12: no SPARQL query: unexpected "~"
            """)
    void a_broken_query_is_refused_with_its_place(String text, String message) {
        assertEquals(message, assertThrows(QueryException.class, () -> run(own(text), Map.of(), null)).getMessage());
    }

    @Test
    void a_broken_header_is_refused_with_its_line() {
        assertEquals("standard input: line 2: no type: int; it should be one of code, date, text, name, number, iri",
                assertThrows(QueryException.class, () -> own("# T\n# param x: int, example 1.\nASK {}")).getMessage());
        assertEquals("standard input: line 1: no parameter: \"# param x\"; it should be as "
                + "\"# param NAME: TYPE, optional, example VALUE. What it asks for.\"",
                assertThrows(QueryException.class, () -> own("# param x\nASK {}")).getMessage());
    }

    @Test
    void a_query_without_parameters_takes_iris_and_strings() {
        NamedQuery query = own(WHO + "SELECT ?name { ?who a ?class ; foaf:name ?name } ORDER BY ?name LIMIT 1");
        assertEquals("name\nAna Soto\n", run(query, Map.of("class", "<http://xmlns.com/foaf/0.1/Person>"), Format.CSV)
                .replace("\r", ""));
        assertEquals("name\n", run(query, Map.of("class", "http://xmlns.com/foaf/0.1/Person"), Format.CSV)
                .replace("\r", ""));
        assertEquals("query - has no variable ?nam; --param gives a value to a variable of the query",
                assertThrows(QueryException.class, () -> run(query, Map.of("nam", "x"), null)).getMessage());
    }

    @Test
    void a_value_for_what_the_query_itself_makes_is_refused() {
        NamedQuery query = own("SELECT ?x { BIND(1 AS ?x) }");
        assertTrue(assertThrows(QueryException.class, () -> run(query, Map.of("x", "2"), null)).getMessage()
                .startsWith("query - cannot be answered: "));
    }

    @Test
    void numbers_are_numbers() {
        NamedQuery query = own("# T\n#\n# param n: number, example 0.8.\nSELECT ?n { FILTER(?n > 0.5 && ?n < 1) }");
        assertEquals("n\n0.75\n", run(query, Map.of("n", "0.75"), Format.CSV).replace("\r", ""));
        assertThrows(QueryException.class, () -> run(query, Map.of("n", "1e3"), null));
    }

    @Test
    void yes_and_no() {
        assertEquals("yes\n", run(own("ASK { ?s ?p ?o }"), Map.of(), null));
        assertEquals("no\n", run(own("ASK { ?s ?p \"x\" }"), Map.of(), null));
        assertTrue(run(own("ASK { ?s ?p ?o }"), Map.of(), Format.JSON).contains("true"));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"CSV", "TSV", "JSON", "XML"})
    void rows_are_written_as(Format format) {
        assertTrue(run(own(WHO + "SELECT DISTINCT ?name { ?s foaf:name ?name }"), Map.of(), format)
                .contains("Oleg Burmistrov"));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = {"TABLE", "CSV", "TSV", "JSON", "XML"})
    void graphs_are_written_as(Format format) {
        assertTrue(run(own(WHO + "CONSTRUCT { ?s foaf:name ?n } { ?s foaf:name ?n }"), Map.of(), format)
                .contains("Oleg Burmistrov"));
    }

    @Test
    void a_graph_is_turtle_unless_told_otherwise() {
        String turtle = run(own(WHO + "DESCRIBE ?s { ?s foaf:name 'Oleg Burmistrov' }"), Map.of(), null);
        assertEquals("""
                person:oleg-burmistrov.RU
                        a                 sem:Actor;
                        a                 foaf:Person;
                        rdfs:label        "Oleg Burmistrov";
                        skos:hiddenLabel  "oleg burmistrov";
                        foaf:name         "Oleg Burmistrov";
                        dm:country        country:RU .
                """, turtle.substring(turtle.indexOf("person:oleg")));
    }

    @Test
    void a_format_that_is_not_for_it_is_refused() {
        assertEquals("query - gives a graph, so not csv; it is written as turtle, trig, nquads, ntriples, jsonld, rdfxml",
                assertThrows(QueryException.class, () -> run(own("CONSTRUCT WHERE { ?s ?p ?o }"), Map.of(), Format.CSV))
                        .getMessage());
        assertEquals("query - gives rows, so not turtle; it is written as table, csv, tsv, json, xml",
                assertThrows(QueryException.class, () -> run(own("ASK {}"), Map.of(), Format.TURTLE)).getMessage());
    }

    @Test
    void a_file_of_ones_own_may_have_parameters() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.rq"),
                "# Mine\n#\n# Counts.\n#\n# param who: name, example Lavrov. Somebody.\nASK { ?s ?p ?who }",
                StandardCharsets.UTF_8);
        NamedQuery query = new Catalogue().resolve(file.toString(), InputStream.nullInputStream());
        assertEquals("Mine", query.title());
        assertEquals("yes\n", run(query, Map.of("who", "SERGEY Lavrov"), null));
    }

    @Test
    void a_file_that_is_no_utf8_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("latin.rq"), new byte[] {'#', (byte) 0xE9});
        assertEquals(file + ": no UTF-8; save it as UTF-8", assertThrows(QueryException.class,
                () -> new Catalogue().resolve(file.toString(), InputStream.nullInputStream())).getMessage());
    }

    private static NamedQuery own(String text) {
        return new Catalogue().resolve("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String run(String name, Map<String, String> values, Format format, int width) {
        return run(new Catalogue().find(name).orElseThrow(), values, format, width);
    }

    private static String run(NamedQuery query, Map<String, String> values, Format format) {
        return run(query, values, format, 0);
    }

    private static String run(NamedQuery query, Map<String, String> values, Format format, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            query.run(world, values, Optional.ofNullable(format), width == 0 ? OptionalInt.empty() : OptionalInt.of(width),
                    out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
