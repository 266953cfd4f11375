package org.demarche.article.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticleReader.DayFrom;
import org.demarche.article.ArticleReader.Options;
import org.demarche.article.Reading;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server on this machine: nothing else is asked. */
class WebTest {

    private static final String PAGE = "<html><body><h1>Café talks</h1><p>The ministers of Chile and Peru met in Lima – again – on Friday.</p></body></html>";
    private static final String TEXT = "Café talks\n\nThe ministers of Chile and Peru met in Lima – again – on Friday.";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        switch (exchange.getRequestURI().getPath()) {
            case "/page", "/private/page" -> send(exchange, 200, "text/html; charset=windows-1252", PAGE.getBytes(Charset.forName("windows-1252")));
            case "/moved" -> {
                exchange.getResponseHeaders().set("Location", "/page");
                send(exchange, 301, "text/html", new byte[0]);
            }
            case "/moved-aside" -> {
                exchange.getResponseHeaders().set("Location", "/private/page");
                send(exchange, 302, "text/html", new byte[0]);
            }
            case "/feed-of-moved" -> send(exchange, 200, "application/rss+xml", feed("/moved", "/moved-aside"));
            case "/inwards" -> {
                exchange.getResponseHeaders().set("Location", local("/page"));
                send(exchange, 302, "text/html", new byte[0]);
            }
            case "/round" -> {
                exchange.getResponseHeaders().set("Location", "/round");
                send(exchange, 302, "text/html", new byte[0]);
            }
            case "/robots.txt" -> send(exchange, 200, "text/plain", "User-agent: demarche\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
            case "/feed" -> send(exchange, 200, "application/rss+xml", feed("/page", "/private/page", "/gone"));
            case "/endless" -> endless(exchange);
            case "/silent" -> silent();
            default -> send(exchange, 404, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(new byte[1 << 16]);
            }
        }
    }

    private void silent() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] feed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>Item</title><link>").append(address(path)).append("</link><description>Short.</description></item>");
        }
        return ("<rss version='2.0'><channel><title>F</title><link>http://f.example/</link><description>D</description>" + items
                + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
    }

    private String address(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + path;
    }

    private List<String> shown(boolean follow, String path) {
        Options options = new Options(Optional.empty(), DayFrom.NONE, Map.of(), follow);
        try (Stream<Reading> readings = new ArticleReader(options).read(List.of(address(path)), new ByteArrayInputStream(new byte[0]))) {
            return readings.map(reading -> reading instanceof Reading.Read read ? read.article().id() + " = " + read.article().text().strip()
                    : ((Reading.Refused) reading).source() + "! " + ((Reading.Refused) reading).reason())
                    .map(line -> line.replace(address(""), "")).toList();
        }
    }

    @Test
    void an_address_is_read_in_the_charset_that_the_server_names_and_after_redirects() {
        assertEquals(List.of("/page = " + TEXT), shown(false, "/page"));
        assertEquals(List.of("/moved = " + TEXT), shown(false, "/moved"));
        assertTrue(asked.stream().allMatch(line -> line.contains("Demarche (")), asked.toString());
    }

    @Test
    void what_does_not_answer_with_a_page_is_one_line() {
        assertEquals(List.of("/gone! the server answers 404"), shown(false, "/gone"));
        assertEquals(1, shown(false, "/round").size());
        server.stop(0);
        assertEquals(List.of("/page! no connection to " + address("").replace("http://", "")), shown(false, "/page"));
    }

    @Test
    void an_answer_has_a_size_and_a_time() {
        Web patient = new Web(Duration.ofSeconds(60), 1_000_000, InetAddress::getAllByName);
        Web hasty = new Web(Duration.ofMillis(1500), 1_000_000, InetAddress::getAllByName);
        assertEquals("an answer longer than 1,000,000 bytes",
                assertThrows(BadText.class, () -> patient.get(address("/endless"))).getMessage());
        assertEquals("no whole answer within 1 seconds", assertThrows(BadText.class, () -> hasty.get(address("/silent"))).getMessage());
    }

    @Test
    void a_feed_is_followed_if_wanted_and_where_robots_may_go() {
        assertEquals(List.of("/page = Item\n\nShort.", "/private/page = Item\n\nShort.", "/gone = Item\n\nShort."), shown(false, "/feed"));
        asked.clear();
        String host = address("").replace("http://", "");
        assertEquals(List.of("/page = " + TEXT, "/private/page! robots.txt of " + host + " forbids it", "/gone! the server answers 404"),
                shown(true, "/feed"));
        assertEquals(List.of("/feed", "/robots.txt", "/page", "/gone"), asked.stream().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void robots_may_not_go_either_where_a_server_leads_on_to() {
        String host = address("").replace("http://", "");
        assertEquals(List.of("/moved = " + TEXT, "/moved-aside! robots.txt of " + host + " forbids it"), shown(true, "/feed-of-moved"));
    }

    private String local(String path) {
        return address(path).replace(server.getAddress().getAddress().getHostAddress(), "localhost");
    }

    /** As if the address were on the internet, and the name stood for this machine. */
    private static Web between() {
        return new Web(Duration.ofSeconds(20), 1_000_000, host -> new InetAddress[] {
            host.equals("localhost") ? InetAddress.getLoopbackAddress() : InetAddress.getByAddress(new byte[] {93, (byte) 184, 1, 1})});
    }

    @Test
    void what_comes_from_outside_leads_nowhere_inside() {
        Link link = new Link(local("/page"), Fields.NONE);
        String why = local("").replace("http://", "") + " is in our own network, where nothing from outside may lead";
        assertEquals(why, assertThrows(BadText.class, () -> between().follow(link, Optional.of(address("/feed")))).getMessage());
        assertEquals(why, assertThrows(BadText.class, () -> between().follow(link, Optional.empty())).getMessage());
        assertEquals(why, assertThrows(BadText.class, () -> between().get(address("/inwards"))).getMessage());
        assertEquals(List.of("/inwards"), asked.stream().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void what_comes_from_inside_may_lead_there() throws IOException {
        Link link = new Link(local("/page"), Fields.NONE);
        assertTrue(new String(between().follow(link, Optional.of(local("/feed"))).bytes().readAllBytes(),
                Charset.forName("windows-1252")).contains("Café talks"));
        assertEquals(200, between().ask(URI.create(local("/inwards")), anywhere -> { }).statusCode());
    }

    @Test
    void a_feed_on_the_disk_comes_from_outside() throws IOException {
        Options options = new Options(Optional.empty(), DayFrom.NONE, Map.of(), true);
        try (Stream<Reading> readings = new ArticleReader(options).read(List.of("-"), new ByteArrayInputStream(feed("/page")))) {
            assertEquals("FORBIDDEN", ((Reading.Refused) readings.findFirst().orElseThrow()).kind().name());
        }
        assertEquals(List.of(), List.copyOf(asked));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "10.1.2.3, true", "172.16.0.1, true", "192.168.1.1, true", "169.254.169.254, true", "0.0.0.0, true",
        "100.64.0.1, true", "192.0.0.1, true", "198.19.0.1, true", "224.0.0.1, true", "255.255.255.255, true", "0.1.2.3, true", "::1, true",
        "fe80::1, true", "fd00::1, true", "::ffff:10.0.0.1, true", "64:ff9b::a00:1, true", "2002:a00:1::1, true", "::, true",
        "93.184.1.1, false", "172.32.0.1, false", "100.128.0.1, false", "198.20.0.1, false", "2606:2800::1, false",
        "64:ff9b::5db8:101, false", "2002:5db8:101::1, false"})
    void our_own_network_is_known_in_every_form(String address, boolean inside) throws IOException {
        assertEquals(inside, Inside.isInside(InetAddress.getByName(address)));
    }

    @Test
    void what_a_person_asks_for_is_fetched_whatever_robots_may() {
        assertEquals(List.of("/private/page = " + TEXT), shown(false, "/private/page"));
    }

    @Test
    void what_is_no_address_is_said() {
        assertEquals("an address without a host", assertThrows(BadText.class, () -> new Web().get("http:///x")).getMessage());
    }
}
