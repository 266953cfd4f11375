package org.demarche.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.knowledge.Knowledge;

/**
 * A process of its own: articles of 400 words in a second on two threads, by the whole extractor and by OpenNLP's
 * released models that only part sentences and words and tag them. Where others use the machine, believe what a second
 * of processor time gives.
 */
final class Comparison {

    private static final int THREADS = 2;
    private static final double WARM = 10;
    private static final double MEASURED = 15;
    private static final double WORDS = 400;
    private static final double NANOS = 1e9;

    private final List<Article> articles;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Comparison(List<Article> articles) {
        this.articles = articles;
    }

    /** @param paths articles to read; without any, {@code data/articles} */
    public static void main(String[] paths) throws Exception {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(paths.length == 0 ? List.of("data/articles") : List.of(paths), System.in)) {
            new Comparison(readings.filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read) reading).article()).toList()).print();
        }
    }

    private void print() throws InterruptedException {
        Extractor extractor = new Extractor(Knowledge.builtIn());
        System.out.printf(Locale.ROOT, "%nArticles of %.0f words on %d threads%n%n", WORDS, THREADS);
        System.out.println("| | articles/s | for a second of processor time |\n|---|---|---|");
        double ours = print("extraction", () -> article -> extractor.extract(article).meetings().size());
        double theirs = print("OpenNLP's released models: sentences, words, tags", Comparison::released);
        System.out.printf(Locale.ROOT, "%nExtraction to OpenNLP: %.2f%n", ours / theirs);
    }

    /** Articles for a second of processor time. */
    private double print(String name, Supplier<Consumer<Article>> workers) throws InterruptedException {
        run(workers, WARM);
        long wall = System.nanoTime();
        long busy = system.getProcessCpuTime();
        double read = run(workers, MEASURED) / WORDS;
        double forProcessor = read / ((system.getProcessCpuTime() - busy) / NANOS);
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", name, read / ((System.nanoTime() - wall) / NANOS),
                forProcessor);
        return forProcessor;
    }

    /** How many words all threads read in that time. */
    private long run(Supplier<Consumer<Article>> workers, double seconds) throws InterruptedException {
        AtomicLong words = new AtomicLong();
        long end = System.nanoTime() + (long) (seconds * NANOS);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
            Consumer<Article> worker = workers.get();
            while (System.nanoTime() < end) {
                for (Article article : articles) {
                    worker.accept(article);
                    words.addAndGet(article.text().split("\\s+").length);
                }
            }
        })).limit(THREADS).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return words.get();
    }

    /** For one thread. */
    static Consumer<Article> released() {
        try {
            SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
            TokenizerME words = new TokenizerME(new TokenizerModel(model("tokens")));
            POSTaggerME tags = new POSTaggerME(new POSModel(model("pos")));
            return article -> {
                for (String sentence : sentences.sentDetect(article.text())) {
                    tags.tag(words.tokenize(sentence));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String task) {
        return Comparison.class.getResourceAsStream("/opennlp-en-ud-ewt-" + task + "-1.3-2.5.4.bin");
    }
}
