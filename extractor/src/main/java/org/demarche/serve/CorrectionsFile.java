package org.demarche.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.demarche.graph.Corrections;
import org.demarche.graph.Corrections.CorrectionsException;
import org.demarche.graph.MeetingStore;

/**
 * A user's file of corrections, to which statements are added, a line each, and from which such lines are taken again.
 * What was written by hand stays as it is. It is read anew before each change, so it may be edited meanwhile.
 */
final class CorrectionsFile {

    private final Path file;
    private final MeetingStore store;

    /** @throws ServeException if its name is not that of Turtle, or its folder is not there */
    CorrectionsFile(Path file, MeetingStore store) {
        if (!file.getFileName().toString().endsWith(".ttl")) {
            throw new ServeException(file + ": corrections are written as Turtle; its name should end in .ttl");
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new ServeException(file + ": no such folder");
        }
        this.file = file;
        this.store = store;
    }

    /**
     * Changes the file, and settles anew what of the store is touched.
     *
     * @param removed statements that it has a line of
     * @param added   statements as lines of N-Triples
     * @return those tellings that it rules on and that the store does not have
     * @throws ServeException if they are no corrections, contradict others, or a removed one has no line: the file
     *                              is as it was, then
     */
    synchronized List<String> change(List<String> removed, List<String> added) {
        try {
            return changed(removed, added);
        } catch (IOException e) {
            throw new ServeException("cannot write " + file + ": " + e.getMessage());
        }
    }

    private List<String> changed(List<String> removed, List<String> added) throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
        for (String line : removed) {
            if (!lines.remove(line)) {
                throw new ServeException(file + " has no line \"" + line + "\"; what was written by hand is taken out by hand");
            }
        }
        added.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        Path draft = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.ttl$", ".new.ttl"));
        try {
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Corrections corrections = Corrections.read(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return store.correct(corrections);
        } catch (CorrectionsException wrong) {
            throw new ServeException(wrong.getMessage().replace(draft.toString(), file.toString()));
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
