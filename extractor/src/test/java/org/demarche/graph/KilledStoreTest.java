package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.ComponentIdMgr;
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
        assertTrue(quads(store).size() > 0);
        assertEquals(0, Files.size(store.resolve("Data-0001/journal.jrnl")));
    }

    /**
     * As a kill leaves it after the commit point, when some trees have been told and some not: from the states of a
     * store's trees before a batch and after it, and the journal between. TDB2 alone would lose the store.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 20})
    void a_commit_that_is_in_the_journal_is_done_wherever_it_was_broken_off(int told) throws IOException {
        Path store = make();
        Path data = store.resolve("Data-0001");
        Map<Path, byte[]> before = states(data);
        put(store, 1);
        Set<Quad> after = quads(store);
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        for (Path state : before.keySet()) {
            String file = state.getFileName().toString();
            journal.write(entry(1, ComponentIdMgr.getIndex(file.substring(0, file.length() - 4)), Files.readAllBytes(state)));
        }
        for (Path untold : before.keySet().stream().skip(told).toList()) {
            Files.write(untold, before.get(untold));
        }
        Files.write(data.resolve("journal.jrnl"), journal.toByteArray());
        Files.write(data.resolve("journal.jrnl"), entry(3, -9988, new byte[0]), StandardOpenOption.APPEND);
        assertEquals(after, quads(store));
        assertEquals(0, Files.size(data.resolve("journal.jrnl")));
        put(store, 2);
        assertTrue(quads(store).containsAll(after.stream().filter(quad -> quad.getGraph().getURI().contains("article/a1-")).toList()));
    }

    private static byte[] entry(int type, int component, byte[] state) {
        ByteBuffer entry = ByteBuffer.allocate(16 + state.length).putInt(state.length == 0 ? -1 : state.length).putInt(0)
                .putInt(type).putInt(component).put(state);
        Adler32 sum = new Adler32();
        sum.update(entry.array());
        return entry.putInt(4, (int) sum.getValue()).array();
    }

    private static Map<Path, byte[]> states(Path data) throws IOException {
        Map<Path, byte[]> states = new TreeMap<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.b(pt|df)")).toList()) {
                states.put(file, Files.readAllBytes(file));
            }
        }
        return states;
    }

    @Test
    void a_store_that_another_process_is_making_is_not_taken_from_it() throws IOException {
        Path store = folder.resolve("s");
        StoreFolder late = StoreFolder.existingOrNew(store, Optional.of("https://example.org/late/"));
        Path quick = make();
        late.undo();
        assertEquals("store " + store + " has the base https://w3id.org/demarche/id/, not https://example.org/late/; "
                + "leave out --base or use another store", assertThrows(StoreException.class, late::finish).getMessage());
        assertTrue(quads(quick).size() > 0);
    }

    private Path make() {
        put(folder.resolve("s"), 0);
        return folder.resolve("s");
    }

    private static void put(Path store, int batch) {
        try (MeetingStore made = MeetingStore.openOrCreate(store, Optional.empty())) {
            made.putAll(StoreChild.batch(batch), Told.KNOWN);
        }
    }

    private static Set<Quad> quads(Path store) {
        try (MeetingStore opened = MeetingStore.open(store)) {
            return opened.read(data -> new HashSet<>(Iter.toList(data.find())));
        }
    }
}
