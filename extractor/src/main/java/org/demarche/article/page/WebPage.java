package org.demarche.article.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The article that a page is about.
 *
 * @param title      its headline, without the outlet's name
 * @param published  the day on which it appeared, not that of a later change
 * @param author     those who wrote it, several with commas
 * @param url        its canonical address
 * @param source     the outlet
 * @param language   as BCP 47 has it
 * @param paragraphs its prose and its headings, each without line breaks; none if the page has no article
 */
public record WebPage(Optional<String> title, Optional<LocalDate> published, Optional<String> author,
                      Optional<String> url, Optional<String> source, Optional<String> language,
                      List<String> paragraphs) {

    /** Checks and copies. */
    public WebPage {
        Objects.requireNonNull(title, "title");
        paragraphs = List.copyOf(paragraphs);
    }
}
