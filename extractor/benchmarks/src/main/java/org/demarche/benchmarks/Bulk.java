package org.demarche.benchmarks;

import static org.demarche.benchmarks.Commands.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.benchmarks.Figures.Figure;
import org.demarche.benchmarks.Meter.Took;

/**
 * From N-Quads to answers, at several sizes: {@code load} in its two parts, the quads and then which articles are copies
 * and tell of one meeting; and queries that ask for one actor and for two, cold and warm. What is measured for an article
 * is set beside the same of the fewest: 1 is what grows no faster than the articles.
 */
final class Bulk {

    private static final List<String> QUERIES = List.of("who-met-whom", "last-meeting", "meetings-between");
    private static final int RUNS = 3;
    private static final double MILLIS = 1e3;
    private static final double KIBI = 1024;

    private final Figures figures;
    private final Commands commands;
    private final Map<String, Figure> fewest = new HashMap<>();

    private Bulk(Figures figures, Commands commands) {
        this.figures = figures;
        this.commands = commands;
    }

    /** @param sizes how many articles, from few to many */
    static void measure(List<Integer> sizes, Path file) throws IOException, InterruptedException {
        try (Figures figures = new Figures(file); Commands commands = new Commands()) {
            commands.run(demarche("--help"), "help"); // the launcher prepares what it lacks
            Figure bare = figures.add("bare JVM", 0, 0, commands.run(Commands.java(Hello.class.getName()), "bare").seconds(), "s");
            Bulk bulk = new Bulk(figures, commands);
            for (int articles : sizes) {
                bulk.measure(articles, bare);
            }
        }
        System.out.println("\n" + file);
    }

    private void measure(int articles, Figure bare) throws IOException, InterruptedException {
        Path quads = commands.file("quads.nq");
        Path store = commands.file("store");
        SyntheticQuads news = new SyntheticQuads(articles);
        news.write(quads);
        load(quads, store, articles);
        Files.delete(quads);
        add("store", articles, Upkeep.size(store) / KIBI / articles, "KiB/article");
        new QueryTimes(figures, commands, RUNS).measure(store, articles, bare, news.mostTold(), QUERIES);
        Upkeep.delete(store);
    }

    /** Between its parts it says on standard error that the quads are in. */
    private void load(Path quads, Path store, int articles) throws IOException, InterruptedException {
        Path messages = commands.file("messages");
        Process process = new ProcessBuilder(demarche("load", quads.toString(), "--store", store.toString()))
                .redirectError(messages.toFile()).start();
        Meter meter = new Meter(process);
        List<Took> parts = new ArrayList<>();
        while (meter.look()) {
            if (parts.isEmpty() && Files.readString(messages).contains(" quads are in; ")) {
                parts.add(meter.took());
            }
        }
        parts.add(meter.took());
        if (process.exitValue() != 0 || parts.size() != 2) {
            throw new IllegalStateException("load: " + Files.readString(messages));
        }
        add("load, quads", articles, parts.get(0));
        add("load, canonical meetings", articles, parts.get(1));
    }

    private void add(String what, int articles, Took took) throws IOException {
        figures.add(what, articles, 0, took.wall(), "s");
        add(what, articles, took.processor() * MILLIS / articles, "ms CPU/article");
        figures.add(what, articles, 0, took.mebibytes(), "MiB anonymous");
    }

    private void add(String what, int articles, double value, String unit) throws IOException {
        Figure first = fewest.get(what);
        Figure figure = first == null ? figures.add(what, articles, 0, value, unit) : figures.add(what, articles, 0, value, first);
        fewest.putIfAbsent(what, figure);
    }
}
