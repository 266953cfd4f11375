package org.demarche.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.graph.Corrections;
import org.demarche.graph.Corrections.CorrectionsException;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Knowledge.KnowledgeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Files of Turtle that users write. */
class TurtleFuzzTest {

    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

    @TempDir static Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("fuzz.ttl");
    }

    @FuzzTest
    void corrections(byte[] input) throws IOException {
        try {
            Corrections.read(Files.write(file, input));
        } catch (CorrectionsException refused) {
            Laws.line(refused.getMessage());
        }
    }

    @FuzzTest
    void knowledge(byte[] input) throws IOException {
        try {
            KNOWLEDGE.with(List.of(Files.write(file, input)));
        } catch (KnowledgeException refused) {
            Laws.line(refused.getMessage());
        }
    }
}
