package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.shapes.WellFormed;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that print one story link to the first of them, whatever came first and whatever goes again. */
class CopiesTest {

    private static final int WORDS = 120;

    @TempDir Path folder;
    private int stores;
    private MeetingStore store;

    @BeforeEach
    void open() {
        store = opened();
    }

    @Test
    void a_later_run_finds_the_copy_of_an_earlier_one() {
        put(article("b", story(1)));
        put(article("c", story(2)));
        put(article("a", cut(story(1), 100)));
        assertEquals(Map.of("b", "a"), links(store));
    }

    @Test
    void without_its_copies_an_article_is_a_source_of_its_own_again() {
        put(article("a", story(1)), article("b", story(1)), article("c", story(1)));
        assertEquals(Map.of("b", "a", "c", "a"), links(store));
        store.remove(List.of("a"));
        assertEquals(Map.of("c", "b"), links(store));
        store.remove(List.of("c"));
        assertEquals(Map.of(), links(store));
    }

    @Test
    void an_article_that_is_replaced_is_a_copy_of_what_it_says_now() {
        put(article("a", story(1)), article("b", story(1)), article("c", story(2)));
        put(article("b", story(2)));
        assertEquals(Map.of("c", "b"), links(store));
    }

    /** Each is cut from the one before: the first and the last have less in common than copies have. */
    @Test
    void copies_of_copies_are_one_story_until_what_joins_them_goes() {
        List<String> words = words(9, 180);
        put(article("a", String.join(" ", words.subList(0, 120))), article("b", String.join(" ", words.subList(25, 145))),
                article("c", String.join(" ", words.subList(50, 170))));
        assertEquals(Map.of("b", "a", "c", "a"), links(store));
        store.remove(List.of("b"));
        assertEquals(Map.of(), links(store));
    }

    @Test
    void the_order_of_articles_and_their_batches_change_nothing() {
        for (long seed = 0; seed < 2; seed++) {
            List<Extraction> articles = news(seed, 30);
            Set<Quad> expected = quads(List.of(articles));
            for (int run = 0; run < 2; run++) {
                List<Extraction> shuffled = new ArrayList<>(articles);
                Collections.shuffle(shuffled, new Random(seed * 7 + run));
                assertEquals(expected, quads(IntStream.range(0, 6).mapToObj(i -> shuffled.subList(i * 5, i * 5 + 5)).toList()));
            }
        }
    }

    @Test
    void what_is_left_after_removals_and_replacements_is_as_if_nothing_else_had_been() {
        for (long seed = 0; seed < 2; seed++) {
            List<Extraction> articles = news(seed, 30);
            List<Extraction> others = news(seed + 100, 30);
            try (MeetingStore changing = opened()) {
                changing.putAll(others, Told.KNOWN);
                changing.putAll(articles.subList(0, 20), Told.KNOWN);
                changing.remove(Stream.concat(articles.subList(5, 10).stream(), others.subList(20, 30).stream())
                        .map(told -> told.article().id()).toList());
                changing.putAll(articles.subList(15, 20), Told.KNOWN);
                assertEquals(quads(List.of(articles.subList(0, 5), articles.subList(10, 20))), quads(changing));
            }
        }
    }

    @Test
    void twenty_papers_that_print_one_story_are_outvoted_by_two_that_tell_for_themselves() {
        List<Extraction> told = new ArrayList<>();
        for (int paper = 0; paper < 20; paper++) {
            told.add(meeting("wire-" + paper, story(1), "2025-05-12"));
        }
        told.add(meeting("one", story(2), "2025-05-12/2025-05-13"));
        told.add(meeting("two", story(3), "2025-05-12/2025-05-13"));
        store.putAll(told, Told.KNOWN);
        assertEquals(Set.of("2025-05-13"), lastDays());
        store.remove(List.of("two"));
        assertEquals(Set.of("2025-05-12"), lastDays());
    }

    @Test
    void a_copy_that_comes_late_counts_for_those_that_are_there() {
        put(meeting("b", story(1), "2025-05-12"), meeting("c", story(2), "2025-05-12"), meeting("d", story(3), "2025-05-12/2025-05-13"),
                meeting("e", story(4), "2025-05-12/2025-05-13"), meeting("f", story(5), "2025-05-12/2025-05-13"));
        assertEquals(Set.of("2025-05-13"), lastDays());
        put(article("joins", story(3) + " " + story(4)), article("joins-too", story(4) + " " + story(5)));
        put(meeting("f", story(3), "2025-05-12/2025-05-13"), meeting("e", story(3), "2025-05-12/2025-05-13"));
        assertEquals(Set.of("2025-05-12"), lastDays());
    }

    @Test
    void those_that_come_are_told_from_those_of_which_they_are_copies() {
        assertEquals(0, put(article("a", story(1)), article("b", story(2))));
        assertEquals(2, put(article("0", story(1)), article("c", story(1)), article("d", story(3))));
        assertEquals(2, put(article("e", story(4)), article("f", story(4)), article("g", story(4))));
    }

    @Test
    void a_part_of_a_store_has_the_article_that_stands_for_one_that_tells() throws IOException {
        put(new Told("a").published("2025-05-13", "Wire", "https://wire.example/").aside(story(1)).told(),
                meeting("b", story(1), "2025-05-12"));
        Path part = folder.resolve("part.nq");
        try (OutputStream out = Files.newOutputStream(part)) {
            new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(Set.of("Soto")), Set.of(), Set.of(), 0)
                    .export(store, Selection.Scope.ALL, MeetingGraph.Format.NQUADS, out);
        }
        assertTrue(Files.readString(part).contains("<https://w3id.org/demarche/ontology#copyOf>"));
        assertEquals(List.of(), WellFormed.ours().check(part).faults());
    }

    private Set<String> lastDays() {
        return store.read(data -> Iter.toSet(Iter.map(data.find(null, null, Vocabulary.MEETING_LAST_DAY, null),
                quad -> quad.getObject().getLiteralLexicalForm())));
    }

    private int put(Extraction... articles) {
        return store.putAll(List.of(articles), Told.KNOWN);
    }

    private MeetingStore opened() {
        return MeetingStore.openOrCreate(folder.resolve("store" + stores++), Optional.empty());
    }

    private Set<Quad> quads(List<List<Extraction>> batches) {
        try (MeetingStore other = opened()) {
            batches.forEach(batch -> other.putAll(batch, Told.KNOWN));
            return quads(other);
        }
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    /** Which article links to which. */
    private static Map<String, String> links(MeetingStore store) {
        return store.read(data -> Iter.toList(data.find(null, null, Vocabulary.COPY_OF, null)).stream()
                .collect(Collectors.toMap(quad -> id(quad.getSubject().getURI()), quad -> id(quad.getObject().getURI()), (a, b) -> a + b, TreeMap::new)));
    }

    private static String id(String iri) {
        return iri.replaceFirst(".*/", "");
    }

    private static Extraction article(String id, String text) {
        return new Told(id).aside(text).told();
    }

    private static Extraction meeting(String id, String text, String date) {
        return new Told(id).aside(text + "\n").meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD,
                Optional.empty(), Optional.of(date), Told.person("Ana Soto", "foreign minister", "CL"),
                Told.person("Luis Rey", "foreign minister", "PE")).told();
    }

    /** Articles of six stories: whole, cut, run on into another, some of them telling of a meeting. */
    static List<Extraction> news(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> {
            String text = story(random.nextInt(6));
            String made = switch (random.nextInt(4)) {
                case 0 -> cut(text, WORDS * 3 / 4 - random.nextInt(40));
                case 1 -> text + " " + cut(story(random.nextInt(6)), 10 + random.nextInt(100));
                default -> text;
            };
            return random.nextBoolean() ? article("article-" + i, made) : meeting("article-" + i, made, "2025-05-1" + random.nextInt(4));
        }).toList();
    }

    private static String story(long number) {
        return String.join(" ", words(number, WORDS));
    }

    private static List<String> words(long number, int count) {
        Random random = new Random(number);
        return IntStream.range(0, count).mapToObj(i -> "w" + Integer.toString(random.nextInt(100_000), 36)).toList();
    }

    private static String cut(String text, int words) {
        return String.join(" ", Arrays.asList(text.split(" ")).subList(0, words));
    }
}
