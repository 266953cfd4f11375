package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.graph.WorldStore;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be asked is refused in one line that says what would be right. */
class RefusedQueryTest {

    @TempDir static Path folder;

    @RegisterExtension static final WorldStore WORLD = new WorldStore();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            who-met-whom | country=KOR       | query who-met-whom: parameter country: "KOR" should be a two-letter country code as KR: Only pairs with an actor of this country.
            who-met-whom | since=May         | query who-met-whom: parameter since: "May" should be a day as YYYY-MM-DD as 2025-01-01: Only what may have been on or after this day.
            who-met-whom | contry=KR         | query who-met-whom has no parameter contry; did you mean country?
            who-met-whom | xyzzy=KR          | query who-met-whom has no parameter xyzzy; it has actor, country, since, until, where, kind, topic
            who-met-whom | actor=?           | query who-met-whom: parameter actor: "?" should be a name or some words of it as Lavrov: Only pairs with this person, body or country.
            evidence     | meeting=no iri    | query evidence: parameter meeting: "no iri" should be an absolute IRI as https://w3id.org/demarche/id/article/moscow-talks#meeting-4f8cbae05e99-1: Only this meeting.
            meetings-of  | status=held       | query meetings-of needs --param actor=VALUE, a name or some words of it as Lavrov: A person, a body or a country.
            """)
    void a_wrong_or_missing_value_is_refused_with_what_would_be_right(String name, String value, String message) {
        String[] parts = value.split("=", 2);
        assertEquals(message, refusal(new Catalogue().find(name).orElseThrow(), Map.of(parts[0], parts[1]), null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            who-met-who     | no query: who-met-who; did you mean who-met-whom? A query of your own is a file NAME.rq
            meetings        | no query: meetings; did you mean meetings-of or meetings-between or meetings-by-year? A query of your own is a file NAME.rq
            xyzzy           | no query: xyzzy; "demarche queries" lists what there is. A query of your own is a file NAME.rq
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
        assertEquals(message, refusal(Asked.own(text), Map.of(), null));
    }

    @Test
    void a_broken_header_is_refused_with_its_line() {
        assertEquals("standard input: line 2: no type: int; it should be one of code, date, text, name, number, iri",
                assertThrows(QueryException.class, () -> Asked.own("# T\n# param x: int, example 1.\nASK {}")).getMessage());
        assertEquals("standard input: line 1: no parameter: \"# param x\"; it should be as "
                + "\"# param NAME: TYPE, optional, example VALUE. What it asks for.\"",
                assertThrows(QueryException.class, () -> Asked.own("# param x\nASK {}")).getMessage());
    }

    @Test
    void a_value_for_what_the_query_itself_makes_is_refused() {
        NamedQuery query = Asked.own("SELECT ?x { BIND(1 AS ?x) }");
        assertTrue(refusal(query, Map.of("x", "2"), null).startsWith("query - cannot be answered: "));
    }

    @Test
    void a_format_that_is_not_for_it_is_refused() {
        assertEquals("query - gives a graph, so not csv; it is written as turtle, trig, nquads, ntriples, jsonld, rdfxml",
                refusal(Asked.own("CONSTRUCT WHERE { ?s ?p ?o }"), Map.of(), Format.CSV));
        assertEquals("query - gives rows, so not turtle; it is written as table, csv, tsv, json, xml",
                refusal(Asked.own("ASK {}"), Map.of(), Format.TURTLE));
    }

    @Test
    void a_file_that_is_no_utf8_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("latin.rq"), new byte[] {'#', (byte) 0xE9});
        assertEquals(file + ": no UTF-8; save it as UTF-8", assertThrows(QueryException.class,
                () -> new Catalogue().resolve(file.toString(), InputStream.nullInputStream())).getMessage());
    }

    private static String refusal(NamedQuery query, Map<String, String> values, Format format) {
        return assertThrows(QueryException.class, () -> Asked.run(WORLD.store(), query, values, format, 0)).getMessage();
    }
}
