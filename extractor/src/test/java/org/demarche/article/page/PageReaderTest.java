package org.demarche.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.input.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PageReaderTest {

    static List<PageFixture> pages() throws IOException {
        return PageFixture.all();
    }

    private static WebPage page(String html) {
        try {
            return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_body_is_found_among_what_stands_beside_it(PageFixture page) {
        String found = String.join("\n\n", page.read().paragraphs());
        assertTrue(page.f1(found) >= .85, () -> String.format(Locale.ROOT, "%.3f: %s", page.f1(found), found));
    }

    @Test
    void bodies_are_found_nearly_whole_and_nearly_alone() throws IOException {
        double mean = pages().stream().mapToDouble(page -> page.f1(String.join("\n\n", page.read().paragraphs())))
                .average().orElseThrow();
        assertTrue(mean >= .99, () -> "mean token F1 " + mean);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_a_page_says_of_its_article_is_read(PageFixture page) {
        WebPage read = page.read();
        Map<String, Optional<String>> found = Map.of("title", read.title(), "author", read.author(), "url", read.url(),
                "source", read.source(), "language", read.language());
        page.said().forEach((field, value) ->
                assertEquals(value, found.getOrDefault(field, Optional.of(value)).orElse("none"), field));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_day_is_that_of_publication(PageFixture page) {
        assertEquals(Optional.ofNullable(page.said().get("published")), page.read().published().map(Object::toString));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "16.12.2025 | en | 2025-12-16", "Dec. 16, 2025 | en | 2025-12-16", "16 December 2025 | en | 2025-12-16",
        "Tuesday, 16th of December 2025, 10:00 | en | 2025-12-16", "Sept 3, 1999 | en | 1999-09-03",
        "2025-12-16T23:30:00-05:00 | en | 2025-12-16", "20251216 | en | 2025-12-16", "16-Dec-2025 | en | 2025-12-16",
        "16/12/2025 | en | 2025-12-16", "12/16/2025 | en | 2025-12-16", "05/06/2025 | en-US | 2025-05-06",
        "05/06/2025 | en-GB | 2025-06-05", "05/06/2025 | en | none", "31.02.2025 | en | none", "at 10:30 | en | none"})
    void a_day_is_read_as_it_is_written_and_not_guessed(String written, String language, String day) {
        assertEquals(day, Days.in(written, language).map(Object::toString).orElse("none"));
    }

    @Test
    void a_page_of_links_has_no_article() {
        assertEquals(List.of(), page("<body><ul><li><a href=/1>Ministers of Chile and Peru met in Lima.</a></li>"
                + "<li><a href=/2>They will meet again in May, officials say.</a></li></ul></body>").paragraphs());
    }

    @Test
    void a_million_paragraphs_and_a_hundred_thousand_open_elements_end_in_time() {
        page("<body>" + "<p>a".repeat(1_000_000));
        page("<body>" + "<div><b>".repeat(100_000) + "They met in Lima on Monday.");
        page("<body>" + "They met in Lima.<br>".repeat(200_000));
        page("<body>" + "a <i>b</i> ".repeat(200_000));
    }
}
