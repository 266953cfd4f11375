package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail and feeds of ten thousand of everything, or with entities, are read or refused in one line. */
class HostileMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final int MANY = 10_000;
    private static final String HEADER = "From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: Talks\r\n";
    private static final String MIXED = HEADER + "Content-Type: multipart/mixed; boundary=A\r\n\r\n";

    @TempDir
    private Path folder;

    private List<String> shown(String name, String text) {
        InputFolder input = new InputFolder(folder);
        Path file = input.file(name, text);
        List<String> shown = assertTimeoutPreemptively(PATIENCE, () -> input.shown(file, input.file("next.txt", "They met.")));
        assertEquals("next = They met.", shown.get(shown.size() - 1));
        return shown.subList(0, shown.size() - 1);
    }

    private static String parts(String part) {
        return IntStream.range(0, MANY).mapToObj(i -> "--A\r\n" + part.replace("#", Integer.toString(i)) + "\r\n").collect(Collectors.joining()) + "--A--\r\n";
    }

    @Test
    void a_mail_of_ten_thousand_mails_of_one_part() {
        List<String> shown = shown("a.eml", MIXED + parts("Content-Type: multipart/mixed; boundary=B#\r\n\r\n--B#\r\n\r\nThey met in Lima.\r\n--B#--"));
        assertEquals("a = Talks\n\nThey met in Lima.", shown.get(0).substring(0, 28));
        assertEquals(1, shown.size());
    }

    @Test
    void ten_thousand_files_attached() {
        List<String> shown = shown("a.eml", MIXED + parts("Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nThey met #."));
        assertEquals(List.of("a/a = They met 0.", "a/2-a = They met 1."), shown.subList(0, 2));
        assertEquals(MANY, shown.size());
    }

    @Test
    void a_file_attached_that_has_no_end() {
        assertEquals(List.of("a.eml, a.txt! longer than 5,000,000 characters"), shown("a.eml", MIXED
                + "--A\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n" + "QUJD".repeat(3_000_000)));
    }

    @Test
    void a_header_of_a_megabyte() {
        assertEquals(List.of("a.eml! broken mail: Maximum header length limit (100000) exceeded"), shown("a.eml", HEADER + "X-A: " + "a".repeat(1_000_000) + "\r\n\r\nThey met."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a@b.example,", "<", "\"", "=?utf-8?B?QUJD?= "})
    void a_sender_and_a_subject_of_nothing_but(String sign) {
        String header = "From: " + sign.repeat(90_000 / sign.length()) + "\r\nSubject: " + sign.repeat(90_000 / sign.length()) + "\r\nMIME-Version: 1.0\r\nTo: a@b.example\r\n";
        assertEquals(1, shown("a.eml", header + "\r\nThey met.").size());
    }

    private static String feed(String types, String text) {
        return "<?xml version=\"1.0\"?>" + types + "<rss version=\"2.0\"><channel><title>N</title>" + text + "</channel></rss>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;\">]>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/r.dtd\">",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>"})
    void entities_are_not_looked_at(String types) {
        List<String> shown = shown("a.xml", feed(types, "<item><title>&x;</title><description>They met.</description></item>"));
        assertTrue(shown.size() == 1 && shown.get(0).startsWith("a.xml! broken feed: Invalid XML: "), shown.toString());
    }

    @Test
    void entities_of_a_page_stay_letters() {
        List<String> shown = shown("a.html", "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<html><body><svg><text>&x;</text></svg><p>The ministers of Chile and Peru met &x; in Lima on Friday.</p></body></html>");
        assertEquals(List.of("a = The ministers of Chile and Peru met &x; in Lima on Friday."), shown);
    }

    @Test
    void a_feed_of_ten_thousand_items_and_an_item_of_a_hundred_thousand_words_about_it() {
        assertEquals(MANY, shown("a.xml", feed("", "<item><title>T</title><description>They met.</description></item>".repeat(MANY))).size());
        assertEquals(1, shown("b.xml", feed("", "<item>" + "<category>a</category>".repeat(10 * MANY) + "<description>They met.</description></item>")).size());
    }
}
