package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.demarche.graph.MeetingStore.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed process may leave of a store, step by step; {@code KillTest} kills some. */
class KilledStoreTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tdb.lock", "demarche.properties.new", "demarche.properties.new tdb.lock Data-0001/",
            "demarche.properties.new tdb.lock Data-0001/GSPO.bpt Data-0001/tdb.lock"})
    void a_store_that_was_begun_and_not_finished_is_none_and_is_made_anew(String files) throws IOException {
        for (String file : files.split(" ")) {
            Files.createDirectories(folder.resolve(file + "x").getParent());
            if (!file.endsWith("/")) {
                Files.writeString(folder.resolve(file), "1", StandardCharsets.UTF_8);
            }
        }
        String left = files.equals("tdb.lock") ? " is empty" : " was begun and not finished";
        assertEquals("no store: " + folder + left + "; \"demarche extract\" makes one",
                assertThrows(StoreException.class, () -> MeetingStore.open(folder)).getMessage());
        MeetingStore.openOrCreate(folder, Optional.of("https://example.org/data/")).close();
        try (MeetingStore store = MeetingStore.open(folder)) {
            assertEquals("https://example.org/data/", store.base());
            store.putAll(StoreChild.batch(0), Told.KNOWN);
        }
        assertFalse(Files.exists(folder.resolve("demarche.properties.new")));
    }

    /** As a kill between two writes leaves it: the head of an entry without its body, or a part of the head. */
    @ParameterizedTest
    @ValueSource(strings = {"0000001800000000000000010000000e", "0000001800000000000000010000000e00000000", "000000", "0000001000"})
    void half_an_entry_at_the_end_of_the_journal_was_no_commit(String entry) throws IOException {
        Path store = make();
        Files.write(store.resolve("Data-0001/journal.jrnl"), HexFormat.of().parseHex(entry));
        readable(store);
        assertEquals(0, Files.size(store.resolve("Data-0001/journal.jrnl")));
    }

    @Test
    void a_store_that_another_process_is_making_is_not_taken_from_it() throws IOException {
        Path store = folder.resolve("s");
        StoreFolder late = StoreFolder.existingOrNew(store, Optional.of("https://example.org/late/"));
        Path quick = make();
        late.undo();
        assertEquals("store " + store + " has the base https://w3id.org/demarche/id/, not https://example.org/late/; "
                + "leave out --base or use another store", assertThrows(StoreException.class, late::finish).getMessage());
        readable(quick);
    }

    private Path make() {
        Path store = folder.resolve("s");
        try (MeetingStore made = MeetingStore.openOrCreate(store, Optional.empty())) {
            made.putAll(StoreChild.batch(0), Told.KNOWN);
        }
        return store;
    }

    private static void readable(Path store) {
        try (MeetingStore opened = MeetingStore.open(store)) {
            assertTrue(opened.read(data -> Iter.count(data.find())) > 0);
        }
    }
}
