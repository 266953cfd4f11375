package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.graph.World;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What other commands do with a store while a server holds it, and how a server starts and ends. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServedTest {

    @TempDir
    private Path folder;
    private String store;
    private Process server;
    private BufferedReader messages;
    private String address;

    @BeforeEach
    void make() {
        store = folder.resolve("a store").toString();
        World.store(Path.of(store)).close();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    private void serve(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "org.demarche.cli.Demarche", "serve", "--port", "0", "--store", store));
        command.addAll(List.of(options));
        server = new ProcessBuilder(command).directory(folder.toFile()).start();
        messages = server.errorReader(StandardCharsets.UTF_8);
        String line = String.valueOf(messages.readLine());
        assertTrue(line.matches("demarche: .* is served at http://127\\.0\\.0\\.1:\\d+/ until Ctrl-C"), line);
        address = line.replaceFirst(".* at (\\S+) until.*", "$1");
    }

    private List<String[]> readings() {
        List<String[]> readings = new ArrayList<>();
        for (NamedQuery query : new Catalogue().all()) {
            List<String> words = new ArrayList<>(List.of("query", query.name(), "--store", store));
            query.parameters().stream().filter(parameter -> !parameter.optional())
                    .forEach(parameter -> words.addAll(List.of("--param", parameter.name() + "=" + parameter.example())));
            readings.add(words.toArray(String[]::new));
        }
        Stream.of("csv", "tsv", "json", "xml").forEach(format ->
                readings.add(new String[] {"query", "who-met-whom", "--format", format, "--store", store}));
        Stream.of("turtle", "trig").forEach(format ->
                readings.add(new String[] {"export", "--format", format, "--store", store}));
        readings.add(new String[] {"validate", store});
        readings.add(new String[] {"ask", "who met whom?", "--store", store});
        readings.add(new String[] {"export", "--format", "dyad", "--country", "PE", "--store", store});
        readings.add(new String[] {"query", "who-met-whom", "--param", "since=monday", "--store", store});
        return readings;
    }

    @Test
    void reading_commands_answer_through_the_server_as_without_it() throws IOException {
        String iri = Run.of("query", "evidence", "--format", "csv", "--store", store).out().lines().skip(1).findFirst()
                .orElseThrow().replaceFirst(".*,", "");
        List<String[]> readings = readings();
        readings.add(new String[] {"explain", iri, "--store", store});
        readings.add(new String[] {"explain", "urn:none", "--store", store});
        List<Run> before = readings.stream().map(Run::of).toList();
        serve();
        for (int i = 0; i < readings.size(); i++) {
            assertEquals(before.get(i), Run.of(readings.get(i)), String.join(" ", readings.get(i)));
        }
    }

    @Test
    void a_command_that_would_change_the_store_is_told_who_has_it() throws IOException {
        serve();
        Path talks = Files.writeString(folder.resolve("talks.txt"), "Rain fell.");
        Path rulings = Files.writeString(folder.resolve("rulings.ttl"), "<urn:a> <https://w3id.org/demarche/ontology#rejected> true .");
        Run refused = new Run(1, "", "demarche: store " + store + " is served at " + address + " by process " + server.pid()
                + "; nobody else can change it until that ends\n");
        assertEquals(refused, Run.of("extract", talks.toString(), "--store", store));
        assertEquals(refused, Run.of("remove", "a", "--store", store));
        assertEquals(refused, Run.of("query", "timeline", "--corrections", rulings.toString(), "--store", store));
        assertEquals(refused, Run.of("serve", "--port", "0", "--store", store));
    }

    @Test
    void what_is_read_whole_leaves_no_copy_behind() throws IOException {
        Set<Path> before = copies();
        serve();
        assertEquals(0, Run.of("export", "--format", "nquads", "--store", store).code());
        assertEquals(before, copies());
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("demarche-served")).collect(Collectors.toSet());
        }
    }

    @Test
    void a_query_is_cut_by_the_servers_limits_too() throws IOException {
        serve("--row-limit", "3", "--time-limit", "1");
        Run rows = Run.withInput("SELECT * { ?s ?p ?o }", "query", "-", "--store", store);
        assertEquals(new Run(1, "", "demarche: query - is cut by the server that holds the store: more than 3 rows or triples;"
                + " ask for fewer, as with LIMIT, or give --row-limit to demarche serve\n"), rows);
        Run time = Run.withInput("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "query", "-", "--store", store);
        assertEquals(1, time.code());
        assertTrue(time.err().startsWith("demarche: query - is cut by the server that holds the store: "), time.err());
    }

    @Test
    void a_server_that_was_killed_is_in_nobodys_way() throws Exception {
        Run before = Run.of("query", "timeline", "--store", store);
        serve();
        server.destroyForcibly().waitFor();
        assertEquals(before, Run.of("query", "timeline", "--store", store));
        assertEquals(0, Run.of("remove", "chile-peru", "--store", store).code() & ~1);
        serve();
        assertEquals(0, Run.of("query", "timeline", "--store", store).code());
    }

    @Test
    void interruption_ends_it_with_130_and_nothing_is_left() throws Exception {
        assumeTrue(ProcessTest.takesInterrupts(), "SIGINT is ignored here");
        List<String> files = files();
        serve();
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        assertTrue(server.waitFor(30, TimeUnit.SECONDS));
        assertEquals(130, server.exitValue());
        assertEquals(List.of(), messages.lines().toList());
        assertEquals(files, files());
        assertFalse(Run.of("query", "timeline", "--store", store).out().isEmpty());
    }

    @Test
    void a_store_that_is_removed_is_said_to_be_gone() throws Exception {
        serve();
        try (Stream<Path> all = Files.walk(Path.of(store))) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create(address + "queries/timeline")).build(), BodyHandlers.ofString());
        assertEquals("503 store " + store + " was removed while it was served\n", answer.statusCode() + " " + answer.body());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(store))) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
