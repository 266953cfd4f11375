package org.demarche.benchmarks;

import static org.demarche.benchmarks.Commands.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.benchmarks.Commands.Case;
import org.demarche.benchmarks.Figures.Figure;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Parameter;

/** How long each query of the catalogue takes that is asked of the two who met most: cold, a process each, and warm. */
final class QueryTimes {

    private final Figures figures;
    private final Commands commands;
    private final int runs;

    QueryTimes(Figures figures, Commands commands, int runs) {
        this.figures = figures;
        this.commands = commands;
        this.runs = runs;
    }

    void measure(Path store, int articles, Figure bare) throws IOException, InterruptedException {
        commands.run(demarche("query", "pairs-by-count", "--format", "csv", "--store", store.toString()), "query");
        List<String> most = List.of(Files.readAllLines(commands.file("out")).get(1).split(","));
        measure(store, articles, bare, most, new Catalogue().all().stream().map(NamedQuery::name).toList());
    }

    /**
     * @param two     who met
     * @param queries which of them are asked
     */
    void measure(Path store, int articles, Figure bare, List<String> two, List<String> queries) throws IOException, InterruptedException {
        List<Case> cases = new ArrayList<>();
        for (NamedQuery query : new Catalogue().all().stream().filter(any -> queries.contains(any.name())).toList()) {
            List<String> words = new ArrayList<>(List.of("query", query.name(), "--store", store.toString()));
            values(query, two.get(0), two.get(1)).forEach((name, value) -> words.addAll(List.of("--param", name + "=" + value)));
            cases.add(new Case(query.name(), demarche(words.toArray(String[]::new))));
        }
        commands.run(cases, 0, Math.min(runs, 3));
        commands.run(Commands.java(WarmQueries.class.getName(), store.toString(), two.get(0), two.get(1), "" + runs,
                String.join(",", queries)), "warm");
        Map<String, Double> warm = new HashMap<>();
        try (Stream<String> lines = Files.lines(commands.file("out"))) {
            lines.map(line -> line.split("\t")).forEach(row -> warm.put(row[0], Double.valueOf(row[1])));
        }
        for (Case each : cases) {
            Figure cold = figures.add("query " + each.name() + ", cold", articles, 1, each.median(), bare);
            figures.add("query " + each.name() + ", warm", articles, 1, warm.get(each.name()), cold);
        }
    }

    /** What a query is asked: of these two where it must be told of whom, else of all. */
    static Map<String, String> values(NamedQuery query, String one, String other) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : query.parameters()) {
            boolean actor = parameter.name().equals("actor") || parameter.name().equals("one");
            if (actor || !parameter.optional()) {
                values.put(parameter.name(), actor ? one : parameter.name().equals("other") ? other : parameter.example());
            }
        }
        return values;
    }
}
