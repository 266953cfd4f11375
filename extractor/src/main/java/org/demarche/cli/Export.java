package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        TURTLE, TRIG, NQUADS, NTRIPLES, JSONLD, RDFXML, DYAD;

        private static final Set<Format> RDF = Set.copyOf(EnumSet.range(TURTLE, RDFXML));
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "turtle",
            description = "turtle, trig, nquads, ntriples, jsonld or rdfxml (default: ${DEFAULT-VALUE}); dyad: a CSV row for"
                    + " each two who met, as event data has it. N-Quads and N-Triples are written as they come; JSON-LD"
                    + " and RDF/XML need room for all at once.")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to write; replaced only when all is written (default: standard output).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--graph", paramLabel = "GRAPH",
            description = "canonical: each meeting once; articles: as each article tells it; of RDF also all, or knowledge:"
                    + " what is known of countries and bodies (default: canonical; of RDF all).")
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
        boolean rdf = Format.RDF.contains(format);
        Scope scope = graph.orElse(rdf ? Scope.ALL : Scope.CANONICAL);
        if (!rdf && scope != Scope.CANONICAL && scope != Scope.ARTICLES) {
            throw wrong("--graph " + word(scope) + " goes with RDF; " + word(format) + " is of canonical or articles");
        }
        if (excel && rdf) {
            throw wrong("--excel goes with --format dyad, not with " + word(format));
        }
        Selection selection = wanted.selection(this);
        corrections.read(this);
        try (MeetingStore source = MeetingStore.open(store.folder())) {
            boolean ruled = corrections.apply(source, console());
            long written = write(out -> rdf
                    ? selection.export(source, scope, MeetingGraph.Format.valueOf(format.name()), out)
                    : EventExport.write(source, selection, scope, EventExport.Format.valueOf(format.name()), excel, out));
            if (written == 0 && !selection.equals(Selection.ALL)) {
                console().say("no meeting in " + store.folder() + " is as asked for; what was written is empty");
            }
            return ruled ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private long write(Writing writing) throws IOException {
        return file.isEmpty() ? writing.to(console().bytes()) : write(writing, file.get());
    }

    private static long write(Writing writing, Path target) throws IOException {
        boolean device = Files.exists(target) && !Files.isRegularFile(target);
        Path written = device ? target : target.resolveSibling(target.getFileName() + ".part");
        try {
            long count;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                count = writing.to(out);
            }
            if (!device) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return count;
        } catch (IOException failed) {
            throw Failure.on(target, failed);
        } finally {
            if (!device) {
                tidy(written);
            }
        }
    }

    private static void tidy(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException failed) {
            return; // why it could not be written is what the user is told
        }
    }

    /** Says how much it wrote. */
    private interface Writing {
        long to(OutputStream out) throws IOException;
    }
}
