package org.demarche.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.graph.MeetingStore;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query",
        description = "Asks the store a question of the catalogue (see \"demarche queries\"), or any other in SPARQL.",
        footer = {"Examples:", "  demarche query who-met-whom --param country=KR --format csv",
            "  demarche query talks.rq --param city=Moscow",
            "  echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | demarche query -"})
final class Query extends ConsoleCommand {

    @Parameters(paramLabel = "NAME|FILE.rq|-", description = "A query of the catalogue, a file, or standard input.")
    private String query;

    @Option(names = "--param", paramLabel = "NAME=VALUE",
            description = "A value for a parameter; of a query whose header names none, for a variable, as an IRI in"
                    + " <...> or else a plain string. May be given again.")
    private List<String> given = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "table, csv, tsv, json or xml (default: table); turtle, trig, nquads, ntriples, jsonld or"
                    + " rdfxml where the query makes a graph (default: turtle).")
    private Optional<NamedQuery.Format> format = Optional.empty();

    @Mixin
    private LimitOptions limits;

    @Mixin
    private CorrectionsOption corrections;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        corrections.read(this);
        Map<String, String> values = values();
        NamedQuery question = new Catalogue().resolve(query, console().in());
        try (MeetingStore source = MeetingStore.open(store.folder())) {
            boolean ruled = corrections.apply(source, console());
            question.run(source, values, format, console().width(), limits.or(Limits.DEFAULT, this), console().bytes());
            return ruled ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw wrong("--param " + each + ": wanted is NAME=VALUE");
            }
            if (values.put(each.substring(0, equals), each.substring(equals + 1)) != null) {
                throw wrong("--param " + each + ": given twice");
            }
        }
        return values;
    }
}
