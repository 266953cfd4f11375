package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long run does not keep in memory all that it has written, and nobody sees that its files are opened again. */
class ForgettingTest {

    private static final List<Extraction> ARTICLES = CanonicalLawsTest.articles(1, 24);

    @TempDir
    private Path folder;

    @Test
    void a_long_run_writes_what_a_short_one_does() throws IOException {
        try (MeetingStore once = MeetingStore.openOrCreate(folder.resolve("once"), Optional.empty());
                MeetingStore often = MeetingStore.openOrCreate(folder.resolve("often"), Optional.empty())) {
            once.putAll(ARTICLES, Told.KNOWN);
            for (int put = 0; put < 1500; put += ARTICLES.size()) {
                often.putAll(ARTICLES, Told.KNOWN);
            }
            assertEquals(quads(once), quads(often));
        }
    }

    @Test
    void whoever_reads_meanwhile_reads_on() throws InterruptedException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("read"), Optional.empty())) {
            store.putAll(ARTICLES, Told.KNOWN);
            long[] read = {0, 0};
            AtomicBoolean done = new AtomicBoolean();
            Thread reader = new Thread(() -> {
                while (!done.get()) {
                    read[0] += store.kept(ARTICLES.get(0).article(), "edition").isEmpty() ? 1 : 0;
                    read[1]++;
                }
            });
            reader.start();
            for (int put = 0; put < 3000; put += ARTICLES.size()) {
                store.putAll(ARTICLES, Told.KNOWN);
            }
            done.set(true);
            reader.join();
            assertEquals(read[1], read[0]);
        }
    }

    private static TreeSet<String> quads(MeetingStore store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(MeetingGraph.Format.NQUADS, out);
        return new TreeSet<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
