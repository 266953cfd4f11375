package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a store's files when it is compacted, and where that ends early. */
class CompactionTest {

    @TempDir
    private Path folder;
    private Path store;
    private Set<Quad> said;

    @BeforeEach
    void fill() {
        store = folder.resolve("my store");
        try (MeetingStore filled = MeetingStore.openOrCreate(store, Optional.empty())) {
            for (int batch = 0; batch < 5; batch++) {
                filled.putAll(StoreChild.batch(batch), Told.KNOWN);
            }
            said = quads(filled);
        }
    }

    @Test
    void it_says_the_same_in_less_room() {
        try (MeetingStore compacted = MeetingStore.open(store)) {
            long before = compacted.size();
            compacted.compact();
            assertEquals(said, quads(compacted));
            assertTrue(compacted.size() < before, compacted.size() + " of " + before);
        }
        assertEquals(said, quads());
    }

    @Test
    void its_blocks_are_full_in_whatever_order_an_index_has_them() throws IOException {
        try (MeetingStore compacted = MeetingStore.open(store)) {
            compacted.compact();
        }
        Set<Long> sizes = new TreeSet<>();
        for (String index : List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG")) {
            sizes.add(Files.size(store.resolve("Data-0002").resolve(index + ".dat")));
        }
        assertEquals(1, sizes.size(), sizes.toString());
    }

    @Test
    void it_takes_more_articles_afterwards_and_is_compacted_again() throws IOException {
        try (MeetingStore compacted = MeetingStore.open(store)) {
            compacted.compact();
            compacted.putAll(StoreChild.batch(5), Told.KNOWN);
            compacted.compact();
            said = quads(compacted);
        }
        assertEquals(said, quads());
        assertEquals(Set.of("Data-0003"), data());
    }

    @Test
    void what_a_process_left_that_was_killed_before_the_new_files_were_whole_is_gone() throws IOException {
        copy("Data-0001", "Data-0002-tmp");
        Files.delete(store.resolve("Data-0002-tmp").resolve("GSPO.dat"));
        assertEquals(said, quads());
        assertEquals(Set.of("Data-0001"), data());
    }

    @Test
    void what_a_process_left_that_was_killed_before_the_old_files_were_gone_does_not_matter() throws IOException {
        copy("Data-0001", "Data-0002");
        Files.delete(store.resolve("Data-0001").resolve("GSPO.dat"));
        assertEquals(said, quads());
        try (MeetingStore compacted = MeetingStore.open(store)) {
            compacted.compact();
        }
        assertEquals(said, quads());
        assertEquals(Set.of("Data-0003"), data());
    }

    @Test
    void a_full_disk_leaves_it_as_it_was() throws IOException {
        Process child = StoreChild.start("ulimit -f 16; ", "compact", store.toString());
        String said = StoreChild.output(child); // Jena tells of it at length before
        assertEquals("store " + store + " cannot be compacted: the disk is full; what it held before is kept",
                said.substring(said.lastIndexOf('\n') + 1));
        assertEquals(this.said, quads());
        assertFalse(data().contains("Data-0002"));
    }

    private Set<Quad> quads() {
        try (MeetingStore opened = MeetingStore.open(store)) {
            return quads(opened);
        }
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> Iter.toSet(data.find()));
    }

    private Set<String> data() throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("Data")).collect(Collectors.toSet());
        }
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectory(store.resolve(to));
        try (Stream<Path> files = Files.list(store.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, store.resolve(to).resolve(file.getFileName()));
            }
        }
    }
}
