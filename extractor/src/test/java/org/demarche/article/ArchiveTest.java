package org.demarche.article;

import static org.demarche.article.InputFolder.gzip;
import static org.demarche.article.InputFolder.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final byte[] TEXT = "They met.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temporary;

    private InputFolder folder() {
        return new InputFolder(temporary);
    }

    @Test
    void what_gzip_packed_is_read_as_if_it_were_not() {
        assertEquals(List.of("talks = They met.", "x-1 = A", "x-2 = B"), folder().shown(folder().file("talks.txt.gz", gzip(TEXT)),
                folder().file("x.jsonl.gz", gzip("{\"text\":\"A\"}\n{\"text\":\"B\"}".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void an_archive_is_read_like_a_folder_without_hidden_files() {
        byte[] archive = zip("b.txt", "B", "__MACOSX/b.txt", "no", "sub/", "", "sub/a.txt", "A", ".DS_Store", "no",
                "more.zip", zip("c.json", "{\"text\":\"C\"}"), "d.txt.gz", gzip(TEXT));
        assertEquals(List.of("news/b = B", "news/sub/a = A", "news/more/c = C", "news/d = They met."),
                folder().shown(folder().file("news.zip", archive)));
    }

    @Test
    void a_bad_file_of_an_archive_is_named_and_the_others_go_on() {
        byte[] archive = zip("zero.txt", "A\0B", "/etc/passwd", "C", "../x.txt", "D", "C:\\x.txt", "E", "last.txt", "F");
        assertEquals(List.of("a.zip, zero.txt! binary; wanted is text in UTF-8, or in UTF-16 with a byte order mark",
                "a.zip, /etc/passwd! its name leads out of the archive", "a.zip, ../x.txt! its name leads out of the archive",
                "a.zip, C:\\x.txt! its name leads out of the archive", "a/last = F"),
                folder().shown(folder().file("a.zip", archive)));
    }

    @Test
    void what_unpacks_to_far_more_than_text_does_ends_the_file() {
        byte[] spaces = new byte[40_000_000];
        Arrays.fill(spaces, (byte) ' ');
        byte[] record = "[{\"text\":\"A\"},".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(record, 0, spaces, 0, record.length);
        assertEquals(List.of("a-1 = A", "a.json.gz! unpacks to more than 200 times its size: refused", "b/x-1 = A",
                "b.zip, x.json! unpacks to more than 200 times its size: refused", "c = C"),
                folder().shown(folder().file("a.json.gz", gzip(spaces)), folder().file("b.zip", zip("x.json", spaces, "y.txt", "Y")),
                        folder().file("c.txt", "C")));
    }

    @Test
    void archives_in_archives_end_somewhere() {
        byte[] deep = zip("a.txt", "A");
        for (int i = 0; i < 6; i++) {
            deep = zip("a.zip", deep);
        }
        assertEquals(List.of("deep.zip, a.zip, a.zip, a.zip, a.zip! packed more than 4 times: refused"),
                folder().shown(folder().file("deep.zip", deep)));
    }

    @Test
    void a_broken_archive_costs_what_comes_after_the_break() {
        byte[] archive = zip("a.txt", "A", "b.txt", "B".repeat(1000));
        byte[] broken = Arrays.copyOf(archive, archive.length * 2 / 3);
        byte[] gzip = gzip("They met. ".repeat(50).getBytes(StandardCharsets.UTF_8));
        List<String> shown = folder().shown(folder().file("a.zip", broken), folder().file("b.gz", Arrays.copyOf(gzip, 20)),
                folder().file("c.txt", "C"));
        assertEquals("a/a = A", shown.get(0));
        assertEquals("c = C", shown.get(shown.size() - 1));
        assertTrue(shown.stream().anyMatch(line -> line.startsWith("b.gz! ")), shown.toString());
    }
}
