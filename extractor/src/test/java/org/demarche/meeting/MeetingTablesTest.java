package org.demarche.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.News;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What is read in made-up news, phenomenon by phenomenon. In a table {@code -} is an article that nobody dated, and a
 * pilcrow stands for a blank line.
 */
@DisplayName("Meetings in a sentence")
class MeetingTablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1, resources = {
        "/meeting/participants.tsv", "/meeting/status.tsv", "/meeting/kind.tsv", "/meeting/place.tsv",
        "/meeting/date.tsv", "/meeting/context.tsv", "/meeting/visit.tsv", "/meeting/merging.tsv", "/meeting/not-a-meeting.tsv",
        "/meeting/nouns.tsv", "/meeting/gathering.tsv", "/meeting/attendance.tsv"})
    void are_read(String behaviour, String published, String text, String meetings) {
        Optional<LocalDate> day = published.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(published));
        String prose = text.replace(" ¶ ", "\n\n");
        assertEquals(meetings, News.print(News.EXTRACTOR.extract(News.article(day, prose))), text);
    }
}
