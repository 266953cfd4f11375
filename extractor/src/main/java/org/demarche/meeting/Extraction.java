package org.demarche.meeting;

import java.util.List;
import org.demarche.article.Article;

/**
 * What an article tells: the unit that is printed, stored and scored.
 *
 * @param article  as it was read
 * @param meetings in the order of their first evidence
 */
public record Extraction(Article article, List<Meeting> meetings) {

    /** Copies the list. */
    public Extraction {
        meetings = List.copyOf(meetings);
    }

    /** Without the meetings that are less sure. */
    public Extraction atLeast(double confidence) {
        return new Extraction(article, meetings.stream().filter(meeting -> meeting.confidence() >= confidence).toList());
    }
}
