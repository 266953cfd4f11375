package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.input.Refusal;
import org.junit.jupiter.api.Test;

class PageTest {

    private static Reading read(String page) {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of("-"), new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))) {
            return readings.findFirst().orElseThrow();
        }
    }

    @Test
    void a_page_is_known_by_its_beginning() {
        Article article = ((Reading.Read) read("<html><head><title>Talks in Lima</title></head><body><h1>Talks in Lima</h1>"
                + "<p>May 4, 2024</p><p>The foreign ministers of Chile and Peru met in Lima on Friday.</p></body></html>")).article();
        assertEquals("Talks in Lima\n\nThe foreign ministers of Chile and Peru met in Lima on Friday.\n", article.text());
        assertEquals(Optional.of("Talks in Lima"), article.title());
        assertEquals(Optional.of(LocalDate.of(2024, 5, 4)), article.published());
    }

    @Test
    void a_page_without_an_article_is_refused() {
        assertEquals(new Reading.Refused("standard input", Refusal.EMPTY, "a page without an article: no sentences beside its navigation"),
                read("<html><body><a href=1>Home</a> <a href=2>News</a></body></html>"));
    }
}
