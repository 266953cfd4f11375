package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.demarche.article.Reading;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that are read ahead. */
@Timeout(60)
class HarvestTest {

    static List<Throwable> faults() {
        return List.of(new IllegalStateException(), new StackOverflowError(), new NoClassDefFoundError(), new OutOfMemoryError());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_breaks_the_input_off_is_told_and_nobody_waits_for_more(Throwable fault) {
        Console console = Console.of(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), OptionalInt.empty());
        Stream<Reading> input = Stream.of(fault).map(HarvestTest::raise);
        try (Harvest harvest = new Harvest(input, article -> new Told(new Extraction(article, List.of()), false), new Tally(console))) {
            assertThrows(fault.getClass(), harvest::hasNext);
        }
    }

    private static Reading raise(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
