package org.demarche.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of a table of {@code language/en}, its header left out. */
final class Lines {

    private Lines() {
    }

    static List<String[]> of(String file) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream("/language/en/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
