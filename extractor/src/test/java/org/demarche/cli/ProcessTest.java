package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.graph.MeetingStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show: limits, signals, pipes, locks, locales. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTest {

    private static final String TALKS =
            "President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.";

    @TempDir
    private Path folder;

    @BeforeEach
    void article() throws IOException {
        Files.writeString(folder.resolve("talks.txt"), TALKS);
    }

    /** Starts a shell in the folder, where {@code $demarche} is the command. */
    private Process start(String script, String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("demarche", Path.of(System.getProperty("java.home"), "bin", "java")
                + " -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + String.join(" ", options)
                + " org.demarche.cli.Demarche");
        return builder.start();
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Runs to the end; what is printed must not be more than a pipe holds. */
    private Run run(String script, String... options) throws IOException, InterruptedException {
        Process process = start(script, options);
        process.getOutputStream().close();
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        return new Run(process.waitFor(), out, err);
    }

    @Test
    void a_full_disk_is_told_and_the_store_keeps_what_it_had() throws Exception {
        run("$demarche extract talks.txt --store full");
        Run before = run("$demarche export --store full --format nquads");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            many.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(TALKS).append("\"}\n");
        }
        Files.writeString(folder.resolve("many.jsonl"), many);
        Run run = run("ulimit -f 400; $demarche extract many.jsonl --store full", "-XX:-UsePerfData");
        assertEquals(1, run.code(), run.err());
        assertEquals("demarche: store full cannot be written: the disk is full; what it held before is kept\n", run.err());
        assertEquals(before, run("$demarche export --store full --format nquads"));
    }

    @Test
    @SuppressWarnings("try")
    void a_locked_store_names_the_process_that_holds_it() throws Exception {
        run("$demarche extract talks.txt --store locked");
        try (MeetingStore held = MeetingStore.open(folder.resolve("locked"))) {
            assertEquals(new Run(1, "", "demarche: store locked is in use by process " + ProcessHandle.current().pid()
                    + "; wait until it is done or use another store\n"), run("$demarche query timeline --store locked"));
        }
    }

    @Test
    void a_closed_pipe_ends_quietly() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            many.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(TALKS).append("\"}\n");
        }
        Files.writeString(folder.resolve("many.jsonl"), many);
        assertEquals(new Run(0, "", "0\n"), run(
                "{ $demarche extract many.jsonl --dry-run --format jsonl; echo $? >&2; } | true"));
    }

    @Test
    void interruption_ends_quietly_with_130() throws Exception {
        assumeTrue(takesInterrupts(), "SIGINT is ignored here");
        Process process = start("exec $demarche extract gone.txt - --dry-run");
        BufferedReader messages = process.errorReader(StandardCharsets.UTF_8);
        assertEquals("demarche: gone.txt: no such file or folder", messages.readLine());
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertEquals(130, process.waitFor());
        assertEquals(List.of(), messages.lines().toList());
        assertEquals("", text(process.getInputStream()));
    }

    @Test
    void an_interrupted_extraction_keeps_its_batch_and_is_gone_on_with() throws Exception {
        assumeTrue(takesInterrupts(), "SIGINT is ignored here");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            many.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(TALKS).append("\"}\n");
        }
        Files.writeString(folder.resolve("many.jsonl"), many);
        Process process = start("exec $demarche extract many.jsonl --store talks --format jsonl");
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        assertEquals("{\"id\":\"0\"", printed.readLine().substring(0, 9));   // the first batch is stored
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        long more = printed.lines().count();
        String err = text(process.getErrorStream());
        assertEquals(130, process.waitFor(), err);
        assertTrue(err.matches("demarche: interrupted: \\d+000 articles .* stored in talks; .*; the same command goes on from there\n"), err);
        assertTrue(err.startsWith("demarche: interrupted: " + (more + 1) + " articles"), more + " lines printed; " + err);
        String done = run("$demarche extract many.jsonl --store talks > out").err();
        assertTrue(done.contains("4000 articles") && done.contains((more + 1) + " there before and unchanged"), done);
        run("$demarche extract many.jsonl --store undisturbed > out");
        assertEquals("", run("$demarche export --store talks --format trig > one; $demarche export --store undisturbed"
                + " --format trig > other; cmp one other").out());
    }

    @Test
    void a_query_may_come_through_a_pipe() throws IOException, InterruptedException {
        run("$demarche extract talks.txt");
        assertEquals("ok\r\ntrue\r\n", run("echo 'SELECT (true AS ?ok) { }' | $demarche query - --format csv").out());
    }

    @Test
    void output_is_utf_8_whatever_the_locale() throws Exception {
        Files.writeString(folder.resolve("more.txt"), "İstanbul'da Çavuşoğlu met Lavrov.");
        Run run = run("LC_ALL=C $demarche extract more.txt --dry-run --format turtle", "-Duser.language=tr",
                "-Duser.country=TR");
        assertEquals("", run.err());
        assertTrue(run.out().contains("Çavuşoğlu") || !run.out().contains("?avu"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "extract --help", "export --help", "queries", "query --no-such"})
    void what_needs_neither_store_nor_models_wakes_neither(String command) throws Exception {
        run("$demarche " + command, "-Xlog:class+load:file=classes.txt");
        List<String> heavy = Files.readString(folder.resolve("classes.txt")).lines()
                .filter(line -> line.matches(".*\\b(org\\.apache\\.jena|opennlp)\\..*")).toList();
        assertEquals(List.of(), heavy);
    }

    static boolean takesInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return true;
        }
        Matcher ignored = Pattern.compile("SigIgn:\\s*([0-9a-f]+)").matcher(Files.readString(status));
        return !ignored.find() || (Long.parseUnsignedLong(ignored.group(1), 16) & 2) == 0;
    }
}
