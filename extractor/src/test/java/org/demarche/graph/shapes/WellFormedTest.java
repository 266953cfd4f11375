package org.demarche.graph.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.graph.WorldStore;
import org.demarche.graph.file.GraphFile.UnreadableException;
import org.demarche.graph.shapes.WellFormed.Fault;
import org.demarche.graph.shapes.WellFormed.ShapesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is well-formed, and what is said of what is not. */
class WellFormedTest {

    @RegisterExtension static final WorldStore WORLD = new WorldStore();

    @TempDir Path folder;

    @Test
    void a_store_is_well_formed() {
        assertEquals(List.of(), WellFormed.ours().check(WORLD.store()).faults());
        assertTrue(WellFormed.ours().check(WORLD.store()).triples() > 300);
    }

    @ParameterizedTest
    @EnumSource
    void an_export_is_well_formed(Format format) throws IOException {
        String ending = switch (format) {
            case TURTLE -> "ttl";
            case NQUADS -> "nq";
            case NTRIPLES -> "nt";
            case RDFXML -> "rdf";
            default -> format.name().toLowerCase(Locale.ROOT);
        };
        assertEquals(List.of(), WellFormed.ours().check(export(format, "world." + ending)).faults());
    }

    /** Each row changes one line of the world's Turtle. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/shapes/faults.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void a_fault_is_told_in_one_clear_line(String fault, String line, String instead, String told) throws IOException {
        String turtle = Files.readString(export(Format.TURTLE, "world.ttl"));
        assertTrue(turtle.contains(line), line);
        Path file = Files.writeString(folder.resolve("broken.ttl"),
                turtle.replaceFirst(Pattern.quote(line), Matcher.quoteReplacement(instead)));
        assertEquals(List.of(told), WellFormed.ours().check(file).faults().stream().map(Fault::toString)
                .map(said -> said.replace("https://w3id.org/demarche/id/", "")).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gone.ttl    |                    | gone.ttl: no such file
            broken.ttl  | <a> <b> .          | broken.ttl: line 1: no Turtle: Unrecognized (expected an RDF Term): [DOT]
            notes.txt   | met                | notes.txt: no RDF by its name; wanted is an ending as .ttl, .trig, .nq, .nt, .jsonld or .rdf
            broken.nq   | <http://a> <b> _:c | broken.nq: line 1: no N-Quads: Premature end of file: Quad not terminated by DOT: [EOF]
            """)
    void what_cannot_be_read_is_told_in_one_line(String name, String text, String told) throws IOException {
        Path file = folder.resolve(name);
        if (text != null) {
            Files.writeString(file, text);
        }
        assertEquals(told, assertThrows(UnreadableException.class, () -> WellFormed.ours().check(file))
                .getMessage().replace(folder + "/", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <http://a> <http://b> <http://c> . | own.ttl: no shapes: none says what it is about, as by sh:targetClass
            <http://a> a <http://www.w3.org/ns/shacl#NodeShape> ; <http://www.w3.org/ns/shacl#targetClass> <http://c> ; <http://www.w3.org/ns/shacl#property> [ <http://www.w3.org/ns/shacl#minCount> 1 ] . | own.ttl: no shapes
            """)
    void shapes_that_are_none_are_told_in_one_line(String text, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("own.ttl"), text);
        String said = message(() -> WellFormed.by(file));
        assertTrue(said.startsWith(told), said);
        assertEquals(1, said.lines().count());
    }

    private String message(Executable reading) {
        return assertThrows(ShapesException.class, reading).getMessage().replace(folder + "/", "");
    }

    private Path export(Format format, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            WORLD.store().export(format, out);
        }
        return file;
    }
}
