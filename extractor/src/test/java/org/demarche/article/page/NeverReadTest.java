package org.demarche.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** Comments, captions, teasers and the rest tell of meetings on these pages, too: none of these may be read. */
class NeverReadTest {

    @Test
    void no_record_comes_from_beside_the_article() throws Exception {
        Extractor extractor = new Extractor(Knowledge.builtIn());
        List<String> strangers = new ArrayList<>();
        int records = 0;
        for (PageFixture page : PageFixture.all()) {
            Article article = read(page);
            String told = page.said().get("title") + "\n\n" + page.body();
            for (var meeting : extractor.extract(article).meetings()) {
                records++;
                meeting.evidence().stream().filter(evidence -> !told.contains(evidence.text()))
                        .forEach(evidence -> strangers.add(page + ": " + evidence.text()));
            }
        }
        assertEquals(List.of(), strangers);
        assertFalse(records < 20, "only " + records + " records: nothing was tried");
    }

    private static Article read(PageFixture page) {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of("-"), new ByteArrayInputStream(page.page()))) {
            return ((Reading.Read) readings.findFirst().orElseThrow()).article();
        }
    }
}
