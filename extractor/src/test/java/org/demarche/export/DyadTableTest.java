package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.export.EventExport.Format;
import org.demarche.graph.Selection;
import org.demarche.graph.Selection.Scope;
import org.demarche.graph.WorldStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rows of the small world, as Jackson reads them. */
class DyadTableTest {

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    @Test
    void a_row_has_both_sides_their_codes_and_the_sentence() throws IOException {
        Map<String, String> row = rows(Scope.CANONICAL).stream().filter(each -> each.get("kind").equals("call"))
                .findFirst().orElseThrow();
        assertEquals("2024-05-03 2024-05-03 held CONSULT 041", cells(row, "date", "end_date", "status", "plover", "cameo"));
        assertEquals("Ana Soto person CL CHL foreign minister", cells(row, "source_name", "source_type", "source_country",
                "source_iso3", "source_role"));
        assertEquals("Sergei Lavrov RU RUS", cells(row, "target_name", "target_country", "target_iso3"));
        assertEquals("call-lavrov-soto 1", cells(row, "article", "articles"));
    }

    @Test
    void several_articles_on_one_meeting_are_one_row_or_one_each() throws IOException {
        assertEquals(List.of("news/cho-lavrov 4"), talksInNewYork(Scope.CANONICAL));
        assertEquals(List.of("news/cho-lavrov 1", "tass-lavrov 1", "times-lavrov 1"), talksInNewYork(Scope.ARTICLES));
    }

    @Test
    void copies_of_one_story_are_so_many_articles_and_one_that_tells_for_itself() throws IOException {
        assertEquals(Set.of("4 3"), rows(Scope.CANONICAL).stream().filter(row -> row.get("place").equals("New York"))
                .map(row -> cells(row, "articles", "independent")).collect(Collectors.toSet()));
        assertEquals(Set.of("1 1"), rows(Scope.ARTICLES).stream()
                .map(row -> cells(row, "articles", "independent")).collect(Collectors.toSet()));
    }

    private static List<String> talksInNewYork(Scope scope) throws IOException {
        return rows(scope).stream().filter(row -> row.get("place").equals("New York"))
                .map(row -> cells(row, "article", "articles")).toList();
    }

    @Test
    void of_a_visit_the_source_is_who_travels() throws IOException {
        assertEquals(Set.of("Ana Soto > South Korea 036", "Ana Soto > Peru "), rows(Scope.CANONICAL).stream()
                .filter(row -> row.get("kind").equals("visit"))
                .map(row -> row.get("source_name") + " > " + row.get("target_name") + " " + row.get("cameo"))
                .collect(Collectors.toSet()));
    }

    @Test
    void of_a_delegation_no_two_met_each_other() throws IOException {
        List<Map<String, String>> summit = rows(Scope.CANONICAL).stream()
                .filter(row -> row.get("article").equals("summit-lima")).toList();
        assertEquals(List.of(), summit.stream().filter(row -> !row.get("source_country").isEmpty()
                && row.get("source_country").equals(row.get("target_country"))).toList());
        assertEquals(5, summit.size());
    }

    @Test
    void rows_come_by_day_and_those_without_at_the_end() throws IOException {
        List<String> days = rows(Scope.ARTICLES).stream().map(row -> row.get("date").isEmpty() ? "none" : row.get("date")).toList();
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void a_mark_tells_excel_that_it_is_utf_8() throws IOException {
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes(Scope.CANONICAL, true), 3));
        assertEquals('e', bytes(Scope.CANONICAL, false)[0]);
    }

    private static String cells(Map<String, String> row, String... columns) {
        return Arrays.stream(columns).map(row::get).collect(Collectors.joining(" "));
    }

    private static List<Map<String, String>> rows(Scope scope) throws IOException {
        return new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(bytes(scope, false)).readAll();
    }

    private static byte[] bytes(Scope scope, boolean excel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventExport(WORLD.store(), Selection.ALL, scope).write(Format.DYAD, excel, out);
        return out.toByteArray();
    }
}
