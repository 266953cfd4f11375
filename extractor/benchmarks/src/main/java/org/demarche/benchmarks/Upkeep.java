package org.demarche.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;

/**
 * A process of its own: what it takes to read synthetic articles, to store what they tell, and therein to keep the
 * canonical meetings, all on one thread and in the time for which it was computing, so that the times can be compared
 * whatever else the machine does; and how long a new process then asks for what the one asked for most did.
 */
final class Upkeep {

    private static final int BATCH = 1000;
    private static final String CANON = "org.demarche.graph.Canon";
    private static final double NANOS = 1e9;
    private static final int ASKED = 5;

    private final Thread writer = Thread.currentThread();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile boolean done;
    private long seen;
    private long seenInCanon;

    /** @param words how many articles; without any, 10,000 */
    public static void main(String[] words) throws Exception {
        int articles = words.length == 0 ? 10_000 : Integer.parseInt(words[0]);
        Path folder = Files.createTempDirectory("demarche-upkeep");
        try {
            Path news = folder.resolve("news.jsonl");
            new Synthetic(articles).write(news);
            new Upkeep().measure(news, folder.resolve("store"));
        } finally {
            delete(folder);
        }
    }

    private void measure(Path news, Path store) throws Exception {
        Knowledge knowledge = Knowledge.builtIn();
        Extractor extractor = new Extractor(knowledge);
        List<Article> articles;
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of(news.toString()), System.in)) {
            articles = readings.map(reading -> ((Reading.Read) reading).article()).toList();
        }
        articles.stream().limit(BATCH).forEach(extractor::extract);
        long start = threads.getCurrentThreadCpuTime();
        List<Extraction> extractions = articles.stream().map(extractor::extract).toList();
        double reading = (threads.getCurrentThreadCpuTime() - start) / NANOS;
        Thread sampler = new Thread(this::sample);
        sampler.start();
        start = threads.getCurrentThreadCpuTime();
        try (MeetingStore meetings = MeetingStore.openOrCreate(store, Optional.empty())) {
            for (int from = 0; from < extractions.size(); from += BATCH) {
                meetings.putAll(extractions.subList(from, Math.min(from + BATCH, extractions.size())), knowledge, "");
            }
        }
        double storing = (threads.getCurrentThreadCpuTime() - start) / NANOS;
        done = true;
        sampler.join();
        print(articles.size(), reading, storing, size(store));
        ask(extractions, store);
    }

    private static void ask(List<Extraction> extractions, Path store) throws IOException, InterruptedException {
        String name = extractions.stream().flatMap(extraction -> extraction.meetings().stream())
                .flatMap(meeting -> meeting.participants().stream()).flatMap(actor -> actor.name().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        double[] seconds = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            int exit = new ProcessBuilder("./demarche", "query", "who-met-whom", "--param", "actor=" + name, "--format", "csv",
                    "--store", store.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            seconds[i] = (System.nanoTime() - start) / NANOS;
            if (exit != 0) {
                throw new IllegalStateException("query ended with " + exit);
            }
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "who-met-whom of one actor, a process each: median %.2f s, slowest %.2f s%n",
                seconds[ASKED / 2], seconds[ASKED - 1]);
    }

    private void print(int articles, double reading, double storing, double bytes) {
        double canonical = storing * seenInCanon / seen;
        System.out.printf(Locale.ROOT, "%n%d synthetic articles, one thread%n%n", articles);
        System.out.println("| | s of CPU | of extraction |\n|---|---|---|");
        System.out.printf(Locale.ROOT, "| extraction | %.1f | 1.00 |%n", reading);
        System.out.printf(Locale.ROOT, "| storing | %.1f | %.2f |%n", storing, storing / reading);
        System.out.printf(Locale.ROOT, "| of it canonical meetings | %.1f | %.2f |%n", canonical, canonical / reading);
        System.out.printf(Locale.ROOT, "%nStore: %.0f KiB an article%n", bytes / 1024 / articles);
    }

    /** Where the writer is, a hundred times a second, each time for as long as it computed since the last. */
    private void sample() {
        try {
            long before = threads.getThreadCpuTime(writer.getId());
            while (!done) {
                Thread.sleep(10);
                StackTraceElement[] stack = writer.getStackTrace();
                long now = threads.getThreadCpuTime(writer.getId());
                seen += now - before;
                seenInCanon += Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals(CANON)) ? now - before : 0;
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
