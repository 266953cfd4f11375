package org.demarche.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.demarche.launcher.Checkout.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code demarche}: what it builds, which Java it takes, how it starts the program. */
class LauncherTest {

    private static final Map<String, String> AS_IS = Map.of();
    private static Checkout checkout;
    private static Run first;

    @BeforeAll
    static void run_a_first_time(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
        checkout = Checkout.in(folder.resolve("a folder with spaces"));
        first = checkout.run(AS_IS, "queries");
    }

    @Test
    void the_first_run_builds_and_says_so_in_one_line() {
        assertEquals("demarche: building what is missing or has changed (the first time takes a minute or two and needs"
                + " the network)\n", first.said());
        assertEquals("queries", first.line("word"));
    }

    @Test
    void a_later_run_builds_nothing_and_says_nothing() throws Exception {
        int builds = checkout.builds();
        Run run = checkout.run(AS_IS, "queries");
        assertEquals("", run.said());
        assertEquals(builds, checkout.builds());
    }

    @Test
    void words_arrive_as_they_were_given() throws Exception {
        Run run = checkout.run(AS_IS, "query", "a b", "", "*", "--param", "name=O'Brien \"x\" $HOME");
        assertEquals("query|a b||*|--param|name=O'Brien \"x\" $HOME", run.out().lines()
                .filter(line -> line.startsWith("word ")).map(line -> line.substring(5))
                .reduce((a, b) -> a + "|" + b).orElse("nothing"));
    }

    @Test
    void the_exit_code_is_the_programs() throws Exception {
        assertEquals(3, checkout.run(AS_IS, "exit-3").exit());
    }

    @Test
    void the_program_takes_the_launchers_place_so_that_signals_reach_it() throws Exception {
        Run run = checkout.run(AS_IS, "queries");
        assertEquals(Long.toString(run.pid()), run.line("pid"));
    }

    @Test
    void it_runs_in_the_callers_folder_and_through_links() throws Exception {
        Path folder = Files.createDirectory(checkout.home().resolve("links"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), checkout.home().resolve("demarche"));
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), absolute.getFileName());
        Run run = checkout.run(folder, relative, AS_IS, "queries");
        assertEquals(folder.toRealPath().toString(), run.line("folder"));
        assertEquals("", run.said());
    }

    @Test
    void a_few_articles_use_the_quick_compiler_and_bulk_work_the_good_one() throws Exception {
        Path bulk = Files.createDirectory(checkout.home().resolve("bulk"));
        Files.write(bulk.resolve("a.jsonl"), new byte[9_000_000]);
        assertTrue(checkout.run(AS_IS, "query", "bulk").line("java").contains("TieredStopAtLevel=1"));
        assertTrue(checkout.run(AS_IS, "extract", "mvnw", "--store", "bulk").line("java").contains("StopAtLevel=1"));
        assertTrue(checkout.run(AS_IS, "extract", "mvnw", "bulk").line("java").contains("-XX:+TieredCompilation"));
        assertTrue(checkout.run(AS_IS, "extract", "-").line("java").contains("-XX:+TieredCompilation"));
    }

    @Test
    void the_program_starts_from_a_class_data_archive() throws Exception {
        String java = checkout.run(AS_IS, "queries").line("java");
        Path archive = Path.of(java.replaceAll(".*-XX:SharedArchiveFile=([^,\\]]*).*", "$1"));
        assertTrue(Files.size(archive) > 1_000_000, java);
    }

    @Test
    void a_collector_chosen_by_the_user_stays() throws Exception {
        for (String collector : List.of("-XX:+UseParallelGC", "-XX:+UseSerialGC")) {
            Run run = checkout.run(Map.of("JDK_JAVA_OPTIONS", collector), "queries");
            assertEquals(0, run.exit(), run.said());
            Run bulk = checkout.run(Map.of("JDK_JAVA_OPTIONS", collector), "extract", "-");
            assertEquals(0, bulk.exit(), bulk.said());
        }
    }

    @Test
    void a_long_extraction_begins_with_what_it_needs_unless_the_user_says_what_it_may_have() throws Exception {
        assertTrue(checkout.run(AS_IS, "extract", "-").line("java").contains("-Xms230m"));
        Run little = checkout.run(Map.of("JAVA_TOOL_OPTIONS", "-Xmx100m"), "extract", "-");
        assertEquals(0, little.exit(), little.said());
        assertFalse(little.line("java").contains("-Xms230m"));
    }

    @Test
    void changed_sources_are_built_once() throws Exception {
        int builds = checkout.builds();
        Files.writeString(checkout.home().resolve("extractor/src/main/java/New.java"), "class New { }");
        assertEquals("queries", checkout.run(AS_IS, "queries").line("word"));
        checkout.run(AS_IS, "queries");
        assertEquals(builds + 1, checkout.builds());
    }

    @Test
    void a_jar_built_by_hand_gets_a_new_archive_without_another_build() throws Exception {
        int builds = checkout.builds();
        age(checkout.home().resolve("extractor/target/launcher"));
        assertEquals("demarche: preparing a quick start on this Java (once)\n", checkout.run(AS_IS, "queries").said());
        assertEquals(builds, checkout.builds());
    }

    @Test
    void two_first_runs_at_once_build_once(@TempDir Path folder) throws Exception {
        Checkout fresh = Checkout.in(folder.resolve("fresh"));
        Path hold = Files.createFile(fresh.home().resolve("hold"));
        Path launcher = fresh.home().resolve("demarche");
        Process one = fresh.start(folder, launcher, folder.resolve("one"), AS_IS, "queries");
        await(() -> Files.exists(fresh.home().resolve("builds")));
        Process two = fresh.start(folder, launcher, folder.resolve("two"), AS_IS, "queries");
        await(() -> read(folder.resolve("two")).contains("waiting for process " + one.pid()));
        Files.delete(hold);
        assertEquals("0 0 1", one.waitFor() + " " + two.waitFor() + " " + fresh.builds());
    }

    @Test
    void a_lock_left_by_a_killed_process_is_taken_away(@TempDir Path folder) throws Exception {
        Checkout fresh = Checkout.in(folder.resolve("fresh"));
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit").start();
        gone.waitFor();
        Files.createDirectories(fresh.home().resolve("extractor/target"));
        Files.createSymbolicLink(fresh.home().resolve("extractor/target/launcher.lock"),
                Path.of(Long.toString(gone.pid())));
        assertEquals(0, fresh.run(AS_IS, "queries").exit());
    }

    @Test
    void a_failed_build_shows_why_and_is_tried_again(@TempDir Path folder) throws Exception {
        Checkout fresh = Checkout.in(folder.resolve("fresh"));
        Path broken = Files.createFile(fresh.home().resolve("broken"));
        Run run = fresh.run(AS_IS, "queries");
        assertEquals("2 []", run.exit() + " [" + run.out() + "]");
        assertTrue(run.said().contains("[ERROR] a semicolon is missing\ndemarche: the build failed;"), run.said());
        Files.delete(broken);
        assertEquals(0, fresh.run(AS_IS, "queries").exit());
    }

    @Test
    void a_java_that_is_too_old_is_named(@TempDir Path folder) throws Exception {
        Path old = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho 'java version \"1.8.0_202\"' >&2\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        Run run = checkout.run(Map.of("JAVA_HOME", "", "PATH", folder + ":" + System.getenv("PATH")), "queries");
        assertEquals("2 demarche: " + old + " is Java 8: Demarche needs 17 or newer\n", run.exit() + " " + run.said());
    }

    @Test
    void no_java_at_all_is_one_line(@TempDir Path empty) throws Exception {
        Run run = checkout.run(Map.of("JAVA_HOME", "", "PATH", empty.toString()), "queries");
        assertEquals("2 ", run.exit() + " " + run.out());
        assertTrue(run.said().endsWith("demarche: no Java found: install a JDK 17 or newer, or set JAVA_HOME\n"),
                run.said());
    }

    @Test
    void a_wrong_java_home_is_named(@TempDir Path empty) throws Exception {
        Run run = checkout.run(Map.of("JAVA_HOME", empty.toString()), "queries");
        assertEquals("2 demarche: no bin/java in JAVA_HOME (" + empty + "): set it to a JDK 17 or newer\n",
                run.exit() + " " + run.said());
    }

    /** Makes the archives older than the jar. */
    private static void age(Path folder) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.jsa")) {
            for (Path archive : archives) {
                Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
            }
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(condition.getAsBoolean(), "waited for 30 seconds");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
