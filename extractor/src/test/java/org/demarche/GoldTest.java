package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Report;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How well annotated articles are read: no figure falls below its floor. Floors are raised, never lowered to pass. */
@DisplayName("Gold")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldTest {

    private static final Path OWN = Path.of("../data/gold");
    private static final Path SHARED = Path.of(System.getProperty("demarche.shared", "../../shared"), "dev");

    /** A set is read once for all its floors. */
    private final Map<Path, Report> reports = new HashMap<>();

    @ParameterizedTest(name = "{0}: {1} at least {2}")
    @CsvFileSource(delimiter = '\t', numLinesToSkip = 1, resources = "/gold/floors.tsv")
    void keeps_its_floor(String set, String measure, double floor) {
        Path own = OWN.resolve(set + ".jsonl");
        Path gold = Files.exists(own) ? own : SHARED.resolve(set + ".jsonl");
        Assumptions.assumeTrue(Files.exists(gold),
                () -> "no " + set + " in " + SHARED.toAbsolutePath().normalize());
        double reached = figure(reports.computeIfAbsent(gold, GoldTest::read), measure);
        assertTrue(reached >= floor, () -> set + " " + measure + " is " + reached + ", its floor " + floor);
    }

    private static double figure(Report report, String measure) {
        if (measure.equals("status")) {
            return report.status().value();
        }
        return report.scores().entrySet().stream().filter(score -> score.getKey().toString().equals(measure))
                .findFirst().orElseThrow().getValue().f1();
    }

    private static Report read(Path gold) {
        List<Extraction> found = new ArrayList<>();
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of(gold.toString()), InputStream.nullInputStream())) {
            readings.map(reading -> ((Reading.Read) reading).article()).map(News.EXTRACTOR::extract)
                    .forEach(found::add);
        }
        List<String> messages = new ArrayList<>();
        Report report = new Evaluation(List.of(gold), messages::add).score(found);
        if (gold.startsWith(OWN)) {
            assertEquals(List.of(), messages);
        }
        return report;
    }
}
