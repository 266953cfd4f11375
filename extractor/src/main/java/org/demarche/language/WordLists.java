package org.demarche.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The small word lists of {@code language/en/words.tsv}: a list's name, a tab, a word. */
public final class WordLists {

    private final Map<String, Set<String>> lists = new HashMap<>();

    /** Reads the file off the class path. */
    public WordLists() {
        try (InputStream in = WordLists.class.getResourceAsStream("/language/en/words.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("\t")).forEach(
                    c -> lists.computeIfAbsent(c[0], k -> new HashSet<>()).add(c[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words of a list, in lower case.
     *
     * @throws IllegalArgumentException if the file has no such list
     */
    public Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("words.tsv has no list " + name);
        }
        return Set.copyOf(words);
    }
}
