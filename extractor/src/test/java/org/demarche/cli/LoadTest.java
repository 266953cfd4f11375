package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is loaded at once is the one that reading the articles makes. */
class LoadTest {

    @TempDir
    private static Path extracted;

    private static String quads;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read_the_sample_articles() {
        assertEquals(0, Run.of("extract", "../data/articles", "--published-from", "name", "--store", extracted.resolve("s").toString()).code());
        quads = exported(extracted.resolve("s"));
    }

    private static String exported(Path store) {
        return Run.of("export", "--format", "nquads", "--store", store.toString()).out().lines().sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Run load(Path... files) {
        List<String> words = new ArrayList<>(List.of("load", "--store", store().toString()));
        List.of(files).forEach(file -> words.add(file.toString()));
        return Run.of(words.toArray(String[]::new));
    }

    private Path store() {
        return folder.resolve("a store");
    }

    @Test
    void what_was_exported_makes_the_same_store() throws IOException {
        assertEquals(0, load(file("all.nq", quads)).code());
        assertEquals(quads, exported(store()));
    }

    @Test
    void canonical_meetings_are_settled_anew_whether_they_are_there_or_not() throws IOException {
        String articles = quads.lines().filter(line -> !line.endsWith("/graph/canonical> .")).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(0, load(file("articles.nq", articles)).code());
        assertEquals(quads, exported(store()));
    }

    @Test
    void parts_of_a_folder_are_loaded_packed_or_not() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("out put"));
        List<String> lines = quads.lines().toList();
        int half = lines.size() / 2;
        Files.writeString(parts.resolve("part-00000.nq"), String.join("\n", lines.subList(0, half)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String member : List.of(lines.get(half), String.join("\n", lines.subList(half + 1, lines.size())))) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write((member + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(parts.resolve("part-00001.nq.gz"), packed.toByteArray());
        Files.writeString(parts.resolve("_SUCCESS"), "");
        Files.writeString(parts.resolve(".part-00000.nq.crc"), "crc");
        assertEquals("", load(parts).err().lines().skip(2).collect(Collectors.joining()));
        assertEquals(quads, exported(store()));
    }

    @Test
    void a_line_that_is_no_quad_is_named_and_costs_itself() throws IOException {
        List<String> lines = quads.lines().toList();
        String bad = "# a remark\n\nno quad\n" + String.join("\n", lines) + "\n<http://a/b> <http://a/c> \"d\" .\n"
                + "<http://a/b> <http://a/c> \"d\" <http://a/e> .\n_:b <http://a/c> \"d\" <https://w3id.org/demarche/id/article/x> .\n<http://a/b";
        Run run = load(file("bad.nq", bad), folder.resolve("none.nq"));
        assertEquals(1, run.code());
        String at = "demarche: " + folder.resolve("bad.nq") + ", line ";
        int last = lines.size() + 3;
        List<String> said = run.err().lines().toList();
        assertEquals("demarche: " + folder.resolve("none.nq") + ": no such file or folder", said.get(0));
        assertTrue(said.get(1).startsWith(at + "3: "), said.get(1));
        assertEquals(at + (last + 1) + ": no named graph", said.get(2));
        assertEquals(at + (last + 2) + ": <http://a/e> is no graph of https://w3id.org/demarche/id/", said.get(3));
        assertEquals(at + (last + 3) + ": a blank node, of which articles have none", said.get(4));
        assertTrue(said.get(5).startsWith(at + (last + 4) + ": "), said.get(5));
        assertTrue(said.get(6).endsWith(" quads are in; next is which of them tell of one meeting"), said.get(6));
        assertTrue(said.get(7).endsWith("; 6 refused"), said.get(7));
        assertEquals(quads, exported(store()));
    }

    @Test
    void a_store_that_is_there_is_not_touched() {
        Run run = Run.of("load", "any.nq", "--store", extracted.resolve("s").toString());
        assertEquals(1, run.code());
        assertEquals("demarche: store " + extracted.resolve("s")
                + " is there already; a new store needs an empty folder or one that does not exist\n", run.err());
        assertEquals(quads, exported(extracted.resolve("s")));
    }

    @Test
    void without_quads_no_store_is_made() throws IOException {
        Run run = load(file("empty.nq", "# nothing\n"));
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("demarche: nothing to load: "), run.err());
        assertFalse(Files.exists(store()));
    }

    @Test
    void quads_of_another_base_make_a_store_of_that_base() throws IOException {
        String other = quads.replace("https://w3id.org/demarche/id/", "https://example.org/talks/");
        assertEquals(0, load(file("other.nq", other)).code());
        assertTrue(Files.readString(store().resolve("demarche.properties")).contains("base=https://example.org/talks/\n"));
        assertEquals(1, Run.of("load", folder.resolve("other.nq").toString(), "--base", "https://example.org/", "--store",
                folder.resolve("wrong").toString()).code());
    }

    @Test
    void a_store_that_was_not_finished_is_none_and_is_begun_anew() throws IOException {
        assertEquals(0, load(file("all.nq", quads)).code());
        Files.move(store().resolve("demarche.properties"), store().resolve("demarche.properties.new"));
        Run run = Run.of("query", "who-met-whom", "--store", store().toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("was begun and not finished"), run.err());
        assertEquals(0, load(folder.resolve("all.nq")).code());
        assertEquals(quads, exported(store()));
    }

    @Test
    void knowledge_that_is_missing_is_told() throws IOException {
        Run run = load(file("articles.nq", Run.of("export", "--format", "nquads", "--graph", "articles", "--store",
                extracted.resolve("s").toString()).out()));
        assertEquals(0, run.code());
        assertTrue(run.err().contains("graph/knowledge was not among it"), run.err());
    }
}
