package org.demarche.benchmarks;

import static org.demarche.benchmarks.Commands.demarche;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.benchmarks.Commands.Case;

/** A store of synthetic articles written in each format, and as N-Quads by Jena's own {@code tdb2.tdbdump}. */
final class ExportSpeed {

    private static final int ARTICLES = 2000;
    private static final int RUNS = 5;
    static final List<String> FORMATS = List.of("nquads", "ntriples", "turtle", "trig", "jsonld", "dyad", "gexf",
            "graphml", "ical", "geojson");

    private ExportSpeed() {
    }

    /** @param words how many articles; without any, 2,000 */
    public static void main(String[] words) throws IOException, InterruptedException {
        int articles = words.length == 0 ? ARTICLES : Integer.parseInt(words[0]);
        try (Commands commands = new Commands()) {
            String store = commands.file("store").toString();
            new Synthetic(articles).write(commands.file("news.jsonl"));
            commands.run(demarche("extract", commands.file("news.jsonl").toString(), "--store", store), "extract");
            Case dump = new Case("tdb2.tdbdump", Commands.java("tdb2.tdbdump", "--loc", store));
            List<Case> ours = FORMATS.stream().map(format -> new Case("export --format " + format,
                    demarche("export", "--store", store, "--format", format))).toList();
            commands.run(Stream.concat(Stream.of(dump), ours.stream()).toList(), 1, RUNS);
            System.out.printf(Locale.ROOT, "%nExport of %,d synthetic articles, %d runs each%n%n", articles, RUNS);
            System.out.println("| command | median s | slowest s | x tdbdump | peak MiB |\n|---|---|---|---|---|");
            System.out.println(dump.row(dump.median()));
            ours.forEach(each -> System.out.println(each.row(dump.median())));
            System.out.printf(Locale.ROOT, "%nRate of nquads to tdbdump: %.2f%n", dump.median() / ours.get(0).median());
        }
    }
}
