package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.graph.shapes.WellFormed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jena's riot says of an export. */
class RiotTest {

    @TempDir Path folder;

    private MeetingStore store;

    @BeforeEach
    void fill() {
        store = World.store(folder.resolve("s"));
        for (long seed = 0; seed < 30; seed++) {
            store.putAll(List.of(new AnyTold(seed).extraction()), Told.KNOWN);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"TURTLE, ttl", "TRIG, trig", "NQUADS, nq", "NTRIPLES, nt"})
    void no_line_has_a_warning_under_strict_checking(Format format, String ending) throws IOException {
        List<String> complaints = new ArrayList<>();
        RDFParser.source(export(format, ending)).strict(true).checking(true).errorHandler(listTo(complaints))
                .build().parse(StreamRDFLib.sinkNull());
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @CsvSource({"TURTLE, ttl", "NQUADS, nq"})
    void riot_counts_what_was_written(Format format, String ending) throws Exception {
        Path file = export(format, ending);
        long written = store.export(format, OutputStream.nullOutputStream());
        String said = riot("--count", file.toString());
        assertTrue(said.contains(String.format(Locale.ROOT, "= %,d", written)), said);
    }

    @ParameterizedTest
    @CsvSource({"TURTLE, ttl", "NQUADS, nq"})
    void shapes_find_nothing_but_the_code_that_is_none(Format format, String ending) throws IOException {
        assertEquals(List.of(), WellFormed.ours().check(export(format, ending)).faults().stream()
                .filter(fault -> !fault.value().equals("\"p e\"")).toList());
    }

    @Test
    void the_ontology_passes_too() throws Exception {
        assertEquals("", riot("--validate", "../ontology/demarche.ttl", "../ontology/shapes.ttl"));
    }

    private Path export(Format format, String ending) throws IOException {
        Path file = folder.resolve("export." + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.export(format, out);
        }
        return file;
    }

    private static String riot(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "riotcmd.riot"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static ErrorHandler listTo(List<String> complaints) {
        return new ErrorHandler() {
            @Override
            public void warning(String message, long line, long column) {
                complaints.add("line " + line + ": " + message);
            }

            @Override
            public void error(String message, long line, long column) {
                complaints.add("line " + line + ": " + message);
            }

            @Override
            public void fatal(String message, long line, long column) {
                throw new IllegalStateException("line " + line + ": " + message);
            }
        };
    }
}
