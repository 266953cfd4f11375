package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for canonical meetings, whatever articles tell, in which order they come and how often. */
class CanonicalLawsTest {

    private static final List<String> RUSSIANS = List.of("Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Vladimir Putin");
    private static final List<String> PERUVIANS = List.of("Luis Rey", "Luis A. Rey", "José Díaz", "Jose Diaz");
    private static final List<String> OFFICES = List.of("president", "foreign minister", "envoy");
    private static final List<String> DATES = List.of("2025-05-12", "2025-05-13", "2025-05-13/2025-05-15", "2025-05", "2025",
            "2025-04-30/2025-05-02", "2025-05-20", "1975-05-12");

    @TempDir Path folder;

    @Test
    void the_order_of_articles_and_their_batches_change_nothing() {
        for (long seed = 0; seed < 6; seed++) {
            List<Extraction> articles = articles(seed, 24);
            Set<Quad> expected = quads("whole" + seed, List.of(articles));
            for (int run = 0; run < 2; run++) {
                List<Extraction> shuffled = new ArrayList<>(articles);
                Collections.shuffle(shuffled, new Random(seed * 7 + run));
                List<List<Extraction>> batches = IntStream.range(0, 8)
                        .mapToObj(i -> shuffled.subList(i * 3, i * 3 + 3)).toList();
                assertSame(expected, quads("batches" + seed + "-" + run, batches));
            }
        }
    }

    @Test
    void reading_an_article_again_changes_nothing() {
        List<Extraction> articles = articles(3, 20);
        assertSame(quads("once", List.of(articles)), quads("twice", List.of(articles, articles.subList(4, 9))));
    }

    @Test
    void what_is_left_after_a_removal_is_as_if_the_others_had_never_been() {
        for (long seed = 0; seed < 6; seed++) {
            List<Extraction> articles = articles(seed, 24);
            try (MeetingStore store = open("less" + seed)) {
                store.putAll(articles, Told.KNOWN);
                store.putAll(articles(seed + 100, 24).subList(0, 12), Told.KNOWN);
                store.remove(articles.subList(0, 12).stream().map(told -> told.article().id()).toList());
                assertSame(quads("rest" + seed, List.of(articles.subList(12, 24))), quads(store));
            }
        }
    }

    @Test
    void some_are_told_together_and_never_two_of_one_article() {
        Set<Quad> quads = quads("some", List.of(articles(1, 24)));
        long merges = quads.stream().filter(quad -> quad.getPredicate().equals(Vocabulary.MERGED)).count();
        assertTrue(merges > 3 && merges < 20, merges + " merges");
    }

    /** Sets of hundreds of quads, of which a failure should show what differs only. */
    private static void assertSame(Set<Quad> expected, Set<Quad> found) {
        Set<Quad> missing = new HashSet<>(expected);
        missing.removeAll(found);
        Set<Quad> more = new HashSet<>(found);
        more.removeAll(expected);
        assertEquals("missing [] more []", "missing " + missing + " more " + more);
    }

    static List<Extraction> articles(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> {
            Told told = new Told("article-" + i);
            for (int meeting = 0; meeting <= random.nextInt(2); meeting++) {
                told.meeting("Sentence " + meeting + ".", any(random, List.of(Meeting.Kind.values())),
                        any(random, List.of(Meeting.Status.values())),
                        random.nextBoolean() ? Optional.of(Told.place(any(random, List.of("Lima", "Cusco")), "PE")) : Optional.empty(),
                        random.nextInt(8) == 0 ? Optional.empty() : Optional.of(any(random, DATES)),
                        actor(random, RUSSIANS, "RU"), actor(random, PERUVIANS, "PE"));
            }
            return told.told();
        }).toList();
    }

    private static Actor actor(Random random, List<String> names, String country) {
        return switch (random.nextInt(5)) {
            case 0 -> Told.state(country);
            case 1 -> Told.holder(any(random, OFFICES), country);
            default -> Told.person(any(random, names), any(random, OFFICES), country);
        };
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Set<Quad> quads(String name, List<List<Extraction>> batches) {
        try (MeetingStore store = open(name)) {
            batches.forEach(batch -> store.putAll(batch, Told.KNOWN));
            return quads(store);
        }
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    private MeetingStore open(String name) {
        return MeetingStore.openOrCreate(folder.resolve(name), Optional.empty());
    }
}
