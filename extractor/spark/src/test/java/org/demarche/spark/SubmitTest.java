package org.demarche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as spark-submit starts it: Spark's own libraries come first, and ours are renamed where they differ. */
class SubmitTest {

    @TempDir
    private Path folder;

    @Test
    void the_jar_runs_where_only_spark_is() throws Exception {
        Path news = folder.resolve("news.jsonl");
        Files.writeString(news, "{\"id\":\"a\",\"published\":\"2024-05-06\",\"text\":\"President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.\"}\nno record\n");
        Path forum = Files.writeString(folder.resolve("forum.ttl"), """
                <#forum> a <https://w3id.org/demarche/ontology#Organization> ;
                    <http://www.w3.org/2004/02/skos/core#prefLabel> "Mekong Water Forum"@en .
                """);
        Process process = submit(news.toString(), "--output", folder.resolve("out put").toString(), "--knowledge", forum.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains(": articles 1, meetings 1; refused 1, skipped 0, given twice 0"), said);
        try (Stream<Path> parts = Files.list(folder.resolve("out put/jsonl"))) {
            assertTrue(parts.anyMatch(part -> part.getFileName().toString().startsWith("part-") && part.toFile().length() > 0));
        }
    }

    @Test
    void knowledge_that_is_none_ends_the_job_before_it_reads() throws Exception {
        String forum = Files.writeString(folder.resolve("forum.ttl"), "no Turtle").toString();
        Process process = submit(folder.resolve("not there").toString(), "--output", folder.resolve("out").toString(), "--knowledge", forum);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), said);
        assertTrue(said.contains("demarche: " + forum + ": line 1: no Turtle: ") && !said.contains("Exception"), said);
    }

    private static Process submit(String... words) throws Exception {
        String spark = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("demarche") && !new File(entry).isDirectory()
                        && !entry.matches(".*/(jena|opennlp|picocli|libthrift|caffeine|jsoup)[^/]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("spark.opens").split(" ")));
        command.addAll(List.of("-cp", spark, "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]", "--conf",
                "spark.ui.enabled=false", "--class", "org.demarche.spark.Main", System.getProperty("spark.jar")));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
