package org.demarche.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How much a warm extractor reads: all of {@code data/articles} by each thread, without a store. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class Throughput {

    private Extractor extractor;
    private List<Article> articles;

    static void print() throws RunnerException {
        new Runner(new OptionsBuilder().include(Throughput.class.getName()).build()).run();
    }

    /** Reads the articles. */
    @Setup
    public void read() {
        extractor = new Extractor(Knowledge.builtIn());
        articles = read(Path.of("data/articles"));
        System.out.printf("%n%d articles, %d words%n", articles.size(),
                articles.stream().mapToInt(article -> article.text().split("\\s+").length).sum());
    }

    /** Milliseconds for all articles, one thread. */
    @Benchmark
    @Threads(1)
    public int alone() {
        return meetings();
    }

    /** Milliseconds for all articles by each of two threads. */
    @Benchmark
    @Threads(2)
    public int two() {
        return meetings();
    }

    private int meetings() {
        return articles.stream().map(extractor::extract).map(Extraction::meetings).mapToInt(List::size).sum();
    }

    private static List<Article> read(Path folder) {
        try (var readings = new ArticleReader(ArticleReader.Options.DEFAULT).read(List.of(folder.toString()),
                System.in)) {
            return readings.filter(Reading.Read.class::isInstance).map(Reading.Read.class::cast)
                    .map(Reading.Read::article).toList();
        }
    }
}
