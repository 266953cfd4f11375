package org.demarche.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A table of the language off the class path: a line of column names, then a word and what it is, tab between. */
final class WordList {

    private final Map<String, Set<String>> words = new HashMap<>();

    /** The list in a resource, such as {@code /language/en/tokens.tsv}. */
    WordList(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(row -> row.split("\t"))
                    .forEach(cells -> words.computeIfAbsent(cells[1], kind -> new HashSet<>()).add(cells[0]));
        } catch (IOException failed) {
            throw new UncheckedIOException(resource + " cannot be read", failed);
        }
    }

    /** The words of a kind. */
    Set<String> of(String kind) {
        return Set.copyOf(words.getOrDefault(kind, Set.of()));
    }
}
