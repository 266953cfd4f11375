package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last line of an extraction: what became of all that was given. */
class TallyTest {

    private static final String HELD = "Peruvian Foreign Minister Carmen Valdivia met Chilean Foreign Minister Ignacio Paredes in Lima on 4 May 2024.";
    private static final String PLANNED = "Peruvian Foreign Minister Carmen Valdivia will meet Chilean Foreign Minister Ignacio Paredes in Lima on 4 May 2024.";
    private static final String FRENCH =
            "Le ministre des Affaires étrangères a rencontré son homologue péruvien à Lima lundi, et ils ont signé.";

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve("news").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String last(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "extract";
        args[1] = folder.resolve("news").toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Run.of(args).err().lines().reduce("", (before, line) -> line).replace(folder + "/", "");
    }

    @Test
    void refused_and_skipped_are_counted_by_kind_and_meetings_by_status() throws IOException {
        file("a.jsonl", "{\"id\":\"a\",\"text\":\"" + HELD + "\"}\n{\"id\":\"a\",\"text\":\"" + HELD + "\"}\n{\"id\":\n");
        file("b.txt", PLANNED);
        file("c.txt", FRENCH);
        file("d.txt", "");
        file("e.txt", " \n");
        assertEquals("demarche: 2 articles with 2 meetings (1 held, 1 planned) stored in store; 1 given twice;"
                + " 1 skipped: in French; 3 refused: 2 without an article, 1 broken JSON", last("--store", folder.resolve("store").toString()));
    }

    @Test
    void copies_are_counted_whether_they_come_together_or_later() throws IOException {
        String story = HELD + " " + PLANNED + " The two sides were silent on what else they had spoken about for three hours.";
        String store = folder.resolve("store").toString();
        file("a.txt", story);
        file("b.txt", "Talks of three hours\n\n" + story);
        assertEquals("demarche: 2 articles with 4 meetings (2 held, 2 planned) stored in store; 1 is a copy of another", last("--store", store));
        file("c.txt", story);
        assertEquals("demarche: 3 articles with 6 meetings (3 held, 3 planned) stored in store; 2 there before and unchanged;"
                + " 1 is a copy of another", last("--store", store));
        file("d.txt", story);
        file("e.txt", story);
        assertEquals("demarche: 5 articles with 10 meetings (5 held, 5 planned) stored in store; 3 there before and unchanged;"
                + " 2 are copies of others", last("--store", store));
    }

    @Test
    void a_dry_run_of_more_than_one_says_how_much_it_read() throws IOException {
        file("a.txt", HELD);
        assertEquals("", last("--dry-run"));
        file("b.txt", PLANNED);
        assertEquals("demarche: 2 articles with 2 meetings (1 held, 1 planned)", last("--dry-run"));
    }

    @Test
    void where_all_of_several_are_refused_it_says_so() throws IOException {
        file("a.txt", "");
        file("b.txt", "");
        assertEquals("demarche: nothing read; 2 refused: without an article", last("--store", folder.resolve("store").toString()));
    }
}
