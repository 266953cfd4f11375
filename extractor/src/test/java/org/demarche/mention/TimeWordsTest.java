package org.demarche.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.mention.TimeWords.Sense;
import org.junit.jupiter.api.Test;

/** The word list has no dead rows. */
class TimeWordsTest {

    /** Those whose words stand in dates; the others' words are endless. */
    private static final Set<Sense> OF_DATES = EnumSet.of(Sense.MONTH, Sense.WEEKDAY, Sense.NUMBER, Sense.ORDINAL,
            Sense.UNIT, Sense.DIRECTION, Sense.SAME, Sense.DAY, Sense.PART_OF_DAY, Sense.SEASON, Sense.APPROXIMATE,
            Sense.EDGE, Sense.WITHIN, Sense.FRACTION, Sense.AGO, Sense.FROM_THEN, Sense.AND, Sense.OR, Sense.RANGE,
            Sense.FROM, Sense.BETWEEN, Sense.SINCE, Sense.UNTIL, Sense.FEAST, Sense.EVE);

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\S");

    private final TimeWords words = TimeWords.of("en");

    @Test
    void each_sense_has_a_word() {
        for (Sense sense : Sense.values()) {
            assertEquals(true, words.words().stream().anyMatch(word -> words.is(word, sense)), sense.toString());
        }
    }

    @Test
    void each_word_of_a_date_stands_in_an_example() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String table : List.of("phrases", "no-dates", "tense", "articles")) {
            try (InputStream in = TimeWordsTest.class.getResourceAsStream("/time/" + table + ".tsv")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                for (Matcher word = WORD.matcher(text); word.find();) {
                    said.add(word.group());
                }
            }
        }
        assertEquals(List.of(), words.words().stream().filter(word -> !said.contains(word))
                .filter(word -> OF_DATES.stream().anyMatch(sense -> words.is(word, sense))).sorted().toList());
    }
}
