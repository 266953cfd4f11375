package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader.DayFrom;
import org.demarche.article.ArticleReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that an outer object holds, as news services answer. */
class RecordListsTest {

    @TempDir
    private Path temporary;

    private List<String> shown(String name, String json) {
        return new InputFolder(temporary).shown(new InputFolder(temporary).file(name, json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"status":"ok","totalResults":2,"articles":[{"content":"A"},{"content":"B"}]}
            {"response":{"status":"ok","total":2,"results":[{"fields":{"bodyText":"A"}},{"fields":{"bodyText":"B"}}],"pages":1}}
            {"data":{"items":[{"text":"A"},{"text":"B"}]},"paging":{"next":null}}
            {"data":[{"body":"A","tags":[{"name":"x"}]},{"body":"B"}]}
            {"stories":[{"text":"A"}],"news":[{"text":"B"}],"text":"of the list"}
            [{"articles":[{"text":"A"}]},{"articles":[{"text":"B"}]}]
            {"articles":[{"text":"A"}]} {"text":"B"}
            """)
    void a_list_in_an_outer_object_is_read_record_by_record(String json) {
        assertEquals(List.of("x-1 = A", "x-2 = B"), shown("x.json", json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":"A","articles":[{"text":"other"}]}
            {"tags":[{"text":"tag"}],"comments":[{"body":"no"}],"related":{"articles":[{"text":"other"}]},"text":"A"}
            {"items":[{"image":"x.png"},7,null],"text":"A"}
            {"data":{"kind":"news"},"items":[],"text":"A"}
            """)
    void a_record_may_hold_lists_of_its_own(String json) {
        assertEquals(List.of("x = A"), shown("x.json", json));
    }

    @Test
    void a_bad_record_of_a_list_is_named_and_leaves_the_others_alone() {
        assertEquals(List.of("x.json, record 1! JSON without \"text\"", "x.json, record 2! JSON without \"text\"", "x-3 = A",
                "x.json, record 4! no meeting record; wanted is a JSON object with \"text\"",
                "x.json, record 5! \"published\" is no date: \"soon\"; wanted is YYYY-MM-DD", "x-6 = B"), shown("x.json", """
                {"articles":[{"content":null},{"title":"T"},{"content":"A"},7,{"content":"C","published":"soon"},{"content":"B"}]}"""));
    }

    @Test
    void a_list_may_stand_on_each_line() {
        assertEquals(List.of("x-1-1 = A", "x-1-2 = B", "x-2 = C",
                "x.jsonl, line 3, record 2! broken JSON at column 27: Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "x.jsonl, line 4! more than one record on the line", "x-5-1 = F"),
                shown("x.jsonl", """
                {"articles":[{"text":"A"},{"text":"B"}]}
                {"text":"C"}
                {"articles":[{"text":"D"},]}
                {"text":"E"} 7
                {"articles":[{"text":"F"}]}
                """).stream().filter(line -> !line.endsWith("= D")).toList());
    }

    @Test
    void what_a_list_is_called_can_be_said() {
        Path file = new InputFolder(temporary).file("x.json", """
                {"articles":[{"text":"no"}],"page":{"found":[{"text":"A"},{"text":"B"}]}}""");
        assertEquals(List.of("x-1 = A", "x-2 = B"), new InputFolder(temporary).shown(new Options(Optional.empty(), DayFrom.NONE,
                Map.of("records", "page.found"), false), file));
    }

    @Test
    void where_no_record_has_a_text_it_is_said_once() {
        assertEquals(List.of("x.json! JSON without \"text\""), shown("x.json", "{\"articles\":[{\"title\":\"A\"},{\"title\":\"B\"}]}"));
    }

    /** A gigabyte could not be held: the stream is the proof that it need not be. */
    @Test
    void a_list_without_end_is_read_as_it_comes() {
        InputStream endless = new InputStream() {

            private final byte[] record = ("{\"text\":\"" + "They met in Lima. ".repeat(20) + "\"},").getBytes(StandardCharsets.UTF_8);
            private final byte[] head = "{\"status\":\"ok\",\"articles\":[".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                long now = at++;
                return now < head.length ? head[(int) now] : record[(int) ((now - head.length) % record.length)];
            }
        };
        try (Stream<Reading> readings = new ArticleReader(Options.DEFAULT).read(List.of("-"), endless)) {
            List<Reading> some = readings.limit(3000).toList();
            assertTrue(some.get(2999) instanceof Reading.Read read && read.article().id().equals("stdin-3000"), some.get(2999).toString());
        }
    }
}
