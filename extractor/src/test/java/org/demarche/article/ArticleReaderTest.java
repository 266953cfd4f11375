package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader.DayFrom;
import org.demarche.article.ArticleReader.Options;
import org.demarche.article.input.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {


    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private List<Reading> read(Options options, String stdin, Path... paths) {
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        List<String> names = paths.length == 0 ? List.of("-") : Arrays.stream(paths).map(Path::toString).toList();
        try (Stream<Reading> readings = new ArticleReader(options).read(names, in)) {
            return readings.toList();
        }
    }

    /** Id and text of what was read, source and reason of what was refused; the folder's name left out. */
    private List<String> shown(Path... paths) {
        return shown(read(Options.DEFAULT, "", paths));
    }

    private List<String> shown(List<Reading> readings) {
        return readings.stream().map(reading -> reading instanceof Reading.Read read
                ? read.article().id() + " = " + read.article().text()
                : reading.toString().replaceFirst("Refused\\[source=(.*), kind=\\w+, reason=(.*)]", "$1! $2")
                        .replaceFirst("Repeated\\[source=(.*)]", "$1 again"))
                .map(line -> line.replace(folder + "/", "")).toList();
    }

    private static Article article(List<Reading> readings) {
        return ((Reading.Read) readings.get(0)).article();
    }

    @Test
    void plain_text_is_named_for_its_file() throws IOException {
        assertEquals(List.of("my talks = They met.\n"), shown(file("sub folder/my talks.txt", "They met.\n")));
    }

    @Test
    void a_folder_is_read_in_the_order_of_names_without_hidden_files() throws IOException {
        file("b.txt", "B");
        file("a/z.txt", "Z");
        file(".git/x.txt", "X");
        file("a/.hidden", "H");
        file("afp_eng_19970401.0541", "N");
        assertEquals(List.of("a/z = Z", "afp_eng_19970401.0541 = N", "b = B"), shown(folder));
    }

    @Test
    void standard_input_is_text_or_records_by_its_beginning() {
        assertEquals(List.of("stdin = They met."), shown(read(Options.DEFAULT, "They met.")));
        assertEquals(List.of("a = They met."), shown(read(Options.DEFAULT, record("a", "They met."))));
        assertEquals(List.of("stdin = {They} met."), shown(read(Options.DEFAULT, "{They} met.")));
    }

    @Test
    void a_record_gives_all_that_it_says_of_the_article() throws IOException {
        Path file = file("x.txt", """
                {"id": 7, "title": "Talks", "published": "2025-12-16T08:00:00Z", "url": "http://a.example/", "meetings":
                 [{"text": 1}], "source": "AP", "text": "They met.", "more": {"id": "no"}}""");
        Article article = article(read(Options.DEFAULT, "", file));
        assertEquals(new Article("7", Optional.of("Talks"), Optional.of(LocalDate.of(2025, 12, 16)),
                Optional.of("http://a.example/"), Optional.of("AP"), "They met.", article.blocks()), article);
    }

    @Test
    void lines_and_arrays_hold_many_records_and_their_place_stands_in_for_an_id() throws IOException {
        assertEquals(List.of("a = A", "x-3 = B"), shown(file("x.jsonl", record("a", "A") + "\n{\"text\":\"B\"}")));
        assertEquals(List.of("y-1 = A", "b = B"), shown(file("y.json", "[\n{\"text\":\"A\"},\n{\"id\":\"b\",\"text\":\"B\"}]")));
        assertEquals(List.of("z = A"), shown(file("z.json", "{\n \"text\": \"A\"\n}")));
    }

    @Test
    void a_broken_line_is_named_and_the_others_go_on() throws IOException {
        assertEquals(List.of("a = A",
                "x.jsonl, line 2! broken JSON at column 12: Unexpected character ('B' (code 66)): was expecting comma"
                        + " to separate Object entries",
                "x.jsonl, line 3! JSON without \"text\"",
                "x.jsonl, line 4! no meeting record; wanted is a JSON object with \"text\"",
                "x.jsonl, line 5! \"published\" is no date: \"2025-13-01\"; wanted is YYYY-MM-DD",
                "x.jsonl, line 6! \"text\" is no string",
                "x.jsonl, line 7! empty",
                "x.jsonl, line 8! no text: U+D83D at character 1",
                "x.jsonl, line 9! more than one record on the line",
                "b = B"), shown(file("x.jsonl", record("a", "A") + """
                {"text":"A"B}
                {"id":"c"}
                nonsense
                {"published":"2025-13-01","text":"C"}
                {"text":["C"]}
                {"text":" "}
                {"text":"C\\ud83d!"}
                {"text":"C"} {"text":"D"}
                """ + record("b", "B"))));
    }

    @Test
    void broken_json_over_several_lines_ends_the_file() throws IOException {
        List<String> shown = shown(file("x.json", "[\n{\"id\":\"a\",\"text\":\"A\"},\n{\"text\" \"B\"},\n{\"text\":\"C\"}]"),
                file("y.txt", "They met."));
        assertEquals(List.of("a = A", "y = They met."), List.of(shown.get(0), shown.get(2)));
        assertTrue(shown.get(1).startsWith("x.json, record 2! broken JSON at line 3, column 9: "), shown.get(1));
    }

    @Test
    void what_is_no_text_is_refused_and_the_rest_goes_on() throws IOException {
        Files.createDirectory(folder.resolve("void"));
        assertEquals(List.of("gone.txt! no such file or folder", "void! a folder without files", "empty.txt! empty",
                "empty.jsonl! empty",
                "zero.txt! binary; wanted is text in UTF-8, or in UTF-16 with a byte order mark",
                "latin.txt! not UTF-8: byte 0xE9 at offset 3",
                "cut.txt! not UTF-8: byte 0xC3 at offset 2",
                "c = C"), shown(folder.resolve("gone.txt"), folder.resolve("void"), file("empty.txt", " \n"),
                file("empty.jsonl", ""), file("zero.txt", "A\0B"),
                file("latin.txt", "Caf\u00e9 A".getBytes(StandardCharsets.ISO_8859_1)),
                file("cut.txt", new byte[] {'A', 'B', (byte) 0xC3}), file("c.txt", "C")));
    }

    @Test
    void a_wrong_byte_far_into_the_file_is_found_too() throws IOException {
        byte[] bytes = "a".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        bytes[15_000] = (byte) 0xFF;
        assertEquals(List.of("a.txt! not UTF-8: byte 0xFF at offset 15000"), shown(file("a.txt", bytes)));
    }

    @Test
    void a_wrong_byte_ends_a_file_of_records() throws IOException {
        byte[] bytes = (record("a", "A") + record("b", "\u00e9") + record("c", "C"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("a.jsonl! not UTF-8: byte 0xE9 at offset 40"),
                shown(file("a.jsonl", bytes)).stream().filter(line -> line.contains("!")).toList());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "UTF-16LE, true", "UTF-16BE, true", "UTF-8, false"})
    void a_byte_order_mark_tells_the_charset_and_is_no_part_of_the_text(String charset, boolean mark) throws IOException {
        byte[] bytes = ((mark ? "\ufeff" : "") + "Café 😀").getBytes(Charset.forName(charset));
        assertEquals(List.of("a = Café 😀"), shown(file("a.txt", bytes)));
    }

    @Test
    void an_article_over_five_million_characters_is_refused_without_being_read_to_its_end() throws IOException {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                if (given > 6_000_000) {
                    throw new IllegalStateException("read on");
                }
                return 'a';
            }
        };
        try (Stream<Reading> readings = new ArticleReader(Options.DEFAULT).read(List.of("-"), endless)) {
            assertEquals(List.of(new Reading.Refused("standard input", Refusal.TOO_LONG, "longer than 5,000,000 characters")),
                    readings.toList());
        }
    }

    @Test
    void a_record_that_is_too_long_is_refused_and_the_next_is_read() throws IOException {
        Path file = file("x.jsonl", record("a", "a".repeat(5_000_001)) + record("b", "B"));
        assertEquals(List.of("x.jsonl, line 1! longer than 5,000,000 characters", "b = B"), shown(file));
    }

    @Test
    void the_same_id_with_another_text_is_refused_and_with_the_same_text_is_taken_once() throws IOException {
        assertEquals(List.of("a = A", "y/a.txt! its id \"a\" is that of another text, read from x/a.txt", "z/a.txt again"),
                shown(file("x/a.txt", "A"), file("y/a.txt", "B"), file("z/a.txt", "A")));
    }

    @ParameterizedTest
    @CsvSource({"2016-01-24-rafale.txt, 2016-01-24", "afp_eng_19970401.0541, 1997-04-01", "x 2016_01_24.txt, 2016-01-24",
        "20161345.txt, ", "talks-120160124.txt, "})
    void a_day_may_be_read_off_the_file_name(String name, LocalDate day) throws IOException {
        Options options = new Options(Optional.empty(), DayFrom.NAME);
        assertEquals(Optional.ofNullable(day), article(read(options, "", file(name, "A"))).published());
    }

    @Test
    void a_day_may_be_that_of_the_last_change() throws IOException {
        Path file = file("a.txt", "A");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-29T23:30:00Z")));
        assertEquals(Optional.of(LocalDate.of(2020, 2, 29)),
                article(read(new Options(Optional.empty(), DayFrom.MTIME), "", file)).published());
    }

    @Test
    void a_given_day_goes_before_the_file_but_not_before_the_record() throws IOException {
        Options options = new Options(Optional.of(LocalDate.of(2001, 2, 3)), DayFrom.NAME);
        assertEquals(Optional.of(LocalDate.of(2001, 2, 3)),
                article(read(options, "", file("2016-01-24.txt", "A"))).published());
        assertEquals(Optional.of(LocalDate.of(1999, 1, 1)),
                article(read(options, "", file("a.json", "{\"published\":\"1999-01-01\",\"text\":\"B\"}"))).published());
    }

    @Test
    void reading_is_lazy() throws IOException {
        Path file = file("x.jsonl", record("a", "A") + record("b", "B"));
        try (Stream<Reading> readings = new ArticleReader(Options.DEFAULT)
                .read(List.of(file.toString(), "no\0path"), InputStream.nullInputStream())) {
            assertEquals("a", ((Reading.Read) readings.findFirst().orElseThrow()).article().id());
        }
    }

    private static String record(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
    }
}
