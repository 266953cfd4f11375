package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.graph.file.GraphFile.UnreadableException;
import org.demarche.graph.shapes.WellFormed;
import org.demarche.graph.shapes.WellFormed.Report;
import org.demarche.graph.shapes.WellFormed.ShapesException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate",
        description = "Says what of a store or of RDF files is not as ontology/shapes.ttl wants it.",
        exitCodeList = {"0:all is well-formed", "1:something is not, or cannot be read", "2:the command line is wrong",
            "130:interrupted"},
        footer = {"Examples:", "  demarche validate", "  demarche validate talks.ttl more.nq",
            "  demarche validate talks --shapes my-shapes.ttl"})
final class Validate extends ConsoleCommand {

    private static final String STORE = "demarche-store";

    @Parameters(paramLabel = "STORE|FILE", arity = "0..*", description = "Stores' folders, and files of RDF (default: " + STORE + ").")
    private List<Path> sources = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "A store's folder, as other commands take it.")
    private Optional<Path> store = Optional.empty();

    @Option(names = "--shapes", paramLabel = "FILE.ttl", description = "Holds them against these SHACL shapes instead.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        WellFormed wanted;
        try {
            wanted = file.map(WellFormed::by).orElseGet(WellFormed::ours);
        } catch (ShapesException broken) {
            throw wrong(broken.getMessage());
        }
        int code = ExitCode.DONE;
        for (Path source : sources()) {
            try {
                code = Math.max(code, print(source, check(wanted, source)));
            } catch (UnreadableException | StoreException failed) {
                console().say(failed.getMessage());
                code = ExitCode.FAILED;
            }
        }
        return code;
    }

    private List<Path> sources() {
        List<Path> all = Stream.concat(sources.stream(), store.stream()).toList();
        return all.isEmpty() ? List.of(Path.of(STORE)) : all;
    }

    private static Report check(WellFormed wanted, Path source) {
        if (!Files.isDirectory(source) && source.getFileName().toString().contains(".") || Files.isRegularFile(source)) {
            return wanted.check(source);
        }
        try (MeetingStore store = MeetingStore.open(source)) {
            return wanted.check(store);
        }
    }

    private int print(Path source, Report report) {
        report.faults().forEach(fault -> console().out().println(source + ": " + fault));
        int faults = report.faults().size();
        console().out().println(source + ": " + (faults == 0 ? "well-formed" : faults + (faults == 1 ? " fault" : " faults"))
                + String.format(Locale.ROOT, ", %,d triples", report.triples()));
        return faults == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
