package org.demarche.graph.storage;

import static org.apache.jena.graph.Node.ANY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed is found as if it had been put in one by one. */
class PackedQuadsTest {

    @TempDir Path folder;

    @BeforeAll
    static void files_are_not_mapped() {
        SystemIndex.setFileMode(FileMode.direct);
    }

    @Test
    void every_index_finds_what_was_added_in_any_order_and_often() throws IOException {
        for (int size : List.of(0, 1, 7, 3000)) {
            List<Quad> quads = quads(new Random(size), size);
            Path store = pack("found" + size, quads, 11); // 273 times on disk
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
            DatasetGraph expected = DatasetGraphFactory.create();
            quads.forEach(expected::add);
            Txn.executeRead(data, () -> patterns().forEach(pattern -> assertEquals(found(expected, pattern), found(data, pattern))));
            TDBInternal.expel(data);
        }
    }

    @Test
    void what_was_packed_can_be_changed_and_opened_again() throws IOException {
        List<Quad> quads = quads(new Random(5), 2000);
        Path store = pack("changed", quads, 1_000_000);
        Quad other = Quad.create(node("g", 1), node("s", 1), node("p", 1), node("new", 1));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
        Txn.executeWrite(data, () -> {
            data.delete(quads.get(0));
            data.add(other);
        });
        TDBInternal.expel(data);
        Set<Quad> expected = new HashSet<>(quads);
        expected.remove(quads.get(0));
        expected.add(other);
        DatasetGraph again = DatabaseMgr.connectDatasetGraph(Location.create(store));
        assertEquals(expected, Txn.calculateRead(again, () -> found(again, Quad.create(ANY, ANY, ANY, ANY))));
        TDBInternal.expel(again);
    }

    @Test
    void packed_once_more_after_many_changes_it_says_the_same_in_less_room() throws IOException {
        Path store = pack("again", quads(new Random(6), 9000), 1_000_000);
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
        Txn.executeWrite(data, () -> quads(new Random(7), 5000).forEach(data::add));
        Set<Quad> expected = Txn.calculateRead(data, () -> found(data, Quad.create(ANY, ANY, ANY, ANY)));
        long before = Files.size(store.resolve("Data-0001/SPOG.dat"));
        RepackedIndexes indexes = RepackedIndexes.of(data, store.resolve("Data-0001"));
        TDBInternal.expel(data);
        indexes.replace();
        assertTrue(Files.size(store.resolve("Data-0001/SPOG.dat")) < before);
        assertFalse(Files.exists(store.resolve("Data-0001/packed")));
        DatasetGraph again = DatabaseMgr.connectDatasetGraph(Location.create(store));
        DatasetGraph inMemory = DatasetGraphFactory.create();
        expected.forEach(inMemory::add);
        Txn.executeRead(again, () -> patterns().forEach(pattern -> assertEquals(found(inMemory, pattern), found(again, pattern))));
        TDBInternal.expel(again);
    }

    @Test
    void nothing_is_left_of_what_was_sorted_on_disk() throws IOException {
        pack("sorted", quads(new Random(1), 1000), 10);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("sorted")), files.toList());
        }
    }

    private Path pack(String name, List<Quad> quads, int memory) throws IOException {
        Path store = Files.createDirectory(folder.resolve(name));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
        try (PackedQuads packed = new PackedQuads(data, folder, memory)) {
            Txn.executeWrite(data, () -> quads.forEach(packed::add));
            packed.pack();
        }
        TDBInternal.expel(data);
        return store;
    }

    /** Few of each, so that many quads have something in common, and some are there twice. */
    private static List<Quad> quads(Random random, int size) {
        List<Quad> quads = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> quads.add(Quad.create(node("g", random.nextInt(6)), node("s", random.nextInt(60)),
                node("p", random.nextInt(9)), node("o", random.nextInt(40)))));
        return quads;
    }

    private static Node node(String kind, int number) {
        return NodeFactory.createURI("https://example.org/" + kind + number);
    }

    /** Each part given or not. */
    private static Stream<Quad> patterns() {
        return IntStream.range(0, 16).mapToObj(given -> Quad.create((given & 1) == 0 ? ANY : node("g", 2), (given & 2) == 0 ? ANY
                : node("s", 3), (given & 4) == 0 ? ANY : node("p", 4), (given & 8) == 0 ? ANY : node("o", 5)));
    }

    private static Set<Quad> found(DatasetGraph data, Quad pattern) {
        return Iter.toSet(data.find(pattern));
    }
}
