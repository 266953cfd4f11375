package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.graph.MeetingGraph.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** JSON-LD as Titanium, Jena's reader, takes it. */
class JsonLdTest {

    private static final String BASE = "https://d.example/id/";

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    @Test
    void it_starts_with_the_context_that_is_shipped_and_the_base_of_the_data() throws IOException {
        JsonObject shipped = JSON.parse(Files.readString(Path.of("../ontology/context.jsonld"))).getObj("@context");
        JsonObject written = JSON.parse(world()).getObj("@context");
        assertEquals(WORLD.store().base(), written.getString("@base"));
        written.remove("@base");
        assertEquals(shipped, written);
    }

    @Test
    void what_a_store_has_is_written_in_terms_and_paths() throws IOException {
        String world = world();
        assertEquals("", // or it is to be a term of the context
                Pattern.compile("\"[^\"]*://[^\"]*\" :").matcher(world.substring(world.indexOf("@graph"))).results()
                .map(match -> match.group()).distinct().collect(Collectors.joining(" ")));
        assertTrue(world.contains("\"@id\" : \"country/KR\""), world);
        assertTrue(world.contains("\"outcome\" : \"dm:held\""), world);
        assertTrue(world.contains("\"firstDay\" : \"2024-05-03\""), world);
    }

    @Test
    void nothing_is_lost_of_what_no_term_is_made_for() throws IOException {
        String turtle = """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix schema: <https://schema.org/> .
                <place/a> a <http://other.example/Class> ;
                  <http://other.example/p> "text" , "texte"@fr , "teks"@id , 1 , <place/b:c> , <//x.example/> , _:b ;
                  skos:prefLabel "plain" , "English"@en , "français"@fr ;
                  schema:url "not typed" , <http://an.iri/> ;
                  schema:about "a text" , <topic/a> .
                _:b schema:about <place/../x> , <place> , <?q> , <a//b> , <geo:1,2> , <https://schema.org/> .
                <article/1?x> schema:name "q\\"\\\\\\n\\u0007" .
                """;
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).base(BASE).resolveURIs(true).toGraph();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeetingGraph.print(graph, BASE, Format.JSONLD, out);
        Graph read = RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.JSONLD).toGraph();
        assertTrue(graph.isIsomorphicWith(read), () -> "lost: " + graph.stream()
                .filter(triple -> !read.contains(triple)).toList() + "\nmade: " + read.stream()
                .filter(triple -> !graph.contains(triple)).toList());
    }

    @Test
    void nothing_to_write_is_an_empty_graph() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, MeetingGraph.print(RDFParser.fromString("", Lang.TURTLE).toGraph(), BASE, Format.JSONLD, out));
        assertFalse(RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.JSONLD).toDatasetGraph().stream().findAny().isPresent());
    }

    private static String world() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WORLD.store().export(Format.JSONLD, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
