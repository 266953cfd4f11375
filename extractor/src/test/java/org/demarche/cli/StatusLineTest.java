package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is seen on a terminal where data, messages and progress meet. */
class StatusLineTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Console console =
            Console.onTerminal(new ByteArrayInputStream(new byte[0]), terminal, terminal, OptionalInt.of(80), 80);
    private final StatusLine line = console.status().orElseThrow();

    /** What of each line is left when carriage returns and erasures have done their work. */
    private String seen() {
        String[] lines = terminal.toString(StandardCharsets.UTF_8).split("\n", -1);
        return Arrays.stream(lines).map(each -> each.substring(each.lastIndexOf("\u001B[K") + 1).replace("[K", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_line_takes_the_place_of_the_one_before() {
        line.show("1 article");
        line.show("2 articles");
        assertEquals("2 articles", seen());
    }

    @Test
    void messages_and_rows_have_lines_of_their_own() {
        line.show("1 article");
        console.say("a.txt: empty");
        line.show("2 articles");
        console.out().println("a row");
        console.out().flush();
        line.show("3 articles");
        assertEquals("demarche: a.txt: empty\na row\n3 articles", seen());
    }

    @Test
    void a_row_that_is_printed_in_parts_is_not_cut() {
        console.out().print("half a row");
        console.out().flush();
        line.show("1 article");
        console.out().println(", and the rest");
        console.out().flush();
        assertEquals("half a row, and the rest\n", seen());
    }

    @Test
    void what_is_piped_is_left_as_it_is() {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        Console piped = Console.onTerminal(new ByteArrayInputStream(new byte[0]), pipe, terminal, OptionalInt.empty(), 80);
        piped.status().orElseThrow().show("1 article");
        piped.out().println("a row");
        piped.out().flush();
        assertEquals("a row\n", pipe.toString(StandardCharsets.UTF_8));
        assertEquals("1 article", seen());
    }

    @Test
    void in_the_end_nothing_is_left_and_nothing_comes_after() {
        line.show("1 article");
        line.end();
        line.show("2 articles");
        console.say("done");
        assertEquals("demarche: done\n", seen());
    }

    @Test
    void a_terminal_that_is_gone_ends_nothing() {
        OutputStream gone = new OutputStream() {

            @Override
            public void write(int letter) throws IOException {
                throw new IOException("gone");
            }
        };
        StatusLine lost = new StatusLine(gone, 80);
        lost.show("1 article");
        lost.end();
    }

    @Test
    void columns_are_those_of_the_terminal_or_what_none_is_narrower_than() {
        assertEquals(20, Terminal.statusColumns("20"));
        assertEquals(80, Terminal.statusColumns(null));
        assertEquals(80, Terminal.statusColumns("0"));
        assertEquals(79, line.room());
    }
}
