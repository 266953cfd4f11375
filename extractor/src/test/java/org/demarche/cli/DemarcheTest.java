package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemarcheTest {

    @Test
    void help_goes_to_standard_output_and_lists_commands_exit_codes_and_examples() {
        Run run = Run.of("--help");
        assertEquals(new Run(0, run.out(), ""), run);
        for (String part : new String[] {"Usage: demarche", "Commands:", "completion", "Exit codes:", "130", "Examples:"}) {
            assertTrue(run.out().contains(part), part);
        }
    }

    @Test
    void every_command_has_a_help_page_with_exit_codes_and_an_example() {
        for (String command : Demarche.line(Console.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), OptionalInt.empty())).getSubcommands().keySet()) {
            Run run = Run.of(command, "--help");
            assertEquals(0, run.code(), command);
            assertTrue(run.out().contains("Usage: demarche " + command), run.out());
            assertTrue(command.equals("help") || run.out().contains("Exit codes:") && run.out().contains("Example"),
                    run.out());
        }
    }

    @Test
    void the_version_is_one_line() {
        assertTrue(Run.of("--version").out().matches("demarche \\S+\\R"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -              | Missing command: one of
            comple         | Unmatched argument at index 0: 'comple'
            --no-such      | Unknown option: '--no-such'
            completion x y | Unmatched arguments from index 1: 'x', 'y'
            """)
    void a_wrong_command_line_is_told_in_a_line_and_exits_with_2(String args, String message) {
        Run run = Run.of(args.equals("-") ? new String[0] : args.split(" "));
        assertEquals(new Run(2, "", run.err()), run);
        assertTrue(run.err().startsWith("demarche: " + message), run.err());
        assertTrue(run.err().lines().count() <= 3, run.err());
    }

    @Test
    void completion_knows_commands_and_values() {
        String script = Run.of("completion").out();
        for (String part : new String[] {"complete -F _complete_demarche", "evaluate", "(\"table\" \"jsonl\" \"turtle\")"}) {
            assertTrue(script.contains(part), part);
        }
    }

    /** Takes some bytes, then fails as the system does. */
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Broken pipe             | 0 | ''
            No space left on device | 1 | demarche: cannot write to standard output: No space left on device
            """)
    void output_that_cannot_be_written(String failure, int code, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(code, Demarche.run(Console.of(InputStream.nullInputStream(), failing(failure), err,
                OptionalInt.empty()), "completion"));
        assertEquals(message, err.toString(StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "7, 40", "'', 100", "wide, 100", ", 100"})
    void the_terminals_columns(String written, int columns) {
        assertEquals(columns, Terminal.columns(written));
    }
}
