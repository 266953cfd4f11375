package org.demarche.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.World;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.serve.Settings.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes over the wire changes nothing and ends nothing; many may ask at once. */
class HostileTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int REQUESTS = 1_000;
    private static final int CLIENTS = 64;

    private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD",
            "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "G\u00e4T", "", "GET\0");
    private static final List<String> PATHS = List.of("/", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
            "/ui/..;/..;/etc/passwd", "/webjars/%252e%252e/x", "/%", "/%zz", "/%00", "/%c0%ae%c0%ae/", "//", "///x//y", "/id/",
            "/id/%", "/id/../queries", "/id/%2e%2e/x", "/id/" + "a/".repeat(500), "/id/\"><script>alert(1)</script>",
            "/id/%22%3E%3Cscript%3E", "/queries/", "/queries/../x", "/queries/who-met-whom?actor=%22%20%7D%20UNION%20%7B",
            "/queries/who-met-whom?since=%FF", "/queries/who-met-whom?x=1&x=2", "/queries/who-met-whom?format=", "/queries/%00",
            "/queries/timeline?" + "a=b&".repeat(5_000), "/store", "/store/", "/store/sparql", "/store/sparql?query=",
            "/store/sparql?query=SELECT", "/store/sparql?query=%FF%FE", "/store/sparql?query=ASK%7B%7D&query=ASK%7B%7D",
            "/store/sparql?query=ASK%7B%7D&default-graph-uri=file:///etc/passwd", "/store/sparql?query=ASK%7B%7D&$x=%22",
            "/store/sparql?query=SELECT*FROM%3Cfile:///etc/passwd%3E%7B?s?p?o%7D", "/store/update?update=CLEAR%20ALL", "/store/update",
            "/store/data?graph=file:///etc/passwd", "/store/data?default", "/store/data?graph=%FF", "/store/upload", "/$/server",
            "/$/datasets", "/$/compact/store", "/$/backup/store", "/$/sleep?interval=10000", "/corrections", "/explain?iri=%FF",
            "http://example.org/", "*", "x", "/" + "a".repeat(100_000));
    private static final List<String> SERVICES = List.of("/store/sparql", "/store/sparql", "/store/update", "/store/data", "/store",
            "/corrections", "/queries/timeline", "/id/country/PE");
    private static final List<String> HEADERS = List.of("Host: localhost", "Host: localhost", "Host: localhost", "Host: example.org", "Host:",
            "X: y", "Host: localhost\r\nAccept: " + "text/html,".repeat(2_000), "Host: localhost\r\nAccept: ;;;q=,,*",
            "Host: localhost\r\nX: " + "a".repeat(700_000), "Host: localhost\r\nOrigin: http://example.org",
            "Host: localhost\r\nContent-Length: -1", "Host: localhost\r\nContent-Length: 99999999999999999999",
            "Host: localhost\r\nContent-Length: 100", "Host: localhost\r\nTransfer-Encoding: chunked",
            "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5", "Host: localhost\r\nContent-Encoding: gzip",
            "Host: localhost\r\nRange: bytes=0-99999999999", "Host: localhost\r\nExpect: 100-continue", "Host: localhost\r\nbroken header",
            "Host: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade", "Host: localhost\r\nIf-None-Match: \"" + "x".repeat(1_000));
    private static final List<String> TYPES = List.of("application/sparql-query", "application/sparql-update", "application/json",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/turtle", "application/n-quads", "x", "");
    private static final List<String> BODIES = List.of("", "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", "CLEAR ALL", "DROP ALL",
            "update=CLEAR+ALL", "update=DELETE+WHERE+%7B+GRAPH+%3Fg+%7B+%3Fs+%3Fp+%3Fo+%7D+%7D", "LOAD <file:///etc/passwd>",
            "query=ASK{}", "query=%", "ASK { ?s ?p ?o", "SELECT * { " + "{ ".repeat(20_000), "SELECT * { FILTER(" + "(".repeat(50_000),
            "ASK { ?s ?p \"" + "x".repeat(2_000_000) + "\" }", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
            "SELECT (<java:java.lang.Runtime>() AS ?x) { }", "{\"add\":[{}]}", "<urn:a> <urn:b> <urn:c> <urn:d> .", "\0\1\2\u00ff\u00fe",
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../x.nq\"\r\n\r\n<urn:a> <urn:b> <urn:c> .\r\n--x--");

    @TempDir
    private Path folder;
    private MeetingStore store;
    private Server server;

    @BeforeEach
    void start() {
        store = World.store(folder.resolve("store"));
        server = Server.start(store, new Settings(0, new Limits(Duration.ofSeconds(20), 10_000, false), Changes.NONE, Optional.empty()));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void a_thousand_hostile_requests_change_nothing_and_end_nothing() throws Exception {
        byte[] before = exported();
        List<String> files = files();
        Random random = new Random(6);
        for (int i = 0; i < REQUESTS; i++) {
            String answer = send(request(random));
            assertFalse(answer.contains("root:") || answer.contains("<script>") || answer.contains("\tat org."), answer);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 ") && !answer.startsWith("HTTP/1.1 500"), answer);
        }
        assertArrayEquals(before, exported());
        assertEquals(files, files());
        assertTrue(send("GET /queries/timeline?format=csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
    }

    @Test
    void many_at_once_get_the_answers_of_one_alone() throws Exception {
        Map<String, byte[]> expected = new TreeMap<>();
        for (NamedQuery query : new Catalogue().all()) {
            StringBuilder path = new StringBuilder("queries/" + query.name() + "?format=" + (query.makesGraph() ? "turtle" : "csv"));
            query.parameters().stream().filter(parameter -> !parameter.optional()).forEach(parameter -> path.append("&")
                    .append(parameter.name()).append("=").append(parameter.example().replace(' ', '+').replace("#", "%23")));
            expected.put(path.toString(), get(path.toString()));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> work = Stream.generate(() -> expected.entrySet()).limit(CLIENTS).<Callable<Void>>map(all -> () -> {
                for (Map.Entry<String, byte[]> each : all) {
                    assertArrayEquals(each.getValue(), get(each.getKey()), each.getKey());
                }
                return null;
            }).toList();
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Some parts of it as they should be, so that the others are looked at. */
    private static String request(Random random) {
        String type = any(TYPES, random);
        String body = any(BODIES, random);
        String method = random.nextInt(4) == 0 ? any(METHODS, random) : body.isEmpty() ? "GET" : "POST";
        String path = random.nextInt(2) == 0 ? any(PATHS, random) : any(SERVICES, random);
        String header = random.nextInt(3) == 0 ? any(HEADERS, random) : "Host: localhost";
        String length = random.nextInt(9) == 0 ? "" : "Content-Length: " + body.getBytes(ISO_8859_1).length + "\r\n";
        return method + " " + path + (random.nextInt(30) == 0 ? " HTTP/9.9" : " HTTP/1.1") + "\r\n"
                + header + "\r\n" + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + length + "Connection: close\r\n\r\n" + body;
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** The first bytes of the answer; empty where the server hangs up, as it may. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", server.address().getPort()), 5_000);
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(100_000), ISO_8859_1);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(server.address().resolve(path)).build(),
                BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), () -> path + " " + new String(answer.body(), ISO_8859_1));
        return answer.body();
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(MeetingGraph.Format.NQUADS, out);
        return out.toByteArray();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.map(Path::toString).sorted().toList());
        }
    }
}
