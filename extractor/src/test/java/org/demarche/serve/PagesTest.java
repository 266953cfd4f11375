package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.demarche.graph.WorldStore;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of things and of queries, over the small world. */
class PagesTest {

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private static Answer thing(String path, String accept) {
        return new ThingPages(WORLD.store()).answer(new Request(path, Map.of(), accept));
    }

    private static Answer query(String path, Map<String, String> parameters, String accept) {
        return new QueryPages(WORLD.store(), new Catalogue(), Settings.DEFAULT.limits(), new Turnstile(Duration.ZERO), new AnswerCache())
                .answer(new Request(path, parameters, accept));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/turtle                              | text/turtle; charset=utf-8
            application/ld+json                      | application/ld+json; charset=utf-8
            application/n-triples                    | application/n-triples; charset=utf-8
            application/rdf+xml                      | application/rdf+xml; charset=utf-8
            text/html                                | text/html; charset=utf-8
            text/html;q=0.3,text/turtle;q=0.9        | text/turtle; charset=utf-8
            image/png,application/ld+json;q=0.1      | application/ld+json; charset=utf-8
            */*                                      | text/turtle; charset=utf-8
            ''                                       | text/turtle; charset=utf-8
            """)
    void a_thing_comes_in_the_kind_that_is_accepted(String accept, String type) {
        Answer answer = thing("/id/country/PE", accept);
        assertEquals("200 " + type, answer.status() + " " + answer.type());
        assertEquals("Accept", answer.headers().get("Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void all_kinds_of_rdf_say_the_same(String accept) {
        Lang lang = RDFLanguages.contentTypeToLang(accept);
        Graph graph = RDFParser.fromString(text(thing("/id/country/PE", accept)), lang).toGraph();
        assertTrue(graph.size() > 5);
        assertTrue(graph.isIsomorphicWith(RDFParser.fromString(text(thing("/id/country/PE", "")), Lang.TURTLE).toGraph()));
    }

    @Test
    void what_is_not_there_is_said_in_the_kind_that_is_accepted() {
        Answer page = thing("/id/person/nobody", BROWSER);
        assertEquals("404 text/html; charset=utf-8", page.status() + " " + page.type());
        assertEquals("the store does not speak of https://w3id.org/demarche/id/person/nobody\n",
                text(thing("/id/person/nobody", "text/turtle")));
        assertEquals(406, thing("/id/country/PE", "image/png").status());
    }

    @Test
    void links_of_what_the_store_speaks_of_stay_here_and_lead_somewhere() {
        List<String> open = new ArrayList<>(List.of("/id/country/PE"));
        List<String> seen = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < 300) {
            String path = open.remove(0);
            seen.add(path);
            Answer page = thing(path, BROWSER);
            assertEquals(200, page.status(), path);
            LINK.matcher(text(page)).results().map(link -> link.group(1)).forEach(link -> {
                assertFalse(link.startsWith("https://w3id.org/demarche/id/"), link);
                String next = link.replaceFirst("[#?].*", "");
                if (next.startsWith("/id/") && !seen.contains(next) && !open.contains(next)) {
                    open.add(next);
                }
            });
        }
        assertTrue(seen.size() > 50, "pages: " + seen.size());
    }

    static Stream<NamedQuery> catalogue() {
        return new Catalogue().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void each_query_has_a_form_in_which_its_examples_find_something(NamedQuery query) {
        assertTrue(text(query("/queries", Map.of(), BROWSER)).contains("href=\"/queries/" + query.name() + "\""));
        String form = text(query("/queries/" + query.name(), Map.of(), BROWSER));
        for (Parameter parameter : query.parameters()) {
            assertTrue(form.contains("<label for=\"" + parameter.name() + "\">"), form);
        }
        Map<String, String> needed = new TreeMap<>();
        query.parameters().stream().filter(parameter -> !parameter.optional())
                .forEach(parameter -> needed.put(parameter.name(), parameter.example()));
        Answer page = query("/queries/" + query.name(), needed, BROWSER);
        assertEquals(200, page.status());
        assertTrue(text(page).contains("<h2>Answer</h2>"), text(page));
    }

    @Test
    void a_wrong_value_is_said_above_nothing_else() {
        Answer page = query("/queries/who-met-whom", Map.of("since", "<b>monday"), BROWSER);
        assertEquals(400, page.status());
        assertTrue(text(page).contains("role=\"alert\">query who-met-whom: parameter since: &quot;&lt;b&gt;monday&quot;"), text(page));
        assertFalse(text(page).contains("<b>"), text(page));
    }

    @Test
    void a_kind_that_there_is_not_is_refused_with_those_that_there_are() {
        Answer answer = query("/queries/network", Map.of("actor", "Lind", "format", "csv"), "");
        assertEquals(406, answer.status());
        assertTrue(text(answer).startsWith("there is turtle (text/turtle), html"), text(answer));
    }
}
