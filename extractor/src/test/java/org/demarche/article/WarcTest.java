package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcTest {

    private static final String PAGE = "<html><body><h1>Talks in %s</h1><p>The foreign ministers of Chile and Peru met in %s on Friday.</p></body></html>";

    @TempDir
    private Path temporary;

    private static byte[] record(String type, String address, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String kind = type.equals("response") ? "application/http;msgtype=response" : "text/plain";
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2024-05-04T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:" + new java.util.UUID(1, address.hashCode()) + ">\r\nContent-Type: " + kind
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return join(header.getBytes(StandardCharsets.UTF_8), bytes, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] response(String address, String status, String type, String body) {
        return record("response", address, "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[][] records() {
        return new byte[][] {
            response("http://a.example/1", "200 OK", "text/html; charset=utf-8", PAGE.replace("%s", "Lima")),
            response("http://a.example/x.png", "200 OK", "image/png", "abc"),
            response("http://a.example/2", "404 Not Found", "text/html", PAGE.replace("%s", "Quito")),
            response("http://a.example/3", "200 OK", "text/html", "<html><body><a href=/>Home</a></body></html>"),
            record("resource", "http://a.example/4", "They met in Arica.")};
    }

    private static final List<String> SHOWN = List.of(
            "http://a.example/1 = Talks in Lima\n\nThe foreign ministers of Chile and Peru met in Lima on Friday.",
            ", http://a.example/3! a page without an article: no sentences beside its navigation",
            "http://a.example/4 = They met in Arica.");

    @Test
    void pages_are_read_and_pictures_and_errors_passed_over() {
        InputFolder folder = new InputFolder(temporary);
        assertEquals(SHOWN, folder.shown(folder.file("crawl.warc", join(records()))).stream()
                .map(line -> line.replace("crawl.warc", "")).toList());
    }

    @Test
    void a_packed_one_has_a_member_a_record() {
        InputFolder folder = new InputFolder(temporary);
        byte[] packed = join(Arrays.stream(records()).map(InputFolder::gzip).toArray(byte[][]::new));
        assertEquals(SHOWN, folder.shown(folder.file("crawl.warc.gz", packed)).stream()
                .map(line -> line.replace("crawl.warc.gz", "")).toList());
    }

    @Test
    void a_record_with_two_addresses_is_broken() {
        InputFolder folder = new InputFolder(temporary);
        byte[] two = new String(records()[0], StandardCharsets.UTF_8).replace("WARC-Date", "WARC-Target-URI: http://b.example/\r\nWARC-Date")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("x.warc! broken WARC: record has 2 WARC-Target-URI headers"), folder.shown(folder.file("x.warc", two)));
    }

    @Test
    void a_broken_one_costs_what_comes_after_the_break() {
        InputFolder folder = new InputFolder(temporary);
        byte[] broken = join(records()[0], "WARC/9 nonsense\r\n".getBytes(StandardCharsets.UTF_8));
        List<String> shown = folder.shown(folder.file("crawl.warc", broken), folder.file("b.txt", "B"));
        assertEquals(List.of(SHOWN.get(0), "b = B"), List.of(shown.get(0), shown.get(2)));
    }
}
