package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the page's files without a browser. */
class FilesTest {

    private static final Path FILES = Path.of("src/main/resources/explorer");
    private static final Pattern NAMED = Pattern.compile("(?:from|import\\() ?\"(\\.[^\"]+)\"|\"(/webjars/[^\"]+|/world/[^\"]+)\"|(?:src|href)=\"([a-z]+[^\":]*)\"");
    private static final Pattern HTML = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\b|new Function");
    private static final int LINES_OF_A_FILE = 250;

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void each_file_that_another_names_is_there() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path file : files()) {
            for (MatchResult named : NAMED.matcher(Files.readString(file)).results().toList()) {
                if (named.group(2) == null ? !Files.exists(file.resolveSibling(named.group(1) == null ? named.group(3) : named.group(1)))
                        : !isServed(named.group(2))) {
                    lost.add(file + ": " + named.group());
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    private static boolean isServed(String address) {
        String resource = address.startsWith("/webjars/") ? "META-INF/resources" + address : "explorer" + address;
        return FilesTest.class.getClassLoader().getResource(resource) != null;
    }

    @Test
    void no_file_makes_html_or_code_of_text() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            if (HTML.matcher(Files.readString(file)).find()) {
                found.add(file);
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void files_stop_at_250_lines() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            if (Files.readAllLines(file).size() > LINES_OF_A_FILE) {
                found.add(file);
            }
        }
        assertEquals(List.of(), found);
    }
}
