package org.demarche.graph;

import static org.demarche.graph.Told.holder;
import static org.demarche.graph.Told.official;
import static org.demarche.graph.Told.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom an article means that calls somebody by an office alone, as other articles tell it. */
class OfficesTest {

    private static final Actor SOTO = person("Ana Soto", "president", "CL");

    @TempDir Path folder;
    private int stores;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
            named before                          | 2024-01-10 Luis Rey                               | Luis Rey
            named after                           | 2025-03-01 Luis Rey                               | Luis Rey
            named more than a year before         | 2023-05-13 Luis Rey                               | nobody
            by two spellings of a name            | 2024-01-10 José Díaz, 2024-08-01 Jose Diaz        | José Díaz
            by surname and in full                | 2024-05-01 Rey, 2024-06-01 Luis Rey               | Luis Rey
            one before, another after             | 2024-01-10 Luis Rey, 2024-08-01 Eva Gil           | nobody
            the later of two before               | 2024-01-10 Luis Rey, 2024-05-01 Eva Gil           | Eva Gil
            the earlier of two after              | 2024-05-20 Luis Rey, 2024-11-01 Eva Gil           | Luis Rey
            before and after, another further off | 2023-06-01 Eva Gil, 2024-05-01 Luis Rey, 2024-06-01 Luis Rey | Luis Rey
            two on one day                        | 2024-05-01 Luis Rey, 2024-05-01 Eva Gil           | nobody
            by a name that other articles spell otherwise | 2024-05-01 Sergey Lopez, 2020-01-01 Sergei Lopez | Sergei Lopez
            """)
    void is_whoever_is_named_with_it_next_in_time(String behaviour, String named, String expected) {
        List<Extraction> articles = new ArrayList<>(List.of(told("title", "2024-05-14", holder("foreign minister", "PE"))));
        for (String naming : named.split(", ")) {
            articles.add(told("named-" + articles.size(), naming.substring(0, 10), person(naming.substring(11), "minister of foreign affairs", "PE")));
        }
        assertEquals(Optional.ofNullable(expected).orElse("foreign minister (Peru)"), withSoto(articles));
    }

    @Test
    void is_of_the_same_state_and_office_and_nobody_where_several_may_hold_it() {
        Extraction named = told("named", "2024-05-01", person("Luis Rey", "foreign minister", "PE"));
        assertEquals("foreign minister (South Korea)", withSoto(List.of(named, told("title", "2024-05-14", holder("foreign minister", "KR")))));
        assertEquals("president (Peru)", withSoto(List.of(named, told("title", "2024-05-14", holder("president", "PE")))));
        assertEquals("envoy (Peru)", withSoto(List.of(told("named", "2024-05-01", person("Luis Rey", "envoy", "PE")),
                told("title", "2024-05-14", holder("envoy", "PE")))));
    }

    @Test
    void may_be_the_head_of_a_body() {
        Actor head = new Actor(Optional.of("Inés Paz"), Optional.of("secretary-general"), Optional.of("United Nations"), Optional.empty());
        Actor title = new Actor(Optional.empty(), head.position(), head.organization(), Optional.empty());
        Actor other = new Actor(Optional.empty(), head.position(), Optional.of("Ministry A"), Optional.empty());
        assertEquals("Inés Paz", withSoto(List.of(told("named", "2024-05-01", head), told("title", "2024-05-14", title))));
        assertEquals("secretary-general (Ministry A)", withSoto(List.of(told("title", "2024-05-14", other),
                told("named", "2024-05-01", new Actor(Optional.of("Luis Rey"), other.position(), other.organization(), Optional.empty())))));
        assertEquals("foreign minister (Ministry B, Peru)", withSoto(List.of(
                told("named", "2024-05-01", new Actor(Optional.of("Luis Rey"), Optional.of("foreign minister"), Optional.of("Ministry A"), Optional.of("PE"))),
                told("title", "2024-05-14", official("foreign minister", "Ministry B", "PE")))));
    }

    @Test
    void counts_where_meetings_are_taken_together() {
        Extraction named = told("named", "2024-03-02", person("Luis Rey", "foreign minister", "PE"));
        Extraction title = told("title", "2024-05-14", holder("foreign minister", "PE"));
        Extraction bare = told("bare", "2024-05-14", person("Rey", "envoy", "PE"));
        assertEquals(Set.of("bare: Rey", "title: foreign minister (Peru)"), meetings(List.of(title, bare)));
        assertEquals(Set.of("bare title: Luis Rey", "named: Luis Rey"), meetings(List.of(title, bare, named)));
    }

    @Test
    void is_found_in_any_order_and_forgotten_with_the_article_that_names() {
        List<String> names = List.of("Luis Rey", "L. Rey", "Eva Gil", "Rey");
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<Extraction> articles = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String day = "202" + (3 + random.nextInt(2)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(3);
                articles.add(told("a" + i, day, random.nextBoolean() ? holder("foreign minister", "PE")
                        : person(names.get(random.nextInt(4)), "foreign minister", "PE")));
            }
            Set<Quad> expected = quads(List.of(articles.subList(0, 16)));
            List<Extraction> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, random);
            try (MeetingStore store = store()) {
                shuffled.forEach(told -> store.putAll(List.of(told), Told.KNOWN));
                assertEquals(quads(List.of(articles)), quads(store));
                store.remove(articles.subList(16, 24).stream().map(told -> told.article().id()).toList());
                assertEquals(expected, quads(store));
                store.putAll(articles.subList(3, 9), Told.KNOWN);
                assertEquals(expected, quads(store));
            }
        }
    }

    @Test
    void is_explained_by_the_article_that_names() {
        try (MeetingStore store = store(told("named", "2024-03-02", person("Luis Rey", "foreign minister", "PE")),
                told("title", "2024-05-14", holder("foreign minister", "PE")))) {
            List<String> lines = Explanation.of(store, "https://w3id.org/demarche/id/article/title#meeting-13bfc94589ba-1").orElseThrow();
            assertEquals("meeting held 2024-05-14: Ana Soto (Chile), Luis Rey (Peru)", lines.get(0));
            assertEquals(List.of("known by an office that others tell", "  title: foreign minister (Peru) is Luis Rey (Peru), "
                    + "told to hold the office on 2024-03-02 by named"), lines.subList(lines.size() - 2, lines.size()));
        }
    }

    private static Extraction told(String id, String day, Actor actor) {
        return new Told(id).meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD, Optional.empty(),
                Optional.of(day), SOTO, actor).told();
    }

    /** Who met Ana Soto on 14 May 2024. */
    private String withSoto(List<Extraction> articles) {
        return meetings(articles).stream().filter(meeting -> meeting.startsWith("title: ")).map(meeting -> meeting.substring(7)).findFirst().orElseThrow();
    }

    /** Of each canonical meeting the articles and the participants, Ana Soto aside. */
    private Set<String> meetings(List<Extraction> articles) {
        try (MeetingStore store = store(articles.toArray(Extraction[]::new))) {
            Node canonical = new Iris(store.base()).canonical();
            return store.read(data -> Iter.toList(data.find(canonical, Node.ANY, Vocabulary.TYPE, Vocabulary.CANONICAL_MEETING)).stream()
                    .map(Quad::getSubject).map(node -> Iter.asStream(data.find(canonical, node, Vocabulary.TELLING, Node.ANY))
                            .map(quad -> quad.getObject().getURI().replaceAll(".*/article/|#.*", "")).sorted().collect(Collectors.joining(" "))
                            + ": " + Iter.asStream(data.find(canonical, node, Vocabulary.PARTICIPANT, Node.ANY))
                            .map(quad -> Iter.asStream(data.find(canonical, quad.getObject(), Vocabulary.LABEL, Node.ANY)).findFirst().orElseThrow()
                                    .getObject().getLiteralLexicalForm()).filter(label -> !label.equals("Ana Soto")).sorted().collect(Collectors.joining("; ")))
                    .collect(Collectors.toSet()));
        }
    }

    private Set<Quad> quads(List<List<Extraction>> batches) {
        try (MeetingStore store = store()) {
            batches.forEach(batch -> store.putAll(batch, Told.KNOWN));
            return quads(store);
        }
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    private MeetingStore store(Extraction... articles) {
        MeetingStore store = MeetingStore.openOrCreate(folder.resolve("s" + stores++), Optional.empty());
        store.putAll(Arrays.asList(articles), Told.KNOWN);
        return store;
    }
}
