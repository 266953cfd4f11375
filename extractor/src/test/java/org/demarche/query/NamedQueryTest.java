package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.WorldStore;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries of the catalogue and of people's own: what may be asked, and how answers are written. */
class NamedQueryTest {

    private static final String WHO = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            """;

    @TempDir static Path folder;

    @RegisterExtension static final WorldStore WORLD = new WorldStore();

    @Test
    void a_table_is_as_wide_as_it_needs() {
        assertEquals("""
                date        kind  participants             place  article           sentence
                ----------  ----  -----------------------  -----  ----------------  ----------------------------------------------------------
                2024-05-03  call  Ana Soto; Sergei Lavrov         call-lavrov-soto  Lavrov spoke by telephone with Ana Soto of Chile on 3 May.
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
        assertEquals(0, new Catalogue().find("evidence").orElseThrow().run(WORLD.store(), Map.of("rule", "none"),
                Optional.of(Format.CSV), OptionalInt.empty(), out));
        assertEquals("article,start,end,sentence,rule,confidence,saidBy,kind,status,meeting\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_value_is_a_term_whatever_is_written_in_it() {
        assertEquals("x\r\n0\r\n", run(Asked.own("SELECT (COUNT(*) AS ?x) { ?s ?p ?name }"),
                Map.of("name", "\" } UNION { ?s ?p ?o } #"), Format.CSV));
    }

    @Test
    void a_query_without_parameters_takes_iris_and_strings() {
        NamedQuery query = Asked.own(WHO + "SELECT ?name { ?who a ?class ; foaf:name ?name } ORDER BY ?name LIMIT 1");
        assertEquals("name\nAna Soto\n", run(query, Map.of("class", "<http://xmlns.com/foaf/0.1/Person>"), Format.CSV)
                .replace("\r", ""));
        assertEquals("name\n", run(query, Map.of("class", "http://xmlns.com/foaf/0.1/Person"), Format.CSV)
                .replace("\r", ""));
        assertEquals("query - has no variable ?nam; --param gives a value to a variable of the query",
                assertThrows(QueryException.class, () -> run(query, Map.of("nam", "x"), null)).getMessage());
    }

    @Test
    void numbers_are_numbers() {
        NamedQuery query = Asked.own("# T\n#\n# param n: number, example 0.8.\nSELECT ?n { FILTER(?n > 0.5 && ?n < 1) }");
        assertEquals("n\n0.75\n", run(query, Map.of("n", "0.75"), Format.CSV).replace("\r", ""));
        assertThrows(QueryException.class, () -> run(query, Map.of("n", "1e3"), null));
    }

    @Test
    void yes_and_no() {
        assertEquals("yes\n", run(Asked.own("ASK { ?s ?p ?o }"), Map.of(), null));
        assertEquals("no\n", run(Asked.own("ASK { ?s ?p \"x\" }"), Map.of(), null));
        assertTrue(run(Asked.own("ASK { ?s ?p ?o }"), Map.of(), Format.JSON).contains("true"));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"CSV", "TSV", "JSON", "XML"})
    void rows_are_written_as(Format format) {
        assertTrue(run(Asked.own(WHO + "SELECT DISTINCT ?name { ?s foaf:name ?name }"), Map.of(), format)
                .contains("Oleg Burmistrov"));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = {"TABLE", "CSV", "TSV", "JSON", "XML"})
    void graphs_are_written_as(Format format) {
        assertTrue(run(Asked.own(WHO + "CONSTRUCT { ?s foaf:name ?n } { ?s foaf:name ?n }"), Map.of(), format)
                .contains("Oleg Burmistrov"));
    }

    @Test
    void a_graph_is_turtle_unless_told_otherwise() {
        String turtle = run(Asked.own(WHO + "DESCRIBE ?s { ?s foaf:name 'Oleg Burmistrov' }"), Map.of(), null);
        assertEquals("""
                person:oleg-burmistrov.RU
                        a                 sem:Actor;
                        a                 foaf:Person;
                        rdfs:label        "Oleg Burmistrov";
                        skos:hiddenLabel  "burmistrov";
                        skos:hiddenLabel  "oleg";
                        skos:hiddenLabel  "oleg burmistrov";
                        foaf:name         "Oleg Burmistrov";
                        dm:country        country:RU;
                        dm:nameWord       "burmistruv";
                        dm:nameWord       "ulag" .
                """, turtle.substring(turtle.indexOf("person:oleg")));
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

    private static String run(String name, Map<String, String> values, Format format, int width) {
        return Asked.run(WORLD.store(), new Catalogue().find(name).orElseThrow(), values, format, width);
    }

    private static String run(NamedQuery query, Map<String, String> values, Format format) {
        return Asked.run(WORLD.store(), query, values, format, 0);
    }
}
