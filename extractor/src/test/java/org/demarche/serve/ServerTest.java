package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.demarche.graph.WorldStore;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.serve.Settings.Changes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, over the small world. */
class ServerTest {

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(WORLD.store(), new Settings(0, new Limits(Duration.ofSeconds(1), 1_000, false), Changes.NONE, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return send(at("store/sparql").header("Content-Type", "application/sparql-query").header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(query)));
    }

    @Test
    void the_endpoint_answers_over_all_graphs() throws Exception {
        HttpResponse<String> answer = ask("ASK { ?meeting <https://w3id.org/demarche/ontology#status> ?status }");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("true"), answer.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv  | text/csv                        | date,who,whom,kind,place,article,sentence
            json | application/sparql-results+json | "vars": [ "date" , "who" , "whom"
            """)
    void a_query_of_the_catalogue_runs_by_its_address(String format, String type, String part) throws Exception {
        HttpResponse<String> answer = send(at("queries/who-met-whom?country=PE&since=&format=" + format));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(answer.body().contains(part), answer.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            queries/who-met-whom?since=monday | 400 | query who-met-whom: parameter since: "monday" should be a day as YYYY-MM-DD
            queries/who-met-whom?format=doc   | 406 | there is json (application/sparql-results+json), html
            queries/no-such                   | 404 | no query of that name
            nothing                           | 404 | nothing is here
            """)
    void what_cannot_be_answered_is_said_in_a_line(String path, int status, String line) throws Exception {
        HttpResponse<String> answer = send(at(path));
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().startsWith(line), answer.body());
        assertEquals(1, answer.body().lines().count());
    }

    @Test
    void a_query_that_does_not_end_is_cut() throws Exception {
        HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("Query timed out"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p ?o . ?a ?b ?c }", "CONSTRUCT WHERE { ?s ?p ?o }"})
    void an_answer_that_is_too_large_is_none(String query) throws Exception {
        HttpResponse<String> answer = ask(query);
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("more than 1000 rows or triples"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SILENT"})
    void nobody_else_is_asked(String silent) throws Exception {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpResponse<String> answer = ask("SELECT * { SERVICE " + silent + " <http://127.0.0.1:"
                    + elsewhere.getLocalPort() + "/> { ?s ?p ?o } }");
            assertEquals(silent.isEmpty() ? 422 : 200, answer.statusCode(), answer.body());
            elsewhere.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, elsewhere::accept);
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, store/sparql", "POST, store/update", "POST, store", "PUT, store/data", "DELETE, store/data", "POST, /",
        "PATCH, store", "POST, queries/who-met-whom"})
    void nothing_can_be_changed(String method, String path) throws Exception {
        String before = ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body();
        HttpResponse<String> answer = send(at(path).header("Content-Type", "application/sparql-update")
                .method(method, HttpRequest.BodyPublishers.ofString("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }")));
        assertTrue(answer.statusCode() >= 400, method + " " + path + " " + answer.statusCode() + answer.body());
        assertEquals(before, ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body());
    }

    /** A body may come after the answer to its head: were it not read, the next request on the connection would have no answer. */
    @ParameterizedTest
    @CsvSource({"POST, store/sparql, 415", "POST, store/update, 405", "POST, store, 400", "PUT, store/data, 405", "PATCH, queries, 405"})
    void a_body_that_is_refused_does_not_end_the_connection(String method, String path, int status) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(socket, method + " /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-update\r\nContent-Length: 9\r\n\r\n");
            assertEquals("HTTP/1.1 " + status, answers.readLine().substring(0, 12));
            write(socket, "CLEAR ALLGET /queries HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(answers.lines().anyMatch("HTTP/1.1 200 OK"::equals));
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void files_come_with_their_type_and_are_sent_once() throws Exception {
        HttpResponse<String> first = send(at(""));
        assertEquals("text/html;charset=utf-8", first.headers().firstValue("Content-Type").orElse(""));
        assertTrue(first.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(at("").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../queries/about.rq", "%2e%2e/queries/about.rq", "..%2fqueries/about.rq", "ui/../../queries/about.rq",
        "ui/%2e%2e/queries/about.rq", "webjars/..;/..;/queries/about.rq", ".", "org", "ui/static", "//etc/passwd"})
    void a_path_does_not_lead_out_of_its_folder(String path) throws Exception {
        HttpResponse<String> answer = send(at(path));
        assertTrue(answer.statusCode() >= 400 || answer.body().contains("<h1>Demarche</h1>"), answer.statusCode() + answer.body());
    }

    @Test
    void fusekis_own_page_is_there() throws Exception {
        assertTrue(send(at("ui/")).body().contains("Apache Jena Fuseki UI"));
        assertTrue(send(at("ui/$/server")).body().contains("\"ds.name\" : \"/store\""), send(at("ui/$/server")).body());
        assertTrue(send(at("ui/store/sparql?query=ASK%20%7B%7D").header("Accept", "text/csv")).body().contains("true"));
    }

    @Test
    void another_page_may_not_send_anything() throws Exception {
        HttpResponse<String> answer = send(at("store/sparql").header("Origin", "http://example.org")
                .header("Content-Type", "application/sparql-query").POST(HttpRequest.BodyPublishers.ofString("ASK { }")));
        assertEquals(403, answer.statusCode());
    }

    @Test
    void a_port_in_use_is_named() {
        ServeException refused = assertThrows(ServeException.class,
                () -> Server.start(WORLD.store(), Settings.DEFAULT.at(server.address().getPort())).close());
        assertTrue(refused.getMessage().startsWith("port " + server.address().getPort() + " cannot be had: "), refused.getMessage());
    }
}
