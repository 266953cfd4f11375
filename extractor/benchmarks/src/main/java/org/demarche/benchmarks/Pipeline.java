package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.benchmarks.Meter.Took;

/**
 * The whole of {@code extract}, store included, as a process of its own on articles that are varied from given ones: its
 * anonymous memory at 1,000 and 10,000, its store, and its rate to that of OpenNLP's released models on the same articles
 * and threads. Rates are by processor time: where others use the machine, the clock says little.
 */
final class Pipeline {

    private static final int FEW = 1000;
    private static final int MANY = 10_000;
    private static final double KIBI = 1024;

    private final Path folder;

    private Pipeline(Path folder) {
        this.folder = folder;
    }

    /** @param paths articles to vary, and then, if wanted, how many where it says 10,000 above */
    public static void main(String[] paths) throws Exception {
        boolean counted = paths[paths.length - 1].matches("\\d+");
        List<String> given = List.of(paths).subList(0, paths.length - (counted ? 1 : 0));
        Path folder = Files.createTempDirectory("demarche-pipeline");
        try {
            new Pipeline(folder).measure(Varied.of(given), counted ? Integer.parseInt(paths[paths.length - 1]) : MANY);
        } finally {
            Upkeep.delete(folder);
        }
    }

    private void measure(Varied news, int many) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%nextract with its store, and OpenNLP's released models (sentences, words, tags)%n%n");
        System.out.println("| | articles | s | s of CPU | articles for a s of CPU | anonymous memory, MiB | store, KiB an article |\n|---|---|---|---|---|---|---|");
        if (many > FEW) {
            extract(news, FEW);
        }
        double ours = extract(news, many);
        double theirs = released(news, many);
        System.out.printf(Locale.ROOT, "%nPipeline to OpenNLP: %.2f%n", ours / theirs);
    }

    private double extract(Varied news, int articles) throws IOException, InterruptedException {
        Path file = news.write(folder.resolve(articles + ".jsonl"), articles);
        Path store = folder.resolve("store-" + articles);
        Took took = run("./demarche", "extract", file.toString(), "--store", store.toString(), "--format", "jsonl");
        return print("extract", articles, took, String.format(Locale.ROOT, "%.0f", Upkeep.size(store) / KIBI / articles));
    }

    private double released(Varied news, int articles) throws IOException, InterruptedException {
        Path file = news.write(folder.resolve(articles + ".jsonl"), articles);
        return print("OpenNLP", articles, run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Released.class.getName(),
                Integer.toString(Runtime.getRuntime().availableProcessors()), file.toString()), "");
    }

    private static double print(String what, int articles, Took took, String store) {
        System.out.printf(Locale.ROOT, "| %s | %,d | %.0f | %.0f | %.1f | %.0f | %s |%n", what, articles, took.wall(), took.processor(),
                articles / took.processor(), took.mebibytes(), store);
        return articles / took.processor();
    }

    private static Took run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Meter meter = new Meter(process);
        while (meter.look()) {
            continue;
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return meter.took();
    }
}
