package org.demarche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.evaluate.Report.Accuracy;
import org.demarche.evaluate.Report.Measure;
import org.demarche.evaluate.Report.Score;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String RUIZ_LIND = "{'kind':'meeting','status':'held','participants':"
            + "[{'name':'Ana Ruiz','country':'PE'},{'name':'Bo Lind','country':'SE'}],"
            + "'place':{'name':'Lima'},'date':'2024-05-04','evidence':['They met.']}";

    private final List<String> messages = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void equalRecordsScoreOne() throws IOException {
        Report report = score(article("a", RUIZ_LIND), article("a", RUIZ_LIND));
        report.scores().forEach((measure, score) -> assertEquals(new Score(1, 1, 1), score, measure::toString));
        assertEquals(new Accuracy(1, 1), report.status());
        assertEquals(List.of(), report.findings());
    }

    @Test
    void confidenceIsHeldAgainstWhatIsRight() throws IOException {
        String sure = RUIZ_LIND.replace("'kind'", "'confidence':0.9,'kind'");
        String unsure = RUIZ_LIND.replace("'kind'", "'confidence':0.3,'kind'").replace("Ana", "Eva").replace("Bo", "Al");
        Reliability reliability = score(article("a", RUIZ_LIND), article("a", sure + "," + unsure)).reliability();
        assertEquals(List.of(new Reliability.Judgement(0.9, true), new Reliability.Judgement(0.3, false)), reliability.judgements());
        assertEquals(List.of(0, 1, 0, 0, 1), reliability.bins().stream().map(bin -> bin.judgements().size()).toList());
        assertEquals(0.05, reliability.brier(), 1e-9);
        assertEquals(0.2, reliability.gap(), 1e-9);
    }

    @Test
    void nothingFoundWhereNothingIsGoldIsRight() throws IOException {
        Score score = score(article("a", ""), "").scores().get(Measure.RECORDS);
        assertEquals(1, score.precision());
        assertEquals(1, score.recall());
        assertEquals(1, score.f1());
    }

    @Test
    void articlesThatGoldLacksAreIgnored() throws IOException {
        assertEquals(new Score(0, 0, 1),
                score(article("a", RUIZ_LIND), article("b", RUIZ_LIND)).scores().get(Measure.WHO_MET_WHOM));
    }

    @Test
    void surnameIsEnough() throws IOException {
        assertEquals(new Score(1, 1, 1), score(article("a", RUIZ_LIND),
                article("a", RUIZ_LIND.replace("Ana Ruiz", "RUIZ"))).scores().get(Measure.WHO_MET_WHOM));
    }

    @Test
    void anotherCountryContradicts() throws IOException {
        assertEquals(new Score(0, 1, 1), score(article("a", RUIZ_LIND),
                article("a", RUIZ_LIND.replace("PE", "CL"))).scores().get(Measure.WHO_MET_WHOM));
    }

    @Test
    void unknownYearOfGoldIsAnyYear() throws IOException {
        String unknown = RUIZ_LIND.replace("2024-05-04", "XXXX-05-04");
        assertEquals(1, score(article("a", unknown), article("a", RUIZ_LIND))
                .scores().get(Measure.WHO_MET_WHOM_WHEN).matched());
        assertEquals(0, score(article("a", RUIZ_LIND), article("a", unknown))
                .scores().get(Measure.WHO_MET_WHOM_WHEN).matched());
    }

    @Test
    void missingPlaceCostsRecallOnly() throws IOException {
        assertEquals(new Score(0, 0, 1), score(article("a", RUIZ_LIND),
                article("a", RUIZ_LIND.replace("{'name':'Lima'}", "null"))).scores().get(Measure.WHO_MET_WHOM_WHERE));
    }

    @Test
    void compatriotsAtAMeetingOfCountriesAreNoPair() throws IOException {
        String three = RUIZ_LIND.replace("[{'name'", "[{'name':'Li Roe','country':'PE'},{'name'");
        assertEquals(2, score(article("a", three), "").scores().get(Measure.WHO_MET_WHOM).gold());
    }

    @Test
    void missesAndFalseOnesAreListedWithSentenceAndRule() throws IOException {
        String other = RUIZ_LIND.replace("Ana Ruiz", "Eva Roth").replace("'status'", "'rule':'met-with','status'");
        assertEquals(List.of(
                "missed | a | held | Ana Ruiz | Bo Lind | 2024-05-04 | They met. | -",
                "false | a | held | Eva Roth | Bo Lind | 2024-05-04 | They met. | met-with",
                "missed record | a | meeting held | Ana Ruiz; Bo Lind | 2024-05-04 | They met. | -",
                "false record | a | meeting held | Eva Roth; Bo Lind | 2024-05-04 | They met. | met-with"),
                score(article("a", RUIZ_LIND), article("a", other)).findings().stream()
                        .map(Report.Finding::toString).toList());
    }

    @Test
    void printsWhatTheReferencePrints() throws IOException {
        String json = score(article("a", RUIZ_LIND + "," + RUIZ_LIND.replace("Ana Ruiz", "Eva Roth")),
                article("a", RUIZ_LIND)).json();
        assertTrue(json.startsWith("{\"who-met-whom\":{\"P\":1.0000,\"R\":0.5000,\"F1\":0.6667,\"tp\":1,"
                + "\"predicted\":1,\"gold\":2},\"who-met-whom-when\":{"), json);
        assertTrue(json.endsWith("\"status\":{\"accuracy\":1.0000,\"of\":1},\"kind\":{\"accuracy\":1.0000,\"of\":1}}"),
                json);
    }

    @Test
    void scoresExtractionsAsItScoresTheirRecords() throws IOException {
        Article article = new Article("a", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "",
                List.of());
        Meeting meeting = new Meeting(Meeting.Kind.MEETING, Meeting.Status.PLANNED, List.of(person("Ruiz"),
                person("Lind")), Optional.empty(), Optional.of(new Edtf("2024-05-04")), List.of(), List.of(), 0.5);
        Report report = new Evaluation(List.of(write("gold", article("a", RUIZ_LIND))), messages::add)
                .score(List.of(new Extraction(article, List.of(meeting))));
        assertEquals(new Score(0, 1, 1), report.scores().get(Measure.WHO_MET_WHOM));
        assertEquals(new Accuracy(0, 1), report.status());
        assertEquals(new Accuracy(1, 1), report.kind());
    }

    @Test
    void goldOfSeveralFilesIsOneAndSentencesNotInTheTextAreReported() throws IOException {
        Path one = write("one", "{'id':'a','text':'They ate.','meetings':[" + RUIZ_LIND + "]}");
        Path two = write("two", article("b", RUIZ_LIND));
        Report report = new Evaluation(List.of(one, two, two), messages::add).score(two);
        assertEquals(new Score(1, 1, 2), report.scores().get(Measure.RECORDS));
        assertEquals(List.of(one + ": a: not in the text: They met.",
                two + ": id \"b\" is in an earlier file too, the last counts"), messages);
    }

    @Test
    void aConferenceOfHundredsIsScoredInAMoment() throws IOException {
        String actors = IntStream.range(0, 300).mapToObj(i -> "{'name':'Delegate " + i + "'}")
                .collect(Collectors.joining(","));
        String meeting = "{'kind':'meeting','status':'held','participants':[" + actors + "]}";
        String many = IntStream.range(0, 300).mapToObj(i -> RUIZ_LIND.replace("Ana", "Ana" + i))
                .collect(Collectors.joining(","));
        String line = article("a", meeting + "," + many);
        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(new Score(45_150, 45_150, 45_150),
                score(line, line).scores().get(Measure.WHO_MET_WHOM)));
    }

    private static Actor person(String name) {
        return new Actor(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String article(String id, String meetings) {
        return "{'id':'" + id + "','meetings':[" + meetings + "]}";
    }

    private Report score(String gold, String found) throws IOException {
        return new Evaluation(List.of(write("gold", gold)), messages::add).score(write("found", found));
    }

    private Path write(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name + ".jsonl"), lines.replace('\'', '"'), StandardCharsets.UTF_8);
    }
}
