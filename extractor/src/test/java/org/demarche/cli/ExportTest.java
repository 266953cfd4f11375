package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
