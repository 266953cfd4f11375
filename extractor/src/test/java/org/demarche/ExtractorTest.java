package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for whatever is read. */
@DisplayName("Extractor")
class ExtractorTest {

    /** Far more than any of them takes, and far less than reading in quadratic time would. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void gives_the_same_on_four_threads_in_another_order() throws Exception {
        List<Article> shuffled = new ArrayList<>(articles());
        Collections.shuffle(shuffled, new Random(7));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> work = new ArrayList<>();
            shuffled.forEach(article -> work.add(() -> written(News.EXTRACTOR, article)));
            List<String> found = new ArrayList<>();
            for (Future<String> line : threads.invokeAll(work)) {
                found.add(line.get());
            }
            assertEquals(written(News.EXTRACTOR, articles()), found.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void quotes_evidence_verbatim() {
        List<Extraction> found = articles().stream().map(News.EXTRACTOR::extract).toList();
        assertFalse(found.stream().allMatch(extraction -> extraction.meetings().isEmpty()));
        found.forEach(extraction -> extraction.meetings().stream().flatMap(meeting -> meeting.evidence().stream())
                .forEach(evidence -> assertEquals(evidence.text(), evidence.span()
                        .map(span -> span.of(extraction.article().text()))
                        .or(() -> extraction.article().title()).orElseThrow())));
    }

    @Test
    void gives_the_same_in_istanbul_and_auckland() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> here = written(News.EXTRACTOR, articles());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(here, written(new Extractor(Knowledge.builtIn()), articles()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    static Stream<Arguments> oddTexts() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("a blank", " "),
                Arguments.of("brackets", "(".repeat(50_000) + ")".repeat(50_000)),
                Arguments.of("quotes", "\"'\u201C".repeat(10_000)),
                Arguments.of("emoji", "\uD83D\uDE00 met \uD83D\uDC69\u200D\uD83D\uDE80 in Lima. ".repeat(500)),
                Arguments.of("lone surrogates", "\uDE00Chile met \uD83D Peru\uD83D"),
                Arguments.of("controls", "Chile\u0000met\u0007Peru\u202E in\uFEFF Lima.\u0085"),
                Arguments.of("one word", "a".repeat(200_000)),
                Arguments.of("one name", "Lima ".repeat(40_000)),
                Arguments.of("people, each once", people(20_000, name -> name + " said so. ")),
                Arguments.of("namesakes", people(6_000, name -> name.replaceFirst("\\\\w+", "Ana") + " said so. ")),
                Arguments.of("a list of people", people(5_000, name -> name + ", ")),
                Arguments.of("one man, over and over", "Foreign Minister Luis Paredes met her. Paredes spoke. He left. ".repeat(3_000)),
                Arguments.of("one sentence", "Chile met Peru in Lima and ".repeat(1_500)),
                Arguments.of("one line of sentences", "Chile met Peru in Lima on Friday. ".repeat(1_500)),
                Arguments.of("one list", "Chile, ".repeat(30_000)),
                Arguments.of("numbers", "1 2 3 4 5 May 2024 ".repeat(10_000)));
    }

    /** Of two words that nobody else has. */
    private static String people(int number, UnaryOperator<String> telling) {
        String letters = "aeioubdfgklmnprstvz";
        return IntStream.range(0, number).mapToObj(i -> IntStream.of(i, i / 19, i / 361).map(n -> n % 19).mapToObj(n -> letters.charAt(n) + "an")
                .collect(Collectors.joining())).map(word -> telling.apply("A" + word + " E" + word)).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTexts")
    void reads_any_text_to_its_end(String name, String text) {
        assertTimeout(PATIENCE, () -> News.EXTRACTOR.extract(News.body("odd", text)));
    }

    private static List<Article> articles() {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of(Path.of("../data/gold/articles.jsonl").toString()), InputStream.nullInputStream())) {
            return readings.map(reading -> ((Reading.Read) reading).article()).toList();
        }
    }

    private static List<String> written(Extractor extractor, Collection<Article> articles) {
        return articles.stream().map(article -> written(extractor, article)).sorted().toList();
    }

    private static String written(Extractor extractor, Article article) {
        return new MeetingRecords().write(extractor.extract(article));
    }
}
