package org.demarche.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.demarche.News;
import org.demarche.article.Article;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;

/** News of all sorts, from the text to what is written of it. */
class ExtractorFuzzTest {

    private final MeetingRecords records = new MeetingRecords();

    @FuzzTest
    void prose(byte[] input) {
        Article article = News.body("fuzz", Prose.of(input));
        Extraction extraction = News.EXTRACTOR.extract(article);
        Laws.extraction(extraction);
        String line = records.write(extraction);
        assertEquals(line, records.write(News.EXTRACTOR.extract(article)));
        String whole = records.whole(extraction);
        assertEquals(extraction.meetings(), records.whole(article, whole).meetings());
        assertEquals(line, records.write(records.whole(article, whole)));
    }
}
