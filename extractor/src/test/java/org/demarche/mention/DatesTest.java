package org.demarche.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.article.Span;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What dates a text speaks of. */
class DatesTest {

    private final Dates dates = new Dates();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/time/phrases.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void phrase_stands_for_date(String anchor, String value, String phrase) {
        assertEquals(value, printed(anchor, List.of(phrase)), phrase);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/time/no-dates.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void phrase_is_no_date(String behaviour, String phrase) {
        assertEquals("", printed("2024-05-08", List.of(phrase)), phrase);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/time/tense.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void tense_decides(String behaviour, String anchor, String value, String sentence) {
        assertEquals(value, printed(anchor, List.of(sentence)), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/time/articles.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void what_was_said_before_decides(String behaviour, String anchor, String value, String article) {
        assertEquals(value == null ? "" : value, printed(anchor, List.of(article.split(" / "))), article);
    }

    @Test
    void range_is_that_of_the_expression() {
        List<Timex> found = dates.find(List.of(Tagged.sentence("They met early last week in Oslo.")),
                Optional.of(LocalDate.of(2024, 5, 8))).get(0);
        assertEquals(List.of(new Timex(2, 5, new Edtf("2024-04-29/2024-05-05"), Timex.Bound.AT)), found);
    }

    @Test
    void tree_tells_which_verb_a_date_belongs_to() {
        Sentence flat = Tagged.sentence("The envoy will see the minister he met Friday");
        assertEquals("2024-05-10", friday(flat, 1, 3, 3, -1, 5, 3, 7, 5, 3));
        assertEquals("2024-05-03", friday(flat, 1, 3, 3, -1, 5, 3, 7, 5, 7));
    }

    private String friday(Sentence flat, int... heads) {
        List<Token> tokens = IntStream.range(0, heads.length).mapToObj(i -> {
            Token token = flat.tokens().get(i);
            return new Token(token.span(), token.text(), token.lemma(), token.pos(), heads[i], "dep");
        }).toList();
        return dates.find(List.of(new Sentence(flat.span(), 0, tokens)), Optional.of(LocalDate.of(2024, 5, 8)))
                .get(0).get(0).value().value();
    }

    @Test
    void any_tokens_give_ranges_in_order() {
        Random random = new Random(7);
        List<String> words = vocabulary();
        for (int round = 0; round < 4000; round++) {
            List<Sentence> article = List.of(scramble(random, words), scramble(random, words), scramble(random, words));
            Optional<LocalDate> day = round % 3 == 0 ? Optional.empty()
                    : Optional.of(LocalDate.of(1960 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            List<List<Timex>> found = dates.find(article, day);
            assertEquals(article.size(), found.size());
            for (int i = 0; i < found.size(); i++) {
                assertOrdered(found.get(i), article.get(i).tokens().size());
            }
        }
    }

    @Test
    void neither_locale_nor_zone_changes_a_date() {
        List<Sentence> article = List.of(Tagged.sentence("THEY MET IN MINSK ON FRIDAY, JUNE 14, AND AGAIN LAST WEEK."));
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 6, 19));
        List<List<Timex>> here = dates.find(article, day);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(here, new Dates().find(article, day));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(2, here.get(0).size());
    }

    @Test
    void years_out_of_range_are_no_day_of_writing() {
        assertEquals("", printed("+999999-01-01", List.of("They met yesterday.")));
    }

    private String printed(String anchor, List<String> sentences) {
        Optional<LocalDate> day = anchor.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(anchor));
        return dates.find(sentences.stream().map(Tagged::sentence).toList(), day).stream().flatMap(List::stream)
                .map(DatesTest::print).collect(Collectors.joining(" "));
    }

    private static String print(Timex timex) {
        String value = timex.value().value();
        return timex.bound() == Timex.Bound.AT ? value : value + ":" + timex.bound();
    }

    private static void assertOrdered(List<Timex> found, int size) {
        int free = 0;
        for (Timex timex : found) {
            assertTrue(timex.from() >= free && timex.to() <= size, found.toString());
            free = timex.to();
        }
    }

    private static Sentence scramble(Random random, List<String> words) {
        List<Token> tokens = new ArrayList<>();
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            String word = words.get(random.nextInt(words.size()));
            int head = random.nextInt(3) == 0 ? random.nextInt(length) : i - 1;
            tokens.add(new Token(new Span(i, i + 1), word, word.toLowerCase(Locale.ROOT),
                    Pos.values()[random.nextInt(Pos.values().length)], head, "dep"));
        }
        return new Sentence(new Span(0, length), 0, tokens);
    }

    /** Words of the lists, and what tokenizers and typists make of dates. */
    private static List<String> vocabulary() {
        List<String> words = new ArrayList<>(Arrays.asList("Feb.", "February", "29", "30", "31", "0", "99", "13-15",
                "31–30", "1950-53", "2013", "2000s", "9999", "1990s", "2025-12-16", "2025-13-45", "31.02.2024", "-", "–", "--",
                "/", ",", ".", "(", ")", ":", "'s", "Friday's", "two-day", "three", "day", "visit", "May", "mid-1999", "''",
                "999999999", "99999999999", "1st", "14th", "Monday/Tuesday", "é", "İ", "\uD83D\uDE00"));
        words.addAll(TimeWords.of("en").words());
        return words;
    }
}
