package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.knowledge.Knowledge;
import picocli.CommandLine.Option;

/** What is known before reading, beside what is built in. */
final class KnowledgeOption {

    @Option(names = "--knowledge", paramLabel = "FILE",
            description = "A Turtle file that adds countries, organizations, offices, places or people, or says more of"
                    + " those that are built in. May be given again.")
    private List<Path> files = List.of();

    Knowledge load() {
        return files.isEmpty() ? Knowledge.builtIn() : Knowledge.builtIn().with(files);
    }

    /** What is in them. */
    List<byte[]> texts() throws IOException {
        List<byte[]> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readAllBytes(file));
        }
        return texts;
    }
}
