package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.export.EventExport;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.Selection;
import org.demarche.graph.Selection.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export",
        description = "Writes the store, or some of its meetings, as RDF or for other people's tools. TriG, N-Quads and"
                + " JSON-LD keep a graph for each article; other RDF is the union of all.",
        footer = {"Examples:", "  demarche export > talks.ttl", "  demarche export --format nquads -o talks.nq",
            "  demarche export --format dyad --country KR --from 2025 --status held -o dyads.csv"})
final class Export extends ConsoleCommand {

    /** What is written. */
    enum Format {
        TURTLE, TRIG, NQUADS, NTRIPLES, JSONLD, RDFXML, DYAD, GEXF, GRAPHML, GEPHI, NEO4J, ICAL, GEOJSON;

        private static final Set<Format> RDF = Set.copyOf(EnumSet.range(TURTLE, RDFXML));

        private boolean isRdf() {
            return RDF.contains(this);
        }

        /** Of what is no RDF. */
        private EventExport.Format forTools() {
            return EventExport.Format.valueOf(name());
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "turtle",
            description = "turtle, trig, nquads, ntriples, jsonld or rdfxml (default: ${DEFAULT-VALUE}); dyad: a CSV row for"
                    + " each two who met, as event data has it; gexf, graphml or gephi (two tables): the network of who met"
                    + " whom; neo4j: tables for its bulk import; ical: a calendar of what was held or is planned; geojson:"
                    + " points of a map. RDF/XML and networks need room for all at once.")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to write; replaced only when all is written (default: standard output). Of gephi and"
                    + " neo4j a folder.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--graph", paramLabel = "GRAPH",
            description = "canonical: each meeting once; articles: as each article tells it; of RDF also knowledge: what is known"
                    + " of countries and bodies, or all, which load wants (default: canonical; of RDF all).")
    private Optional<Scope> graph = Optional.empty();

    @Option(names = "--excel", description = "Starts a table with the mark by which Excel knows UTF-8.")
    private boolean excel;

    @Mixin
    private SelectionOptions wanted;

    @Mixin
    private CorrectionsOption corrections;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        Scope scope = graph.orElse(format.isRdf() ? Scope.ALL : Scope.CANONICAL);
        requireFitting(scope);
        Selection selection = wanted.selection(this);
        corrections.read(this);
        try (MeetingStore source = MeetingStore.open(store.folder())) {
            boolean ruled = corrections.apply(source, console());
            long written = write(source, selection, scope);
            if (written == 0 && !selection.equals(Selection.ALL)) {
                console().say("no meeting in " + store.folder() + " is as asked for; what was written is empty");
            }
            return ruled ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void requireFitting(Scope scope) {
        if (!format.isRdf() && scope != Scope.CANONICAL && scope != Scope.ARTICLES) {
            throw wrong("--graph " + word(scope) + " goes with RDF; " + word(format) + " is of canonical or articles");
        }
        if (excel && (format.isRdf() || !format.forTools().isTable())) {
            throw wrong("--excel goes with --format dyad, not with " + word(format));
        }
        if (!format.isRdf() && format.forTools().isFolder() && file.isEmpty()) {
            throw wrong("--format " + word(format) + " is several files: say with -o into which folder");
        }
    }

    private long write(MeetingStore source, Selection selection, Scope scope) throws IOException {
        if (format.isRdf()) {
            return write(out -> selection.export(source, scope, MeetingGraph.Format.valueOf(format.name()), out));
        }
        EventExport export = new EventExport(source, selection, scope);
        return format.forTools().isFolder()
                ? Target.folder(file.orElseThrow(), EventExport.files(format.forTools()), out -> export.write(format.forTools(), out))
                : write(out -> export.write(format.forTools(), excel, out));
    }

    private long write(Target.Writing writing) throws IOException {
        return file.isEmpty() ? writing.to(console().bytes()) : Target.file(file.get(), writing);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
