package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A load that is broken off, by whatever and wherever: what it leaves is never taken for a store, and the same command makes
 * the whole. {@code -Ddemarche.kills=100} kills as many; {@code -Ddemarche.seed=7} at other points.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class BrokenLoadTest {

    private static final int KILLS = Integer.getInteger("demarche.kills", 5);
    private static final long SEED = Long.getLong("demarche.seed", 1);

    @TempDir
    private static Path made;
    private static List<String> quads;
    private static long nanos;

    /** In KiB: of the largest file, and of all. */
    private static long largest;
    private static long all;

    @TempDir
    private Path folder;

    @BeforeAll
    static void undisturbed() throws Exception {
        Path store = made.resolve("extracted");
        assertEquals(0, Run.of("extract", "../data/articles", "--published-from", "name", "--store", store.toString()).code());
        quads = quads(store);
        Files.write(made.resolve("all.nq"), quads);
        Child child = new Child(made.resolve("printed"), made.resolve("messages"), List.of(), load(made.resolve("loaded")));
        assertEquals(0, child.end().code());
        nanos = child.nanos();
        try (Stream<Path> files = Files.walk(made.resolve("loaded"))) {
            List<Long> sizes = files.filter(Files::isRegularFile).map(file -> file.toFile().length() / 1024).toList();
            largest = sizes.stream().mapToLong(size -> size).max().orElseThrow();
            all = sizes.stream().mapToLong(size -> size).sum();
        }
    }

    private static String[] load(Path store) {
        return new String[] {"load", made.resolve("all.nq").toString(), "--store", store.toString()};
    }

    private static List<String> quads(Path store) {
        return Run.of("export", "--store", store.toString(), "--format", "nquads").out().lines().sorted().toList();
    }

    private Path store() {
        return folder.resolve("store");
    }

    /** By shares of the time that it takes undisturbed. */
    static List<Double> kills() {
        Random random = new Random(SEED);
        return IntStream.range(0, KILLS).mapToObj(i -> random.nextDouble()).toList();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void what_was_killed_is_no_store_and_is_begun_anew(double share) throws Exception {
        Child child = child();
        child.killWhen(() -> child.nanos() > share * nanos);
        assertIsBegunAnew();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb.lock", "GSPO.dat", "agenda", "packed"})
    void so_it_is_when_some_file_is_just_there(String file) throws Exception {
        Child child = child();
        child.killWhen(() -> files().stream().anyMatch(name -> name.startsWith(file)));
        assertIsBegunAnew();
    }

    @Test
    void interrupted_it_says_so_and_is_begun_anew() throws Exception {
        assumeTrue(ProcessTest.takesInterrupts(), "SIGINT is ignored here");
        Child child = child();
        assertTrue(child.reaches(() -> files().contains("GSPO.dat")));
        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        Run run = child.end();
        assertEquals(130, run.code(), run.err());
        assertTrue(run.err().endsWith("demarche: interrupted: there is no store; the same command begins anew\n"), run.err());
        assertTrue(Run.of("validate", store().toString()).err().contains("was begun and not finished"));
        assertIsBegunAnew();
    }

    /** A limit for each file, which every shell can set: the disk is full where one outgrows it, here or there. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.4, 0.8})
    void on_a_full_disk_nothing_is_left_of_it(double share) throws Exception {
        Run run = shell("ulimit -f " + (int) (share * largest) + "; $load " + store());
        assertEquals(1, run.code(), run.err());
        assertEquals(full(store()), run.err().lines().reduce("", (one, other) -> other));
        assertFalse(Files.exists(store()));
    }

    /** A small disk that is really full: a mount of its own, of which nobody else knows. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.9})
    void on_a_small_disk_nothing_is_left_of_it(double share) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o size=" + (int) (share * all) + "k none " + disk;
        assumeTrue(shell("unshare -rm " + mount).code() == 0, "no disk can be mounted here");
        Run run = shell("unshare -rm bash -c '" + mount + " && $load " + disk.resolve("s") + "; echo $? $(ls " + disk + ")'");
        assertEquals("1\n", run.out());
        assertEquals(full(disk.resolve("s")), run.err().lines().reduce("", (one, other) -> other));
    }

    private static String full(Path store) {
        return "demarche: store " + store + " cannot be written: the disk is full; what it held before is kept";
    }

    private Child child() throws IOException {
        return new Child(folder.resolve("printed"), folder.resolve("messages"), List.of(), load(store()));
    }

    private Run shell(String script) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).redirectError(folder.resolve("messages").toFile());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", Demarche.class.getName()));
        command.addAll(List.of("load", made.resolve("all.nq").toString(), "--store"));
        shell.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        shell.environment().put("load", String.join(" ", command));
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(folder.resolve("messages")));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.exists(store()) ? Files.walk(store()) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.of();
        }
    }

    private void assertIsBegunAnew() {
        Run left = Run.of("validate", store().toString());
        if (left.code() == 1) {
            assertTrue(left.err().matches("demarche: no store: .* (does not exist|is empty|was begun and not finished); .* makes one\n"), left.err());
            assertEquals(0, Run.of(load(store())).code());
        }
        assertEquals(quads, quads(store()));
    }
}
