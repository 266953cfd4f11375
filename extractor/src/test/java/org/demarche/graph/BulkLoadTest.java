package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded at once is settled as if its articles had come one after the other. */
class BulkLoadTest {

    @TempDir Path folder;

    @Test
    void how_many_articles_are_settled_at_a_time_changes_nothing() throws IOException {
        for (long seed = 0; seed < 2; seed++) {
            assertSame("meetings" + seed, CanonicalLawsTest.articles(seed, 24));
            assertSame("copies" + seed, CopiesTest.news(seed, 30));
        }
    }

    @Test
    void what_a_person_ruled_holds_in_what_is_loaded() throws IOException {
        Path rulings = Files.writeString(folder.resolve("rulings.ttl"), """
                PREFIX dm: <https://w3id.org/demarche/ontology#>
                <https://w3id.org/demarche/id/person/sergei-lavrov.RU> dm:correctName "Vladimir Putin" .
                <https://w3id.org/demarche/id/person/luis-rey.PE> dm:correctCountry <https://w3id.org/demarche/id/country/CL> .
                """);
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("ruled"), Optional.empty())) {
            assertEquals(List.of(), store.correct(Corrections.read(rulings)).stream().filter(unknown -> unknown.contains("#")).toList());
        }
        assertSame("ruled", CanonicalLawsTest.articles(5, 24));
    }

    @Test
    void nothing_is_left_of_what_was_noted_down_meanwhile() throws IOException {
        assertSame("noted", CanonicalLawsTest.articles(6, 6));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".tmp")).toList());
        }
    }

    private void assertSame(String name, List<Extraction> articles) throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve(name), Optional.empty())) {
            store.putAll(articles, Told.KNOWN);
        }
        Path quads = exported(folder.resolve(name));
        for (int batch : List.of(1, 5, 100)) {
            Path loaded = folder.resolve(name + "-" + batch);
            new BulkLoad(loaded, List.of(quads), (place, reason) -> {
                throw new AssertionError(place + ": " + reason);
            }).load(Optional.empty(), in -> { }, batch);
            assertEquals(lines(quads), lines(exported(loaded)));
        }
    }

    private static Path exported(Path folder) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".nq");
        try (MeetingStore store = MeetingStore.open(folder); OutputStream out = Files.newOutputStream(file)) {
            store.export(MeetingGraph.Format.NQUADS, out);
        }
        return file;
    }

    private static String lines(Path file) throws IOException {
        return String.join("\n", new TreeSet<>(Files.readAllLines(file)));
    }
}
