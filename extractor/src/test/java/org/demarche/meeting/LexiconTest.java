package org.demarche.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.News;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a language explain themselves: each row fires on its own example and no list is dead. */
@DisplayName("Lexicon")
class LexiconTest {

    private static final Path LISTS = Path.of("../data/language/en/words.tsv");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("\\.list\\(\"([^\"]+)\"\\)");

    static Stream<Arguments> frames() {
        return Table.rows("frames.tsv").stream().map(row -> Arguments.of(row[0], row[5], row[6]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void a_frame_reads_its_example(String id, String example, String counterexample) {
        assertTrue(read(id, example), () -> example + " -> " + rules(example));
        assertFalse(read(id, counterexample), () -> counterexample + " -> " + rules(counterexample));
    }

    static Stream<Arguments> cues() {
        return Table.rows("status.tsv").stream().map(row -> Arguments.of(row[0], row[2], row[3], row[4]));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("cues")
    void a_cue_gives_its_example_the_status(String id, String status, String example, String counterexample) {
        assertTrue(statuses(example).contains(status), () -> example + " -> " + statuses(example));
        assertFalse(statuses(counterexample).contains(status), () -> counterexample + " -> " + statuses(counterexample));
    }

    @Test
    void each_word_list_is_asked_for() throws IOException {
        Set<String> lists = Files.readAllLines(LISTS, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(file, StandardCharsets.UTF_8)).results()
                        .map((MatchResult match) -> match.group(1)).forEach(asked::add);
            }
        }
        assertEquals(asked, lists);
    }

    private static boolean read(String id, String prose) {
        return rules(prose).contains(id);
    }

    private static Set<String> rules(String prose) {
        return News.meetings(prose).stream().flatMap(meeting -> meeting.evidence().stream())
                .map(Meeting.Evidence::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> statuses(String prose) {
        return News.meetings(prose).stream().map(meeting -> meeting.status().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
