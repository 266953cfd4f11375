package org.demarche.benchmarks;

import static org.demarche.benchmarks.Commands.demarche;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.benchmarks.Commands.Case;
import org.demarche.benchmarks.Commands.Peak;
import org.demarche.benchmarks.Figures.Figure;

/** All figures, whole processes from the shell's point of view, each beside a yardstick of the same run. */
final class Suite {

    private static final String ARTICLE = "data/articles/2022-01-21-blinken-lavrov-geneva.txt";
    private static final int THREADS = 2;

    private final Figures figures;
    private final Commands commands;
    private final Scale scale;

    private Suite(Figures figures, Commands commands, Scale scale) {
        this.figures = figures;
        this.commands = commands;
        this.scale = scale;
    }

    static void measure(Scale scale, Path file) throws IOException, InterruptedException {
        try (Figures figures = new Figures(file); Commands commands = new Commands()) {
            Suite suite = new Suite(figures, commands, scale);
            Figure bare = suite.start();
            suite.reading();
            for (int articles : scale.stores()) {
                Path store = suite.storing(articles);
                new QueryTimes(figures, commands, scale.runs()).measure(store, articles, bare);
                suite.export(store, articles);
            }
        }
        System.out.println("\n" + file);
    }

    /** How long each command takes that has next to nothing to do. */
    private Figure start() throws IOException, InterruptedException {
        String store = commands.file("start").toString();
        commands.run(demarche("extract", "data/articles", "--published-from", "name", "--store", store), "extract");
        String meeting = meeting(store);
        Path records = Files.writeString(commands.file("gold.jsonl"), Files.readString(Path.of("data/gold/wire.jsonl")).lines().findFirst()
                .orElseThrow() + "\n", StandardCharsets.UTF_8);
        List<Case> cases = List.of(new Case("bare JVM", Commands.java(Hello.class.getName())),
                new Case("help", demarche("--help")),
                new Case("queries", demarche("queries")),
                new Case("completion", demarche("completion")),
                new Case("query", demarche("query", "last-meeting", "--param", "one=Blinken", "--param", "other=Lavrov", "--store", store)),
                new Case("ask", demarche("ask", "--store", store, "when did Lavrov last meet Blinken?")),
                new Case("explain", demarche("explain", meeting, "--store", store)),
                new Case("export", demarche("export", "--store", store, "--format", "nquads")),
                new Case("validate", demarche("validate", store)),
                new Case("evaluate", demarche("evaluate", records.toString())),
                new Case("extract --dry-run", demarche("extract", ARTICLE, "--published-from", "name", "--dry-run")),
                new Case("extract", demarche("extract", ARTICLE, "--published-from", "name", "--force", "--store", store)));
        commands.run(cases, 1, scale.runs());
        Figure bare = figures.add("bare JVM", 0, 0, cases.get(0).median(), "s");
        for (Case each : cases.subList(1, cases.size())) {
            figures.add(each.name(), 0, 0, each.median(), bare);
        }
        return bare;
    }

    private String meeting(String store) throws IOException, InterruptedException {
        commands.run(demarche("export", "--format", "dyad", "--store", store), "export");
        return Files.readAllLines(commands.file("out")).get(1).split(",")[0];
    }

    private void reading() throws IOException, InterruptedException {
        for (int articles : scale.articles()) {
            String news = news(articles);
            long words = Stream.of(Files.readString(Path.of(news)).split("\\s+")).count();
            for (int threads = 1; threads <= THREADS; threads++) {
                Peak theirs = commands.run(Commands.java(Released.class.getName(), "" + threads, news), "Released", threads);
                Peak ours = commands.run(demarche("extract", news, "--dry-run", "--format", "jsonl"), "extract", threads);
                Figure rate = figures.add("OpenNLP's models", articles, threads, articles / theirs.seconds(), "articles/s");
                figures.add("extract --dry-run", articles, threads, articles / ours.seconds(), rate);
                Figure speed = figures.add("OpenNLP's models", articles, threads, words / theirs.seconds(), "words/s");
                figures.add("extract --dry-run", articles, threads, words / ours.seconds(), speed);
                Figure memory = figures.add("OpenNLP's models", articles, threads, theirs.anonymous(), "MiB anonymous");
                figures.add("extract --dry-run", articles, threads, ours.anonymous(), memory);
            }
        }
    }

    /** @return the store of as many articles, compacted */
    private Path storing(int articles) throws IOException, InterruptedException {
        Path store = commands.file("store-" + articles);
        Peak extract = commands.run(demarche("extract", news(articles), "--store", store.toString()), "extract");
        double grown = kibibytes(store);
        Peak compact = commands.run(demarche("compact", "--store", store.toString()), "compact");
        commands.run(demarche("export", "--format", "nquads", "--store", store.toString()), "export");
        Path quads = Files.move(commands.file("out"), commands.file("quads-" + articles + ".nq"));
        Path bare = Files.createDirectory(commands.file("bare-" + articles));
        Peak load = commands.run(Commands.java(BareLoad.class.getName(), bare.toString(), quads.toString()), "load");
        Figure size = figures.add("bare TDB2 load", articles, 1, kibibytes(bare) / articles, "KiB/article");
        figures.add("store as it has grown", articles, THREADS, grown / articles, size);
        figures.add("store, compacted", articles, 1, kibibytes(store) / articles, size);
        Figure time = figures.add("bare TDB2 load", articles, 1, load.seconds(), "s");
        figures.add("extract into the store", articles, THREADS, extract.seconds(), time);
        figures.add("compact", articles, 1, compact.seconds(), time);
        return store;
    }

    private void export(Path store, int articles) throws IOException, InterruptedException {
        Case dump = new Case("tdb2.tdbdump", Commands.java("tdb2.tdbdump", "--loc", store.toString()));
        List<Case> cases = new ArrayList<>(List.of(dump));
        ExportSpeed.FORMATS.forEach(format -> cases.add(new Case("export --format " + format,
                demarche("export", "--store", store.toString(), "--format", format))));
        commands.run(cases, 0, Math.min(scale.runs(), 3));
        commands.run(dump.command(), "dump");
        double quads;
        try (Stream<String> lines = Files.lines(commands.file("out"))) {
            quads = lines.count();
        }
        Figure yardstick = figures.add(dump.name(), articles, 1, quads / dump.median(), "quads/s");
        for (Case each : cases.subList(1, cases.size())) {
            figures.add(each.name(), articles, 1, quads / each.median(), yardstick);
        }
    }

    private String news(int articles) throws IOException {
        Path news = commands.file("news-" + articles + ".jsonl");
        if (!Files.exists(news)) {
            new Synthetic(articles).write(news);
        }
        return news.toString();
    }

    private static double kibibytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1024.0;
        }
    }
}
