package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text of thousands of meetings is read in a time that doubles when the text does: nothing compares all of them with each other. */
class LongArticleTest {

    /** No measure of speed: comparing all with each other took many times as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private static final String[] SYLLABLES = {"ka", "lo", "mi", "ne", "ru", "sa", "to", "vi", "da", "be"};
    private static final String[] STATES = {"Chile", "Peru", "Kenya", "Ghana", "Nepal", "Japan", "Spain"};

    private static String name(int number) {
        String word = SYLLABLES[number % 10] + SYLLABLES[number / 10 % 10] + SYLLABLES[number / 100 % 10] + SYLLABLES[number / 1000 % 10];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** @param sentence with places for two names, two states and a day */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            thousands of meetings of one       | 4000 | 4000 | President Ana Duarte of Chile met President {one} {other} of Peru in Lima on {day} May 2024.
            thousands of journeys              | 5000 | 5000 | President {one} {other} of {state} visited {host} on {day} May 2024.
            thousands who attended one meeting | 2000 | 1    | The meeting was attended by Minister {one} {other} of {state}.
            thousands of rounds of one         | 5000 | 1    | The most recent round of talks between Chile and Peru was held in Lima.
            on the sidelines of one in no town | 4000 | 4000 | President {one} of Chile met President {other} of Peru on the sidelines of the summit on {day} May 2024.
            """)
    void all_are_read(String what, int sentences, int meetings, String sentence) {
        String text = IntStream.range(0, sentences).mapToObj(i -> sentence.replace("{one}", name(i)).replace("{other}", name(7 * i + 3))
                .replace("{state}", STATES[i % 7]).replace("{host}", STATES[(i + 1) % 7]).replace("{day}", Integer.toString(i % 28 + 1)))
                .collect(Collectors.joining(" "));
        assertEquals(meetings, assertTimeoutPreemptively(PATIENCE, () -> News.meetings(text).size()));
    }
}
