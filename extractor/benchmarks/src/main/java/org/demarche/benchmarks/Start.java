package org.demarche.benchmarks;

import static org.demarche.benchmarks.Commands.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.benchmarks.Commands.Case;

/** Whole processes from the shell's point of view: wall time and peak resident memory of {@code ./demarche …}. */
final class Start {

    private static final int RUNS = 15;
    private static final int UNCOUNTED = 2;

    private Start() {
    }

    static void print() throws IOException, InterruptedException {
        try (Commands commands = new Commands(); Stream<Path> articles = Files.list(Path.of("data/articles"))) {
            measure(commands, articles.filter(file -> file.toString().endsWith(".txt"))
                    .min(Comparator.naturalOrder()).orElseThrow().toString());
        }
    }

    private static void measure(Commands commands, String article) throws IOException, InterruptedException {
        String store = commands.file("store").toString();
        commands.run(demarche("extract", "data/articles", "--store", store), "all articles into the store");
        List<Case> cases = List.of(
                new Case("bare JVM, hello", Commands.java(Hello.class.getName())),
                new Case("--help", demarche("--help")),
                new Case("queries", demarche("queries")),
                new Case("query who-met-whom", demarche("query", "who-met-whom", "--store", store)),
                new Case("extract one article", demarche("extract", article, "--dry-run")),
                new Case("extract one article into the store",
                        demarche("extract", article, "--store", store)),
                new Case("export as Turtle", demarche("export", "--store", store)));
        commands.run(cases, UNCOUNTED, RUNS);
        System.out.printf(Locale.ROOT, "%nStart, %d runs each after %d, %d processors, Java %s%n%n", RUNS, UNCOUNTED,
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| command | median s | slowest s | x bare JVM | peak MiB |\n|---|---|---|---|---|");
        cases.forEach(each -> System.out.println(each.row(cases.get(0).median())));
    }
}
