package org.demarche.article.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of an invented outlet, and what a person says is on it: {@code name: value} lines, then the body. */
record PageFixture(String name, byte[] page, Map<String, String> said, String body) {

    private static final Path FOLDER = Path.of("src/test/resources/pages");

    static List<PageFixture> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
            return pages.stream().map(PageFixture::of).toList();
        }
    }

    private static PageFixture of(Path file) {
        try {
            String name = file.getFileName().toString().replace(".html", "");
            String[] expected = Files.readString(file.resolveSibling(name + ".txt")).split("\n\n", 2);
            Map<String, String> said = Arrays.stream(expected[0].split("\n")).map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
            return new PageFixture(name, Files.readAllBytes(file), said, expected[1].strip());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    WebPage read() {
        try {
            return new PageReader().read(page, Optional.empty(), "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Harmonic mean of precision and recall of words, whatever their order. */
    double f1(String found) {
        Map<String, Integer> wanted = words(body);
        Map<String, Integer> words = words(found);
        int common = wanted.entrySet().stream().mapToInt(word -> Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0))).sum();
        return 2.0 * common / (sum(wanted) + sum(words));
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(count -> count).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty()).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    @Override
    public String toString() {
        return name;
    }
}
