package org.demarche.graph.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.graph.canonical.Telling.Days;
import org.demarche.graph.canonical.Telling.Kind;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Post;
import org.demarche.graph.canonical.Telling.Type;
import org.junit.jupiter.api.Test;

/** What very many articles tell of one meeting; what few tell is in {@code CanonicalGraphTest}. */
class OccasionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 13);

    @Test
    void a_summit_that_thousands_report_is_one_meeting() {
        List<Telling> tellings = IntStream.range(0, 5000).mapToObj(i -> telling(i, 0)).toList();
        List<Occasion> occasions = assertTimeoutPreemptively(PATIENCE, () -> Occasions.of(tellings, Rulings.NONE));
        assertEquals(List.of(5000), occasions.stream().map(occasion -> occasion.tellings().size()).toList());
        assertEquals(Set.of("1000"), Set.copyOf(occasions.get(0).merges().stream().map(merge -> merge.with().replaceAll("\\D", "")).toList()));
    }

    @Test
    void so_it_is_where_the_next_day_there_is_another() {
        List<Telling> tellings = IntStream.range(0, 3000).mapToObj(i -> telling(i, i % 3)).toList();
        List<Occasion> occasions = assertTimeoutPreemptively(PATIENCE, () -> Occasions.of(tellings, Rulings.NONE));
        assertEquals(List.of(1000, 1000, 1000), occasions.stream().map(occasion -> occasion.tellings().size()).toList());
    }

    private static Telling telling(int number, int later) {
        String iri = "article-" + (1000 + number);
        LocalDate day = DAY.plusDays(later);
        return new Telling(iri + "#meeting", iri, iri, Kind.MEETING, "held", Optional.of(day), Optional.of(new Days(day, day)),
                List.of(party(iri, "ana soto", "CL"), party(iri, "luis rey", "PE")), Optional.empty(), List.of());
    }

    private static Party party(String article, String name, String country) {
        return new Party(name + "." + country, Type.PERSON, name, name, Set.of("president"), Set.of(), Optional.of(country),
                List.of(new Post(article + "#" + name, "president." + country, Optional.empty())));
    }
}
