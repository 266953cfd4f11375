package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the language as they lie in the checkout. */
class WordListsTest {

    private static final Path FOLDER = Path.of("../data/language/en");

    @Test
    void a_word_stands_once_in_its_list() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> again = Files.readAllLines(FOLDER.resolve("words.tsv")).stream().filter(row -> !seen.add(row)).toList();
        assertEquals(List.of(), again);
    }

    @Test
    void nothing_but_tables_lies_in_the_folder_that_is_shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(List.of(), files.filter(file -> !file.toString().endsWith(".tsv")).toList());
        }
    }
}
