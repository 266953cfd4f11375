package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {

    private static final long SECOND = 1_000_000_000;
    private static final ProgressText ALL =
            new ProgressText(1234, OptionalDouble.of(56.4), Optional.of(Duration.ofSeconds(130)), 3);

    @Test
    void all_is_told_where_there_is_room() {
        assertEquals("1,234 articles read, 2 min 10 s left, 3 refused, 56 a second", ALL.in(80));
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertEquals("1 article read", new ProgressText(1, OptionalDouble.empty(), Optional.empty(), 0).in(80));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            59 | 1,234 articles read, 2 min 10 s left, 3 refused
            40 | 1,234 articles read, 2 min 10 s left
            20 | 1,234 articles read
            7  | 1,234 a
            """)
    void a_narrow_terminal_gets_what_matters_most(int columns, String line) {
        assertEquals(line, ALL.in(columns));
    }

    @Test
    void no_terminal_is_too_narrow() {
        for (int columns = -1; columns < 100; columns++) {
            assertTrue(ALL.in(columns).length() <= Math.max(0, columns));
        }
    }

    @Test
    void time_left_is_by_the_last_minute() {
        Pace pace = new Pace();
        pace.mark(new Pace.Mark(0, 0, 0));
        assertEquals(Optional.empty(), pace.left());
        pace.mark(new Pace.Mark(10 * SECOND, 5000, .5));
        assertEquals(Optional.of(Duration.ofSeconds(10)), pace.left());
        pace.mark(new Pace.Mark(80 * SECOND, 5100, .51));
        assertEquals(Optional.empty(), pace.left());
        pace.mark(new Pace.Mark(90 * SECOND, 5200, .52));
        assertEquals(Optional.of(Duration.ofSeconds(480)), pace.left());
        assertEquals(OptionalDouble.of(10), pace.rate());
        pace.mark(new Pace.Mark(100 * SECOND, 9999, 1));
        assertEquals(Optional.empty(), pace.left());
    }
}
