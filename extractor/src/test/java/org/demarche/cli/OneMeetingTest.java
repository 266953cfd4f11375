package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three sample articles tell of the talks in Geneva on 21 January 2022: a report, the other side's release, a reading. */
class OneMeetingTest {

    private static final List<String> ARTICLES = List.of("2022-01-21-blinken-lavrov-geneva",
            "2022-01-21-lavrov-blinken-press-release", "2022-01-23-geneva-talks-reading");

    @TempDir
    private Path folder;

    @Test
    void three_articles_in_any_order_at_once_or_one_by_one_give_one_meeting_with_three_tellings() {
        Set<String> turtle = new HashSet<>();
        Set<String> quads = new HashSet<>();
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0))) {
            List<String> paths = order.stream().map(ARTICLES::get).map(id -> "../data/articles/" + id + ".txt").toList();
            String atOnce = folder.resolve("at once" + order).toString();
            extract(atOnce, paths);
            String oneByOne = folder.resolve("one by one" + order).toString();
            paths.forEach(path -> extract(oneByOne, List.of(path)));
            for (String store : List.of(atOnce, oneByOne)) {
                turtle.add(Run.of("export", "--store", store).out());
                quads.add(Arrays.stream(Run.of("export", "--store", store, "--format", "nquads").out().split("\n"))
                        .sorted().collect(Collectors.joining("\n")));
                assertEquals(ARTICLES, tellings(store));
            }
        }
        assertEquals("1 1", turtle.size() + " " + quads.size());
    }

    private static void extract(String store, List<String> paths) {
        List<String> args = new ArrayList<>(List.of("extract", "--published-from", "name", "--store", store));
        args.addAll(paths);
        assertEquals(0, Run.of(args.toArray(String[]::new)).code());
    }

    /** The articles that tell of the meeting of whom most tell. */
    private static List<String> tellings(String store) {
        return Run.of("query", "sources", "--param", "actor=Blinken", "--store", store, "--format", "csv").out().lines()
                .filter(line -> line.startsWith("2022-01-21,Antony Blinken; Sergei Lavrov,3,"))
                .map(line -> line.split(",")[3]).toList();
    }
}
