package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.ArticleReader.DayFrom;
import org.demarche.article.ArticleReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records whose fields have other names than ours. */
class RecordFieldsTest {

    @TempDir
    private Path temporary;

    private InputFolder folder() {
        return new InputFolder(temporary);
    }

    private static Options map(String... names) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            fields.put(names[i], names[i + 1]);
        }
        return new Options(Optional.empty(), DayFrom.NONE, fields, false);
    }

    @Test
    void common_names_are_known() {
        Path file = folder().file("x.json", """
                {"guid": "g1", "headline": "Talks", "publishedAt": "2025-12-16T08:00:00Z", "link": "http://a.example/",
                 "source": {"id": null, "name": "AP"}, "author": "A. Lund", "content": "They met."}""");
        Article article = folder().article(Options.DEFAULT, file);
        assertEquals(new Article("g1", Optional.of("Talks"), Optional.of(LocalDate.of(2025, 12, 16)),
                Optional.of("http://a.example/"), Optional.of("AP"), Optional.of("A. Lund"), "They met.", article.blocks()), article);
    }

    @Test
    void a_user_names_the_others_also_inside_of_fields() {
        Path file = folder().file("x.jsonl", "{\"k\": {\"no\": 7, \"prose\": \"They met.\"}, \"when\": \"16.12.2025\", \"text\": \"no\"}");
        Article article = folder().article(map("text", "k.prose", "id", "k.no", "published", "when"), file);
        assertEquals("7 = They met. 2025-12-16", article.id() + " = " + article.text() + " " + article.published().orElseThrow());
    }

    @Test
    void where_two_fields_could_be_the_text_the_user_is_asked() {
        assertEquals(List.of("x.jsonl, line 1! any of body, content could be the text: say which by --map text=NAME",
                "x-2 = B"), folder().shown(folder().file("x.jsonl",
                "{\"body\":\"A\",\"content\":\"B\"}\n{\"text\":\"B\",\"content\":\"C\"}")));
        assertEquals(List.of("x-1 = A"), folder().shown(map("text", "body"),
                folder().file("x.jsonl", "{\"body\":\"A\",\"content\":\"B\"}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'2025-12-16'|2025-12-16", "'Dec. 16, 2025'|2025-12-16", "'1765843200'|2025-12-16",
        "'1765843200000'|2025-12-16", "'Tue, 16 Dec 2025 23:00:00 -0500'|2025-12-16"})
    void days_are_read_in_many_forms(String written, LocalDate day) {
        Path file = folder().file("x.json", "{\"text\":\"A\",\"date\":\"" + written + "\"}");
        assertEquals(Optional.of(day), folder().article(Options.DEFAULT, file).published());
    }

    @ParameterizedTest
    @CsvSource({"',', table.csv", "';', table.csv", "'\t', table.tsv", "';', dump.txt"})
    void a_table_is_an_article_a_row(String mark, String name) {
        String table = "\ufeffid,title,date,body\n1,\"Talks, again\",2025-12-16,\"They met.\n\nThey \"\"parted\"\".\"\n2,,,C\n"
                .replaceAll(",(?! )", mark);
        assertEquals(List.of("1 = They met.\n\nThey \"parted\".", "2 = C"), folder().shown(folder().file(name, table)));
    }

    @Test
    void a_bad_row_is_named_and_the_others_go_on() {
        assertEquals(List.of("x.csv, record 1! a row without \"text\"",
                "x.csv, record 2! \"published\" is no date: \"soon\"; wanted is YYYY-MM-DD", "x-3 = C"),
                folder().shown(folder().file("x.csv", "published,text\n2025-12-16\nsoon,B\n,C\n")));
    }

    @Test
    void prose_with_commas_is_no_table() {
        assertEquals(List.of("a = Body, text, and soul\nThey met."), folder().shown(folder().file("a.txt", "Body, text, and soul\nThey met.")));
    }

    @Test
    void a_quote_that_is_left_open_does_not_fill_the_memory() {
        assertEquals(List.of("x.csv! a row longer than 5,000,000 characters: is a quote left open?", "y = Y"), folder().shown(
                folder().file("x.csv", "id,text\n1,\"" + "They met.\n".repeat(1_200_000)), folder().file("y.txt", "Y")));
    }

    @Test
    void a_name_that_is_none_of_ours_is_refused() {
        assertEquals("'body' is none of id, title, published, url, source, author, text, records",
                assertThrows(IllegalArgumentException.class, () -> map("body", "text")).getMessage());
    }
}
