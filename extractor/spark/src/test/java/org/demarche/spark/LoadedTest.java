package org.demarche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.SparkSession;
import org.demarche.Extractor;
import org.demarche.article.ArticleReader;
import org.demarche.article.LineReader;
import org.demarche.article.Reading;
import org.demarche.graph.MeetingGraph;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Knowledge.KnowledgeException;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.reflect.ClassTag$;

/** What users know is known on a cluster, too. */
class LoadedTest {

    private static final String PREFIXES = """
            @prefix dm: <https://w3id.org/demarche/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;
    private static final String NEWS = "{\"id\":\"a\",\"text\":\"Thai Prime Minister Anutin Charnvirakul met the MWF in Port Veldt on 6 May 2024.\"}";
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path folder;

    private List<Path> files;

    @BeforeEach
    void write() throws IOException {
        files = List.of(file("forum.ttl", "<#forum> a dm:Organization ; skos:prefLabel \"Mekong Water Forum\"@en ; dm:acronym \"MWF\"@en ."),
                file("port.ttl", "<#port> a dm:Venue ; skos:prefLabel \"Port Veldt\"@en ."));
    }

    private Path file(String name, String turtle) throws IOException {
        return Files.writeString(folder.resolve(name), PREFIXES + turtle);
    }

    private List<String> addresses() {
        return files.stream().map(file -> file.toUri().toString()).toList();
    }

    private static Extraction extracted(Knowledge knowledge) {
        ArticleReader.Options options = new ArticleReader.Options(Optional.empty(), ArticleReader.DayFrom.NONE, Map.of(), false);
        Reading reading = new LineReader(options).read(NEWS, "news", "a");
        return new Extractor(knowledge).extract(((Reading.Read) reading).article());
    }

    private List<byte[]> bytes() throws IOException {
        return List.of(Files.readAllBytes(files.get(0)), Files.readAllBytes(files.get(1)));
    }

    @Test
    void records_and_quads_are_those_of_one_machine_with_the_same_files() throws IOException {
        Path news = Files.writeString(folder.resolve("news.jsonl"), NEWS);
        SparkSession spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").getOrCreate();
        try {
            new Job(new Settings(new LinkedHashMap<>(), "", 0, MeetingGraph.DEFAULT_BASE), addresses(), Optional.empty())
                    .run(spark, List.of(news.toString()), folder.resolve("out").toString());
            Knowledge knowledge = Knowledge.builtIn().with(files);
            Extraction one = extracted(knowledge);
            assertEquals(List.of(new MeetingRecords().write(one)), spark.read().textFile(folder.resolve("out/jsonl").toString()).collectAsList());
            MeetingGraph.Lines lines = new MeetingGraph(MeetingGraph.DEFAULT_BASE, knowledge).nquads(one, Extractor.edition(bytes(), 0));
            assertEquals((lines.told() + "\n" + lines.known()).lines().filter(line -> !line.isEmpty()).sorted().toList(),
                    spark.read().textFile(folder.resolve("out/nquads").toString()).collectAsList().stream()
                            .filter(line -> !line.isEmpty()).sorted().toList());
        } finally {
            spark.stop();
        }
    }

    @Test
    void what_files_add_is_there_after_the_way_to_another_process() throws IOException {
        String expected = new MeetingRecords().write(extracted(Knowledge.builtIn().with(files)));
        assertTrue(expected.contains("Mekong Water Forum") && expected.contains("Port Veldt"), expected);
        for (Serializer serializer : List.of(new JavaSerializer(new SparkConf()), new KryoSerializer(new SparkConf()))) {
            Loaded arrived = sent(Loaded.of(addresses(), HADOOP), serializer.newInstance());
            assertEquals(expected, new MeetingRecords().write(extracted(arrived.knowledge())));
            assertEquals(Extractor.edition(bytes(), 0.5), arrived.edition(0.5));
        }
    }

    private static Loaded sent(Loaded loaded, SerializerInstance way) {
        return way.deserialize(way.serialize(loaded, ClassTag$.MODULE$.apply(Loaded.class)), ClassTag$.MODULE$.apply(Loaded.class));
    }

    @Test
    void a_process_loads_them_once() {
        Loaded loaded = Loaded.of(List.of(), HADOOP);
        assertSame(loaded.extractor(), loaded.extractor());
    }

    @Test
    void without_files_the_edition_is_that_of_what_is_built_in() {
        assertEquals(Extractor.edition(List.of(), 0), Loaded.of(List.of(), HADOOP).edition(0));
    }

    @Test
    void a_bad_file_is_named_with_what_is_wrong() throws IOException {
        String bad = file("bad.ttl", "<#x> a dm:Venue ;; skos:prefLabel .").toUri().toString();
        assertTrue(refusal(bad).startsWith(bad + ": line 3: no Turtle: "), refusal(bad));
        String gone = folder.resolve("gone.ttl").toUri().toString();
        assertTrue(refusal(gone).startsWith(gone + ": cannot be read: ") && refusal(gone).contains("does not exist"), refusal(gone));
        assertTrue(refusal("nowhere://x/y.ttl").startsWith("nowhere://x/y.ttl: cannot be read: No FileSystem for scheme"),
                refusal("nowhere://x/y.ttl"));
    }

    private static String refusal(String file) {
        return assertThrows(KnowledgeException.class, () -> Loaded.of(List.of(file), HADOOP)).getMessage();
    }
}
