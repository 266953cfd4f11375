package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full while a store is written, as a limit on the size of files makes it. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {700, 1500, 3000})
    void a_full_disk_keeps_what_was_there(int kibibytes) throws Exception {
        Path store = folder.resolve("s");
        Process child = StoreChild.start("ulimit -f " + kibibytes + "; ", "fill", store.toString());
        String said = StoreChild.output(child);
        assertEquals(0, child.waitFor(), said);
        int batches = Integer.parseInt(said.substring(0, said.indexOf(' ')));
        assertEquals("store " + store + " cannot be written: the disk is full; what it held before is kept",
                said.substring(said.indexOf(' ') + 1));
        MeetingGraph graph = new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), Told.KNOWN);
        Set<Quad> expected = IntStream.range(0, batches).mapToObj(StoreChild::batch).flatMap(List::stream)
                .flatMap(told -> graph.quads(told).stream()).collect(Collectors.toSet());
        try (MeetingStore again = MeetingStore.open(store)) {
            Node canonical = new Iris(again.base()).canonical();
            assertEquals(expected, again.read(data -> new HashSet<>(Iter.toList(Iter.filter(data.find(),
                    quad -> !quad.getGraph().equals(canonical))))));
            again.putAll(StoreChild.batch(batches), Told.KNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, made", "4, opened"})
    void a_disk_that_is_full_from_the_start_leaves_nothing_behind(int kibibytes, String what) throws Exception {
        Path store = folder.resolve("s");
        Process child = StoreChild.start("ulimit -f " + kibibytes + "; ", "fill", store.toString());
        assertEquals("0 store " + store + " cannot be " + what + ": the disk is full; what it held before is kept",
                StoreChild.output(child));
        assertFalse(Files.exists(store));
    }
}
