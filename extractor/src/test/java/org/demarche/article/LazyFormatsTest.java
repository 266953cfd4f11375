package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads one text file waits for no library of another format. */
class LazyFormatsTest {

    private static final Pattern LIBRARIES = Pattern.compile("org\\.jsoup|org\\.apache\\.(?:pdfbox|fontbox|james|commons\\.csv|commons\\.compress)"
            + "|com\\.rometools|org\\.jdom2|org\\.netpreserve|crawlercommons|java\\.net\\.http\\.HttpClient|opennlp\\.tools\\.langdetect");

    @TempDir
    private Path folder;

    /** Classes that a run in a process of its own loads. */
    private List<String> loaded(String name, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name), text);
        Path log = folder.resolve("classes.log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"),
                "org.demarche.cli.Demarche", "extract", file.toString(), "--dry-run")
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        assertEquals(0, process.waitFor(), () -> "see " + folder);
        return Files.readString(log, StandardCharsets.UTF_8).lines().filter(line -> LIBRARIES.matcher(line).find()).toList();
    }

    @Test
    void a_text_loads_no_library_of_another_format() throws Exception {
        assertEquals(List.of(), loaded("a.txt", "LIMA, May 4, 2024 (Reuters) - The foreign ministers of Chile and Peru met in Lima on Friday."));
    }

    @Test
    void a_page_loads_that_of_pages() throws Exception {
        List<String> loaded = loaded("a.html", "<html><body><p>The foreign ministers of Chile and Peru met in Lima on Friday.</p></body></html>");
        assertTrue(loaded.stream().anyMatch(line -> line.contains("org.jsoup.Jsoup ")), loaded.toString());
        assertEquals(List.of(), loaded.stream().filter(line -> !line.contains("org.jsoup")).toList());
    }
}
