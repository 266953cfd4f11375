package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger wrote is shown in one line that steers no terminal. */
class ShownTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'a\n\tb'|a\\u000A\\u0009b", "'\u001b[31mred'|\\u001B[31mred", "a\u2028b|a\\u2028b",
        "\u202efdp.exe|\\u202Efdp.exe", "\ud83d|\\uD83D", "Zoë \ud83d\ude00 \u200fשלום|Zoë \ud83d\ude00 \u200fשלום"})
    void what_is_not_seen_is_written_by_its_number(String written, String shown) {
        assertEquals(shown, Shown.line(written));
    }

    @Test
    void a_refusal_quotes_the_input_in_one_line() {
        InputFolder input = new InputFolder(folder);
        assertEquals(List.of("a.jsonl, line 1! \"published\" is no date: \"so\\u000Aon\\u001B[2J\"; wanted is YYYY-MM-DD"),
                input.shown(input.file("a.jsonl", "{\"published\":\"so\\non\\u001b[2J\",\"text\":\"They met.\"}")));
        assertEquals(List.of("n.zip, b\\u000Ac.txt! empty"), input.shown(input.file("n.zip", InputFolder.zip("b\nc.txt", ""))));
    }

    @Test
    void a_refusal_is_no_longer_than_anybody_reads() {
        InputFolder input = new InputFolder(folder);
        String line = input.shown(input.file("a.jsonl", "{\"published\":\"" + "x".repeat(4_000_000) + "\",\"text\":\"A\"}")).get(0);
        assertEquals("a.jsonl, line 1! \"published\" is no date: \"xx", line.substring(0, 44));
        assertEquals(518, line.length(), line);
    }
}
