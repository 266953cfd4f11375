package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryCancelledException;
import org.demarche.graph.MeetingStore.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the world can do wrong with a store is said in one line. */
class StoreFailureTest {

    @TempDir Path folder;

    @Test
    void there_is_no_store_to_read() {
        Path store = folder.resolve("s");
        assertEquals("no store: " + store + " does not exist; \"demarche extract\" makes one", refusal(store));
        assertFalse(Files.exists(store));
    }

    @Test
    void an_empty_folder_is_no_store_to_read() {
        assertEquals("no store: " + folder + " is empty; \"demarche extract\" makes one", refusal(folder));
    }

    @Test
    void a_file_is_no_store() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "x", StandardCharsets.UTF_8);
        assertEquals("no store: " + file + " is no folder", refusal(file));
        assertEquals("no store: " + file + " is no folder", refusalToMake(file));
    }

    @Test
    void somebody_elses_folder_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "x", StandardCharsets.UTF_8);
        String expected = "no store: " + folder + " holds other files and no demarche.properties; "
                + "give a store, an empty folder or one that does not exist";
        assertEquals(expected, refusal(folder));
        assertEquals(expected, refusalToMake(folder));
        assertEquals(List.of("thesis.txt"), Arrays.asList(folder.toFile().list()));
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_the_reason() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "x", StandardCharsets.UTF_8);
        assertEquals("store " + file.resolve("s") + " cannot be made: " + file.resolve("s") + ": Not a directory",
                refusalToMake(file.resolve("s")));
    }

    @Test
    void another_base_is_refused() {
        Path store = make();
        assertEquals("store " + store + " has the base https://w3id.org/demarche/id/, not https://example.org/; "
                + "leave out --base or use another store", assertThrows(StoreException.class,
                () -> MeetingStore.openOrCreate(store, Optional.of("https://example.org/"))).getMessage());
    }

    @Test
    void a_base_that_is_none_is_refused_before_anything_is_made() {
        Path store = folder.resolve("s");
        assertEquals("no base for data: example.org; it should be an IRI with host and path that ends in a slash, as "
                + "https://w3id.org/demarche/id/", assertThrows(StoreException.class,
                () -> MeetingStore.openOrCreate(store, Optional.of("example.org"))).getMessage());
        assertFalse(Files.exists(store));
    }

    @Test
    void a_mark_without_base_is_damage() throws IOException {
        Path store = make();
        Files.writeString(store.resolve("demarche.properties"), "format=4\n", StandardCharsets.UTF_8);
        assertEquals("store " + store + " is damaged: demarche.properties should say "
                + "base=https://w3id.org/demarche/id/ or another IRI that ends in a slash", refusal(store));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | has a format that this version does not know: demarche.properties should say format=4
            1 | was made by an earlier version, which did not take together what several articles tell as this one does; read the articles into a new one
            2 | was made by an earlier version, which did not take together what several articles tell as this one does; read the articles into a new one
            3 | was made by an earlier version, which did not take together what several articles tell as this one does; read the articles into a new one
            """)
    void a_store_of_another_format_is_refused(String format, String why) throws IOException {
        Path store = make();
        Files.writeString(store.resolve("demarche.properties"), "format=" + format + "\n", StandardCharsets.UTF_8);
        assertEquals("store " + store + " " + why, refusal(store));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "SPO.idn", "nodes-data.obj", "nodes.bpt"})
    void a_file_that_is_lost_is_damage(String file) throws IOException {
        Path store = make();
        Files.delete(store.resolve("Data-0001").resolve(file));
        assertEquals("store " + store + " is damaged: Data-0001/" + file
                + " is missing; put it back or make the store anew", refusal(store));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "GSPO.idn", "GSPO.bpt", "SPOG.dat", "nodes.dat", "nodes.idn", "nodes-data.obj",
            "nodes-data.bdf", "journal.jrnl"})
    void a_file_of_garbage_is_damage_or_does_not_matter(String file) throws IOException {
        Path store = make();
        byte[] garbage = new byte[20_000];
        new Random(1).nextBytes(garbage);
        Files.write(store.resolve("Data-0001").resolve(file), garbage);
        Optional<String> message = failureToRead(store);
        message.ifPresent(line -> assertTrue(line.startsWith("store " + store) && line.contains("damaged")
                && line.lines().count() == 1, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "GSPO.idn", "GSPO.bpt", "SPOG.dat", "nodes.dat"})
    void a_file_that_is_cut_is_damage(String file) throws IOException {
        Path store = make();
        Files.write(store.resolve("Data-0001").resolve(file), new byte[0]);
        assertEquals("store " + store + " is damaged: Data-0001/" + file
                + " is cut; put it back or make the store anew", refusal(store));
    }

    @Test
    void nodes_that_are_lost_are_damage() throws IOException {
        Path store = make();
        Files.write(store.resolve("Data-0001").resolve("nodes-data.obj"), new byte[0]);
        assertEquals(Optional.of("store " + store + " cannot be read: its files are damaged (NodeTableTRDF/Read); "
                + "put back a copy or make it anew"), failureToRead(store));
    }

    @Test
    void a_query_that_is_cut_while_the_store_is_read_is_no_damage() {
        QueryCancelledException cut = new QueryCancelledException();
        cut.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.apache.jena.tdb2.solver.SolverLibTDB", "next", null, -1)});
        assertFalse(StoreFailure.inStorage(cut));
    }

    @Test
    void a_store_that_another_process_holds_names_it() throws Exception {
        Path store = make();
        Process holder = StoreChild.start("", "hold", store.toString());
        try {
            BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("open https://w3id.org/demarche/id/", out.readLine());
            String expected = "store " + store + " is in use by process " + holder.pid()
                    + "; wait until it is done or use another store";
            assertEquals(expected, refusal(store));
            assertEquals(expected, refusalToMake(store));
        } finally {
            holder.getOutputStream().close();
        }
        assertEquals(0, holder.waitFor());
        MeetingStore.open(store).close();
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @ValueSource(strings = {"", "tdb.lock", "Data-0001/tdb.lock"})
    void a_store_that_may_not_be_written_is_named_with_the_file(String file) throws IOException {
        Path store = make();
        Path locked = store.resolve(file);
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root may write anything");
        Optional<String> refusal = failureToRead(store);
        assertTrue(locked.toFile().setWritable(true));
        refusal.ifPresent(line -> assertEquals("store " + store + " cannot be opened: no permission to write " + locked
                + "; who only reads a store locks it, too: copy it to where you may write", line));
    }

    @Test
    void a_store_on_a_read_only_disk_is_to_be_copied() {
        FileSystemException failure = new FileSystemException("s/tdb.lock", null, "Read-only file system");
        assertEquals("store s cannot be opened: it is on a read-only disk; who only reads a store locks it, too: copy it to where you may write",
                StoreFailure.of(Path.of("s"), "cannot be opened", failure).getMessage());
        assertEquals("store s cannot be made: it is on a read-only disk", StoreFailure.of(Path.of("s"), "cannot be made", failure).getMessage());
    }

    @Test
    void memory_that_is_full_is_no_damage() {
        assertEquals("store s cannot be written: out of memory; JAVA_TOOL_OPTIONS=-Xmx4g gives it 4 GiB; what it held before is kept",
                StoreFailure.of(Path.of("s"), "cannot be written", new OutOfMemoryError("Java heap space")).getMessage());
    }

    private Path make() {
        Path store = folder.resolve("s");
        try (MeetingStore made = MeetingStore.openOrCreate(store, Optional.empty())) {
            made.putAll(StoreChild.batch(0), Told.KNOWN);
        }
        return store;
    }

    private static String refusal(Path store) {
        return assertThrows(StoreException.class, () -> MeetingStore.open(store)).getMessage();
    }

    private static String refusalToMake(Path store) {
        return assertThrows(StoreException.class, () -> MeetingStore.openOrCreate(store, Optional.empty())).getMessage();
    }

    private static Optional<String> failureToRead(Path store) {
        try (MeetingStore opened = MeetingStore.open(store)) {
            opened.read(data -> Iter.count(data.find()));
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e.getMessage());
        }
    }
}
