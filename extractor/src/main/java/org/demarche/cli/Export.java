package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export",
        description = "Writes the whole store as RDF. TriG and N-Quads keep a graph for each article; the others are"
                + " the union of all.",
        footer = {"Examples:", "  demarche export > talks.ttl", "  demarche export --format nquads -o talks.nq"})
final class Export extends ConsoleCommand {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "turtle",
            description = "turtle, trig, nquads, ntriples, jsonld or rdfxml (default: ${DEFAULT-VALUE}). N-Quads and"
                    + " N-Triples are written as they come; JSON-LD and RDF/XML need room for all at once.")
    private MeetingGraph.Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to write; replaced only when all is written (default: standard output).")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private CorrectionsOption corrections;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        corrections.read(this);
        try (MeetingStore source = MeetingStore.open(store.folder())) {
            boolean ruled = corrections.apply(source, console());
            if (file.isEmpty()) {
                source.export(format, console().bytes());
            } else {
                write(source, file.get());
            }
            return ruled ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void write(MeetingStore source, Path target) throws IOException {
        boolean device = Files.exists(target) && !Files.isRegularFile(target);
        Path written = device ? target : target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                source.export(format, out);
            }
            if (!device) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
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
}
