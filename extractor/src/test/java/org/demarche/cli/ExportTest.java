package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported of a store of one article. */
class ExportTest {

    @TempDir
    private Path folder;
    private String store;

    @BeforeEach
    void extract() {
        store = folder.resolve("a store").toString();
        Run.withInput("President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.\n", "extract", "-",
                "--store", store, "--published", "2025-12-16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --country Russia --country in          | 1
            --country RUS,KR --status held,planned | 1
            --from 2025-12 --to 2025-12-15         | 1
            --to 2025-12-14                        | 0
            --actor modi --kind meeting,call       | 1
            --actor modi --country KR              | 0
            """)
    void export_leaves_out_what_is_not_asked_for_and_says_where_that_is_all(String filters, int rows) {
        List<String> args = new ArrayList<>(List.of("export", "--store", store, "--format", "dyad"));
        args.addAll(List.of(filters.split(" ")));
        Run run = Run.of(args.toArray(String[]::new));
        assertEquals(rows, run.out().lines().skip(1).count());
        assertEquals(new Run(0, run.out(), rows > 0 ? "" : "demarche: no meeting in " + store
                + " is as asked for; what was written is empty\n"), run);
    }

    @Test
    void tables_of_several_files_lie_in_a_folder_and_nothing_beside_them() throws IOException {
        Path tables = folder.resolve("my tables/neo4j");
        assertEquals(new Run(0, "", ""), Run.of("export", "--store", store, "--format", "neo4j", "-o", tables.toString()));
        assertEquals(List.of("actors.csv", "articles.csv", "meetings.csv", "places.csv", "relationships.csv"), names(tables));
        Path file = Files.writeString(folder.resolve("a file"), "mine");
        assertEquals(new Run(1, "", "demarche: cannot write " + file + ": it is a file; wanted is a folder\n"),
                Run.of("export", "--store", store, "--format", "gephi", "-o", file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "nquads", "jsonld", "dyad", "gexf", "graphml", "ical", "geojson"})
    void equal_stores_give_equal_bytes(String format) {
        String first = Run.of("export", "--store", store, "--format", format).out();
        assertEquals(first, Run.of("export", "--store", store, "--format", format).out());
        assertTrue(first.contains("Modi"), first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "nquads", "jsonld", "dyad", "gexf", "graphml", "ical", "geojson"})
    void a_full_disk_is_told_in_a_line(String format) {
        assumeTrue(Files.exists(Path.of("/dev/full")), "Linux has a disk that is always full");
        assertEquals(new Run(1, "", "demarche: cannot write /dev/full: No space left on device\n"),
                Run.of("export", "--store", store, "--format", format, "-o", "/dev/full"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
