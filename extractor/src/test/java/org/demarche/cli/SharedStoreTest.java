package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store that another process has, and a folder that may not be written. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(300)
class SharedStoreTest {

    private static final String TALKS = "{\"id\":\"talks\",\"text\":\"President Vladimir Putin met Prime Minister Narendra Modi in Moscow on Monday.\"}\n";

    @TempDir
    private Path folder;

    private Child start(String name, String... command) throws IOException {
        return new Child(folder.resolve(name + ".out"), folder.resolve(name + ".err"), List.of(), command);
    }

    @Test
    void while_one_process_writes_all_others_are_refused_in_a_line_that_names_it() throws Exception {
        String store = folder.resolve("store").toString();
        Child writer = start("writer", "extract", "-", "--store", store);
        try (Writer articles = writer.input()) {
            articles.write(TALKS + "\n".repeat(1 << 17)); // so much is looked at to know what it is
            articles.flush();
            assertTrue(writer.reaches(() -> Files.exists(folder.resolve("store/demarche.properties"))));
            for (List<String> command : List.of(List.of("extract", "-"), List.of("remove", "talks"), List.of("query", "timeline"),
                    List.of("export"), List.of("validate"), List.of("explain", "https://example.org/x"), List.of("ask", "who met Putin?"),
                    List.of("serve", "--port", "0"))) {
                List<String> all = new ArrayList<>(command);
                all.addAll(List.of("--store", store));
                assertEquals(new Run(1, "", "demarche: store " + store + " is in use by process " + writer.pid()
                        + "; wait until it is done or use another store\n"), Run.withInput(TALKS, all.toArray(String[]::new)));
            }
        }
        assertEquals(0, writer.end().code(), writer.end().err());
        assertEquals(0, Run.of("query", "timeline", "--store", store).code());
    }

    /** Whichever is first: the other is refused, or comes when the first is done. */
    @Test
    void of_two_that_make_a_store_at_a_time_none_takes_it_from_the_other() throws Exception {
        Path articles = Files.writeString(folder.resolve("talks.jsonl"), TALKS, StandardCharsets.UTF_8);
        String store = folder.resolve("store").toString();
        Child one = start("one", "extract", articles.toString(), "--store", store);
        Child other = start("other", "extract", articles.toString(), "--store", store);
        List<Run> ends = List.of(one.end(), other.end()).stream().sorted(Comparator.comparing(Run::code)).toList();
        assertTrue(ends.get(0).err().startsWith("demarche: 1 article with 1 meeting stored in " + store), ends.toString());
        assertTrue(ends.get(1).err().startsWith("demarche: 1 article with 1 meeting stored in " + store)
                || ends.get(1).code() == 1 && ends.get(1).err().matches("demarche: store \\S+ is in use by (another process|process \\d+); .*\n"), ends.toString());
        assertTrue(Run.of("export", "--store", store, "--format", "nquads").out().contains("Narendra Modi"));
    }

    @Test
    void a_store_in_a_folder_that_may_not_be_written_is_told_with_the_folder() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root may write anywhere");
        Run run = Run.withInput(TALKS, "extract", "-", "--store", locked.resolve("store").toString());
        assertTrue(locked.toFile().setWritable(true));
        assertEquals(new Run(1, "", "demarche: store " + locked.resolve("store") + " cannot be made: no permission to write "
                + locked.resolve("store") + "\n"), run);
    }
}
