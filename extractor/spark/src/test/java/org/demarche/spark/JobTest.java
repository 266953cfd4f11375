package org.demarche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.Extractor;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.graph.BulkLoad;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read on a cluster is what one machine reads. */
class JobTest {

    private static final String GERMAN = "Der Außenminister traf am Montag in Berlin seinen Kollegen, und sie sprachen lange über die Lage in der Region.";

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Job.Outcome outcome;

    @BeforeAll
    static void run() throws IOException {
        spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").getOrCreate();
        StringBuilder news = new StringBuilder();
        List<Path> articles;
        try (Stream<Path> files = Files.list(Path.of("../../data/articles"))) {
            articles = files.filter(file -> file.toString().endsWith(".txt")).sorted().limit(12).toList();
        }
        for (Path article : articles) {
            String name = article.getFileName().toString();
            news.append(json(name.replace(".txt", ""), name.substring(0, 10), Files.readString(article))).append('\n');
        }
        String talks = "President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.";
        news.append("\nno record\n{\"id\":\"half\",\"body\":\n{\"id\":\"empty\"}\n").append(json("german", "2024-05-06", GERMAN)).append('\n')
                .append(json("twice", "2024-05-06", talks)).append('\n').append(json("twice", "2024-05-06", talks)).append('\n');
        Files.writeString(folder.resolve("news.jsonl"), news);
        outcome = new Job(new Settings(new LinkedHashMap<>(Map.of("text", "body")), "", 0, MeetingGraph.DEFAULT_BASE), List.of(), Optional.of(3))
                .run(spark, List.of(folder.resolve("news.jsonl").toString()), folder.resolve("out").toString());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String json(String id, String day, String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return "{\"id\":\"" + id + "\",\"published\":\"" + day + "\",\"body\":\"" + quoted + "\"}";
    }

    /** As one machine reads the same file. */
    private static List<Extraction> extracted() {
        Extractor extractor = new Extractor(Knowledge.builtIn());
        ArticleReader reader = new ArticleReader(new ArticleReader.Options(Optional.empty(), ArticleReader.DayFrom.NONE, Map.of("text", "body"), false));
        try (Stream<Reading> readings = reader.read(List.of(folder.resolve("news.jsonl").toString()), System.in)) {
            return readings.filter(Reading.Read.class::isInstance).map(reading -> extractor.extract(((Reading.Read) reading).article())).toList();
        }
    }

    private static SortedSet<String> lines(String part) {
        return new TreeSet<>(spark.read().textFile(folder.resolve("out/" + part).toString()).collectAsList());
    }

    @Test
    void the_records_are_those_of_one_machine() {
        MeetingRecords records = new MeetingRecords();
        SortedSet<String> expected = extracted().stream().map(records::write).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, lines("jsonl"));
        assertEquals(13, outcome.articles());
    }

    @Test
    void the_store_that_is_loaded_is_that_of_one_machine() throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("one"), Optional.empty())) {
            store.putAll(extracted(), Knowledge.builtIn(), Extractor.edition(List.of(), 0));
        }
        new BulkLoad(folder.resolve("many"), List.of(folder.resolve("out/nquads")), (place, reason) -> {
            throw new AssertionError(place + ": " + reason);
        }).load(Optional.empty(), quads -> { });
        assertEquals(quads("one"), quads("many"));
    }

    private static SortedSet<String> quads(String store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MeetingStore opened = MeetingStore.open(folder.resolve(store))) {
            opened.export(MeetingGraph.Format.NQUADS, out);
        }
        return new BufferedReader(new StringReader(out.toString(StandardCharsets.UTF_8))).lines().collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_no_article_is_listed_with_its_reason() {
        List<Row> refused = spark.read().json(folder.resolve("out/refused").toString()).orderBy("status", "reason").collectAsList();
        assertEquals(4, refused.size());
        assertEquals("3 refused, 1 skipped, 1 given twice", outcome.refused() + " refused, " + outcome.skipped() + " skipped, "
                + outcome.repeated() + " given twice");
        assertTrue(refused.toString().contains("in German; only English is read"), refused.toString());
        assertTrue(refused.toString().contains("broken JSON"), refused.toString());
        assertTrue(refused.stream().allMatch(row -> row.getString(row.fieldIndex("source")).endsWith("/news.jsonl")), refused.toString());
    }

    @Test
    void parquet_has_the_same_records_in_columns() {
        long meetings = spark.read().parquet(folder.resolve("out/parquet").toString())
                .selectExpr("explode(meetings) AS meeting").filter("meeting.kind IS NOT NULL AND size(meeting.participants) > 0").count();
        assertEquals(outcome.meetings(), meetings);
    }

    @Test
    void articles_in_parquet_are_read_as_those_in_lines() {
        String parquet = folder.resolve("news.parquet").toString();
        spark.read().json(folder.resolve("news.jsonl").toString()).filter("id IS NOT NULL AND body IS NOT NULL").select("id", "published", "body")
                .write().parquet(parquet);
        Job.Outcome again = new Job(new Settings(new LinkedHashMap<>(Map.of("text", "body")), "", 0, MeetingGraph.DEFAULT_BASE), List.of(), Optional.empty())
                .run(spark, List.of(parquet), folder.resolve("again").toString());
        assertEquals(outcome.articles() + " " + outcome.meetings(), again.articles() + " " + again.meetings());
    }

    @Test
    void of_two_texts_with_one_id_one_stays_whatever_comes_first() throws IOException {
        String one = json("same", "2024-05-06", "President Vladimir Putin met Prime Minister Narendra Modi in Moscow.");
        String other = json("same", "2024-05-06", "President Ana Duarte met Prime Minister Luis Paredes in Lima.");
        String first = conflict("first", one + "\n" + other);
        assertEquals(first, conflict("second", other + "\n" + one));
    }

    private static String conflict(String name, String lines) throws IOException {
        Files.writeString(folder.resolve(name + ".jsonl"), lines);
        Job.Outcome both = new Job(new Settings(new LinkedHashMap<>(Map.of("text", "body")), "", 0, MeetingGraph.DEFAULT_BASE), List.of(), Optional.of(2))
                .run(spark, List.of(folder.resolve(name + ".jsonl").toString()), folder.resolve(name).toString());
        assertEquals("1 1", both.articles() + " " + both.refused());
        return spark.read().textFile(folder.resolve(name + "/jsonl").toString()).collectAsList().toString();
    }
}
