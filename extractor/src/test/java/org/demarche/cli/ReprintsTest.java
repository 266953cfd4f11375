package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Test;

/** One text is read once, whoever prints it. */
class ReprintsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 4);

    private final AtomicInteger read = new AtomicInteger();
    private final Reprints reprints = new Reprints(article -> {
        read.incrementAndGet();
        if (article.text().isEmpty()) {
            throw new IllegalStateException("a fault");
        }
        return new Extraction(article, List.of());
    });

    @Test
    void another_id_address_and_source_change_nothing_that_is_read() {
        Article one = article("one", "Talks", DAY, "They met.");
        Article other = article("other", "Talks", DAY, "They met.");
        assertEquals(one, reprints.apply(one).article());
        assertEquals(other, reprints.apply(other).article());
        assertEquals(1, read.get());
    }

    @Test
    void another_headline_day_or_letter_is_read_anew() {
        List.of(article("a", "Talks", DAY, "They met."), article("b", "More talks", DAY, "They met."),
                article("c", "Talks", DAY.plusDays(1), "They met."), article("d", "Talks", DAY, "They met!")).forEach(reprints::apply);
        assertEquals(4, read.get());
    }

    @Test
    void who_asks_for_what_is_being_read_waits_for_it() {
        IntStream.range(0, 200).parallel().forEach(i -> reprints.apply(article("paper-" + i, "Talks", DAY, "They met.")));
        assertEquals(1, read.get());
    }

    @Test
    void only_the_latest_are_kept() {
        IntStream.range(0, 1000).forEach(i -> reprints.apply(article("a" + i, "Talks", DAY, "They met " + i + " times.")));
        reprints.apply(article("late", "Talks", DAY, "They met 999 times."));
        assertEquals(1000, read.get());
        reprints.apply(article("later", "Talks", DAY, "They met 0 times."));
        assertEquals(1001, read.get());
    }

    @Test
    void each_that_has_a_text_which_brings_out_a_fault_brings_it_out() {
        for (String id : List.of("a", "b")) {
            assertEquals("a fault", assertThrows(IllegalStateException.class, () -> reprints.apply(article(id, "Talks", DAY, ""))).getMessage());
        }
    }

    private static Article article(String id, String title, LocalDate day, String text) {
        return new Article(id, Optional.of(title), Optional.of(day), Optional.of("https://news.example/" + id), Optional.of(id),
                text, List.of());
    }
}
