package org.demarche.graph.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written beside a dataset is whole, or not there. */
class AsideTest {

    private static final Quad QUAD = SSE.parseQuad("(<https://example.org/g> <https://example.org/s> <https://example.org/p> 'o')");

    @TempDir
    private Path folder;

    @BeforeAll
    static void files_are_not_mapped() {
        SystemIndex.setFileMode(FileMode.direct);
    }

    @Test
    void what_fails_leaves_nothing_and_can_be_done_again() {
        Path aside = folder.resolve("aside");
        assertThrows(IllegalStateException.class, () -> Aside.write(aside, data -> {
            Txn.executeWrite(data, () -> data.add(QUAD));
            throw new IllegalStateException("enough");
        }));
        assertFalse(Files.exists(aside));
        Aside.write(aside, data -> Txn.executeWrite(data, () -> data.add(QUAD)));
        assertEquals(List.of(QUAD), quads(aside));
    }

    @Test
    void a_folder_that_is_there_is_somebody_elses_and_stays() {
        assertThrows(UncheckedIOException.class, () -> Aside.write(folder, data -> { }));
        assertTrue(Files.exists(folder));
    }

    @Test
    void indexes_that_are_gone_are_not_put_in_the_place_of_others() {
        Path store = folder.resolve("store");
        Aside.write(store, data -> Txn.executeWrite(data, () -> data.add(QUAD)));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
        RepackedIndexes indexes = RepackedIndexes.of(data, store.resolve("Data-0001"));
        TDBInternal.expel(data);
        IO.deleteAll(store.resolve("Data-0001/packed"));
        assertThrows(NoSuchFileException.class, indexes::replace);
        assertEquals(List.of(QUAD), quads(store));
    }

    private static List<Quad> quads(Path store) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
        try {
            return Txn.calculateRead(data, () -> Iter.toList(data.find()));
        } finally {
            TDBInternal.expel(data);
        }
    }
}
