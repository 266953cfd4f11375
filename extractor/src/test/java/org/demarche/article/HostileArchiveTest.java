package org.demarche.article;

import static org.demarche.article.InputFolder.gzip;
import static org.demarche.article.InputFolder.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that say what is not so, or hold more than any disk, cost what is wrong in them. */
class HostileArchiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final String PAGE = "<html><body><p>The ministers of Chile and Peru met in Lima on Friday.</p></body></html>";
    private static final String READ = "http://a.example/2 = The ministers of Chile and Peru met in Lima on Friday.";

    @TempDir
    private Path folder;

    private List<String> shown(String name, byte[] bytes) {
        InputFolder input = new InputFolder(folder);
        Path file = input.file(name, bytes);
        List<String> shown = assertTimeoutPreemptively(PATIENCE, () -> input.shown(file, input.file("next.txt", "They met.")));
        assertEquals("next = They met.", shown.get(shown.size() - 1));
        return shown.subList(0, shown.size() - 1);
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    void a_bomb_in_parts_that_are_none() {
        byte[] part = zip("x.txt", "They met. ".repeat(400_000));
        Object[] parts = IntStream.range(0, 400).boxed().flatMap(i -> List.of(i + ".zip", part).stream()).toArray();
        List<String> shown = shown("a.zip", zip(parts));
        assertTrue(shown.get(shown.size() - 1).endsWith("! unpacks to more than 200 times its size: refused"), () -> shown.size() + " were read");
        assertTrue(shown.size() < 20, () -> shown.size() + " were read");
    }

    @Test
    void a_gzip_of_a_hundred_thousand_members() {
        byte[] member = gzip(bytes("They met. "));
        byte[] members = new byte[member.length * 100_000];
        for (int i = 0; i < members.length; i += member.length) {
            System.arraycopy(member, 0, members, i, member.length);
        }
        assertEquals(1, shown("a.txt.gz", members).size());
    }

    @Test
    void entries_that_lie_on_each_other_are_read_once() {
        byte[] whole = zip("a.txt", "They met in Lima.");
        int directory = whole.length - 22 - 46 - "a.txt".length();
        byte[] entry = Arrays.copyOfRange(whole, directory, whole.length - 22);
        byte[] twice = joined(Arrays.copyOf(whole, directory), entry, entry, entry, Arrays.copyOfRange(whole, whole.length - 22, whole.length));
        assertEquals(List.of("a/a = They met in Lima."), shown("a.zip", twice));
    }

    private static byte[] record(int number, String length, byte[] content) {
        return joined(bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/" + number + "\r\nWARC-Date: 2024-05-04T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:" + number + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + (length.isEmpty() ? content.length : length) + "\r\n\r\n"), content, bytes("\r\n\r\n"));
    }

    private static byte[] http(String header, byte[] body) {
        return joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n"), body);
    }

    private List<String> shownBefore(byte[] first) {
        return shown("a.warc", joined(first, record(2, "", http("", bytes(PAGE))))).stream().map(line -> line.replace("a.warc", "")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"100000 | , http://a.example/1! broken WARC: it ends too early", "9223372036854775807 | , http://a.example/1! broken WARC: it ends too early",
        "-1 | ! broken WARC: unable to determine length", "99999999999999999999 | ! broken WARC: For input string: \"99999999999999999999\""})
    void a_record_that_says_another_length(String length, String shown) {
        assertEquals(List.of(shown), shownBefore(record(1, length, http("", bytes(PAGE)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "100000", "-1", "9223372036854775807", "99999999999999999999", "no"})
    void a_page_that_says_another_length_is_read_as_far_as_its_record_goes(String length) {
        List<String> shown = shownBefore(record(1, "", http("Content-Length: " + length + "\r\n", bytes(PAGE))));
        assertEquals(List.of(READ.replace("/2", "/1"), READ), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fffff", "7fffffffffffffff"})
    void a_piece_of_a_page_that_is_longer_than_its_record_costs_the_page(String length) {
        assertEquals(List.of(", http://a.example/1! broken WARC: it ends too early", READ),
                shownBefore(record(1, "", http("Transfer-Encoding: chunked\r\n", bytes(length + "\r\n" + PAGE + "\r\n0\r\n\r\n")))));
    }

    @Test
    void a_page_that_is_packed_in_a_way_that_we_do_not_know_costs_itself() {
        assertEquals(List.of(", http://a.example/1! broken WARC: Content-Encoding not supported: gzip, gzip", READ),
                shownBefore(record(1, "", http("Content-Encoding: gzip, gzip\r\n", bytes(PAGE)))));
    }

    @Test
    void a_page_that_unpacks_to_far_more_than_text_does_costs_itself() {
        byte[] bomb = gzip(bytes("<p>They met.</p>\n".repeat(2_000_000)));
        assertEquals(List.of(", http://a.example/1! unpacks to more than 200 times its size: refused", READ),
                shownBefore(record(1, "", http("Content-Encoding: gzip\r\n", bomb))));
    }
}
