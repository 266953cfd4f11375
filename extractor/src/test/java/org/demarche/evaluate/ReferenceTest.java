package org.demarche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.demarche.evaluate.Reference.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our scores are those of the reference scorer, which is another program in another language. */
class ReferenceTest {

    private static final double TOLERANCE = 0.0001;

    /** Where the reference's errors have the date. */
    private static final int DATE = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"moscow-talks", "realnews-dev", "world-dev", "official-dev"})
    void agreesOnPerturbedGold(String set) throws IOException, InterruptedException {
        Path gold = Reference.shared().resolve("dev").resolve(set + ".jsonl");
        List<Case> cases = new ArrayList<>(List.of(new Case(gold, gold)));
        for (int seed = 1; seed <= 15; seed++) {
            MadeUp madeUp = new MadeUp(seed);
            List<String> found = new ArrayList<>();
            for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
                found.add(madeUp.perturbed(line));
            }
            cases.add(new Case(gold, write("found" + seed, found)));
        }
        assertAgreement(cases);
    }

    @Test
    void agreesOnAwkwardRecords() throws IOException, InterruptedException {
        List<Case> cases = new ArrayList<>();
        for (int seed = 1; seed <= 400; seed++) {
            MadeUp madeUp = new MadeUp(seed);
            cases.add(new Case(write("gold" + seed, lines(madeUp)), write("found" + seed, lines(madeUp))));
        }
        assertAgreement(cases);
    }

    private static List<String> lines(MadeUp madeUp) {
        return IntStream.range(0, 6).mapToObj(madeUp::awkward).toList();
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name + ".jsonl"), "\uFEFF" + String.join("\r\n", lines) + "\n\n",
                StandardCharsets.UTF_8);
    }

    private void assertAgreement(List<Case> cases) throws IOException, InterruptedException {
        List<JsonNode> expected = new Reference().score(cases, folder);
        assertEquals(cases.size(), expected.size());
        for (int i = 0; i < cases.size(); i++) {
            Report report = new Evaluation(List.of(cases.get(i).gold()), message -> { }).score(cases.get(i).found());
            assertSame(cases.get(i), expected.get(i).get(0), new ObjectMapper().readTree(report.json()));
            assertEquals(errors(expected.get(i).get(1)), errors(report), cases.get(i)::toString);
        }
    }

    private static void assertSame(Case of, JsonNode expected, JsonNode actual) {
        assertEquals(expected.size(), actual.size());
        expected.properties().forEach(measure -> measure.getValue().properties().forEach(figure ->
                assertEquals(figure.getValue().asDouble(),
                        actual.path(measure.getKey()).path(figure.getKey()).asDouble(Double.NaN), TOLERANCE,
                        () -> of + " " + measure.getKey() + " " + figure.getKey())));
    }

    /** The reference lists pairs, without rules. */
    private static List<String> errors(Report report) {
        return report.findings().stream().filter(Report.Finding::pair).map(finding -> String.join(" | ",
                finding.missed() ? "missed" : "false", finding.article(), finding.what(), finding.actors().get(0),
                finding.actors().get(1), finding.date().orElse(""), finding.sentence())).toList();
    }

    private static List<String> errors(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false).map(error -> String.join(" | ",
                IntStream.range(0, error.size()).mapToObj(i -> i == DATE && error.get(i).isNull() ? ""
                        : error.get(i).asText()).toList())).toList();
    }
}
