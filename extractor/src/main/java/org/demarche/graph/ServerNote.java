package org.demarche.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A note in a store's folder, beside the lock: at which address the process that holds it answers. The lock is the
 * system's and goes with its process; a note that a killed server left is one of a process that holds no lock.
 */
record ServerNote(URI address, long process) {

    private static final String FILE = "server.txt";

    static Optional<ServerNote> in(Path store) {
        try {
            List<String> lines = Files.readAllLines(store.resolve(FILE), StandardCharsets.UTF_8);
            return Optional.of(new ServerNote(URI.create(lines.get(0)), Long.parseLong(lines.get(1))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    void leave(Path store) {
        try {
            Files.writeString(store.resolve(FILE), address + "\n" + process + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be served", e);
        }
    }

    /** If it is there; where it stays, it is one of a process that is gone. */
    static void remove(Path store) {
        try {
            Files.deleteIfExists(store.resolve(FILE));
        } catch (IOException e) {
            return;
        }
    }
}
