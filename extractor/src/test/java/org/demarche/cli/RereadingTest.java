package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that comes again. */
class RereadingTest {

    private static final String TALKS =
            "President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.\n";

    @TempDir
    private Path folder;
    private String store;
    private String article;

    @BeforeEach
    void extract() throws IOException {
        store = folder.resolve("store").toString();
        article = Files.writeString(folder.resolve("talks.txt"), TALKS).toString();
        Run.of("extract", article, "--store", store, "--published", "2025-12-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "jsonl", "turtle"})
    void an_article_that_the_store_has_is_not_read_again_and_printed_all_the_same(String format) {
        Run again = Run.of("extract", article, "--store", store, "--published", "2025-12-16", "--format", format);
        assertEquals("demarche: 1 article with 1 meeting stored in " + store + "; all there before and unchanged\n", again.err());
        Run forced = Run.of("extract", article, "--store", store, "--published", "2025-12-16", "--format", format, "--force");
        assertEquals(new Run(0, again.out(), "demarche: 1 article with 1 meeting stored in " + store + "\n"), forced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--published 2025-12-17", "--min-confidence 0.2 --published 2025-12-16", "--knowledge KNOWLEDGE --published 2025-12-16"})
    void an_article_is_read_again_where_something_that_counts_has_changed(String options) throws IOException {
        Path knowledge = Files.writeString(folder.resolve("mwf.ttl"), """
                @prefix dm: <https://w3id.org/demarche/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://example.org/mwf> a dm:Organization ; skos:prefLabel "Mekong Water Forum"@en .
                """);
        List<String> args = new ArrayList<>(List.of("extract", article, "--store", store));
        args.addAll(List.of(options.replace("KNOWLEDGE", knowledge.toString().replace(' ', '?')).split(" ")));
        args.replaceAll(word -> word.replace('?', ' '));
        assertEquals("demarche: 1 article with 1 meeting stored in " + store + "\n", Run.of(args.toArray(String[]::new)).err());
    }

    @Test
    void an_article_whose_text_has_changed_replaces_what_it_said() throws IOException {
        Files.writeString(Path.of(article), TALKS.replace("Modi", "Rao"));
        assertEquals("demarche: 1 article with 1 meeting stored in " + store + "\n",
                Run.of("extract", article, "--store", store, "--published", "2025-12-16").err());
        assertFalse(Run.of("export", "--store", store, "--format", "nquads").out().contains("Modi"));
    }
}
