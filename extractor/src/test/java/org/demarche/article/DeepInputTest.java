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

/** What is part in part in part, a hundred thousand times, is read or refused, soon, and costs nothing but itself. */
class DeepInputTest {

    /** No measure of speed: far more than any of these takes, and less than for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final int DEEP = 100_000;
    private static final String PROSE = "<p>President Ana Duarte of Chile met her Peruvian counterpart in Lima on Friday.</p>";
    private static final String MAIL = "From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: Talks\r\n";

    @TempDir
    private Path folder;

    private List<String> shown(String name, String text) {
        InputFolder input = new InputFolder(folder);
        Path file = input.file(name, text);
        return assertTimeoutPreemptively(PATIENCE, () -> input.shown(file, input.file("next.txt", "They met.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<font size=1><p>", "<table><tr><td>", "<ul><li>", "<form><button>", "<svg><g>",
        "<select><option>", "<x-y>", "<a href=x>", "<template>", "<"})
    void a_page_of_elements_in_each_other(String open) {
        List<String> shown = shown("a.html", "<html><body>" + open.repeat(DEEP / 4) + PROSE);
        assertEquals("next = They met.", shown.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "[", "{\"text\":[", "[{\"text\":{\"text\":"})
    void a_record_of_lists_in_each_other(String open) {
        List<String> shown = shown("a.json", open.repeat(DEEP));
        assertTrue(shown.get(0).contains("! broken JSON"), shown.get(0));
        assertEquals("next = They met.", shown.get(1));
    }

    @Test
    void a_mail_of_mails_in_each_other() {
        assertEquals(List.of("a.eml! nested too deeply", "next = They met."),
                shown("a.eml", MAIL + "Content-Type: message/rfc822\r\n\r\n".repeat(DEEP) + "They met."));
    }

    @Test
    void a_mail_of_parts_in_each_other() {
        String parts = IntStream.range(0, DEEP / 10).mapToObj(i -> "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n")
                .collect(Collectors.joining());
        assertEquals(List.of("a.eml! nested too deeply", "next = They met."), shown("a.eml", MAIL + parts + "\r\nThey met."));
    }

    @Test
    void a_mail_that_answers_an_answer_to_an_answer() {
        assertEquals("a = Talks\n\nThey met.",
                shown("a.eml", MAIL.replace("Talks", "Re: ".repeat(DEEP / 5) + "Talks") + "\r\nThey met.").get(0));
    }

    @Test
    void a_feed_of_elements_in_each_other() {
        String feed = "<rss version=\"2.0\"><channel><title>N</title><item><description>%</description></item></channel></rss>";
        List<String> shown = shown("a.xml", feed.replace("%", "<a>".repeat(DEEP) + "</a>".repeat(DEEP)));
        assertTrue(shown.get(0).startsWith("a.xml! broken feed: Invalid XML: "), shown.get(0));
        assertEquals("next = They met.", shown.get(1));
        assertEquals("a-1 = They met.", shown("a.xml", feed.replace("%", "&lt;div&gt;".repeat(DEEP / 4) + "They met.")).get(0));
    }

    @Test
    void a_title_of_titles() {
        assertEquals("a = President", shown("a.html", "<html><head><title>" + "Talks - ".repeat(DEEP) + "</title></head><body>" + PROSE)
                .get(0).substring(0, 13));
    }

    @Test
    void a_title_of_nothing_but_what_parts_titles() {
        assertEquals("a = |", shown("a.html", "<html><head><title>|</title><meta property=\"og:site_name\" content=\"News\"></head><body>" + PROSE)
                .get(0).substring(0, 5));
    }

    @Test
    void a_letter_of_accents() {
        assertEquals("a.txt! no text: more than 100 accents on one letter", shown("a.txt", "They met. A" + "\u0301\u0327".repeat(DEEP)).get(0));
        assertEquals("b.jsonl, line 1! no text: more than 100 accents on one letter",
                shown("b.jsonl", "{\"title\":\"A" + "\u0301\u0327".repeat(DEEP) + "\",\"text\":\"They met.\"}").get(0));
        assertEquals("c = Z\u0335\u0321\u0327algo met.", shown("c.txt", "Z\u0335\u0321\u0327algo met.").get(0));
    }

    /** Each might open with a dateline. */
    @Test
    void a_text_of_lines_of_capitals() {
        assertEquals("next = They met.", shown("a.txt", ("E".repeat(120) + " %\n\n").repeat(1000) + "They met.").get(1));
    }

    @Test
    void a_record_of_blanks() {
        assertEquals("a.json! JSON without \"text\"", shown("a.json", "{\"a\":" + " ".repeat(64_000) + "5" + " ".repeat(1000) + "}\n").get(0));
    }

    @Test
    void a_page_in_a_web_archive_that_came_from_nowhere() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nThey met.";
        assertEquals("a = They met.", shown("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:a:b>\r\nWARC-Date: 2024-05-04T00:00:00Z\r\n"
                + "Content-Type: application/http\r\nContent-Length: " + page.length() + "\r\n\r\n" + page + "\r\n\r\n").get(0));
    }

    @Test
    void a_feed_in_no_charset() {
        assertEquals("a.xml! broken feed: no charset NOPE", shown("a.xml", "<?xml version=\"1.0\" encoding=\"nope\"?><rss version=\"2.0\"/>").get(0));
    }

    @Test
    void a_web_archive_that_ends_in_a_header() {
        assertEquals("a.warc! cannot be read: it ends too early", shown("a.warc", "WARC/1.0\r\n" + "A: b\r\n".repeat(DEEP)).get(0));
    }
}
