package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

    private void assertSame(String name, List<Extraction> articles) throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve(name), Optional.empty())) {
            store.putAll(articles, Told.KNOWN);
        }
        Path quads = exported(folder.resolve(name));
        for (int batch : List.of(1, 5, 100)) {
            Path loaded = folder.resolve(name + "-" + batch);
            new BulkLoad(loaded, List.of(quads), (place, reason) -> {
                throw new AssertionError(place + ": " + reason);
            }).load(Optional.empty(), batch);
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
