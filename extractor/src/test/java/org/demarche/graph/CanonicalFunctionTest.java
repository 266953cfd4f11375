package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Told.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Occasions;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Canonical meetings as a function of blocks: connected sets of tellings that share a pair of sides in months at most one
 * apart. The store settles anew only what is alike; it comes out as if each block had been settled whole.
 */
class CanonicalFunctionTest {

    private static final Iris IRIS = new Iris(MeetingGraph.DEFAULT_BASE);

    @TempDir Path folder;

    @Test
    void what_a_store_settles_bit_by_bit_is_what_whole_blocks_give() {
        for (long seed = 0; seed < 12; seed++) {
            List<Extraction> articles = new ArrayList<>(CanonicalLawsTest.articles(seed, 30));
            Collections.shuffle(articles, new Random(seed));
            try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("s" + seed), Optional.empty())) {
                articles.forEach(told -> store.putAll(List.of(told), Told.KNOWN));
                store.remove(articles.subList(0, 6).stream().map(told -> told.article().id()).toList());
                store.read(data -> {
                    List<Telling> tellings = tellings(data);
                    assertTrue(tellings.size() > 24);
                    assertEquals(settled(data), blocks(tellings).stream().flatMap(block -> groups(block).stream())
                            .collect(Collectors.toCollection(TreeSet::new)));
                    assertEquals(settled(data), new TreeSet<>(groups(tellings)));
                    return data;
                });
            }
        }
    }

    @Test
    void every_telling_leads_to_its_meeting_by_the_iri_that_it_has_or_had() {
        for (long seed = 20; seed < 26; seed++) {
            List<Extraction> articles = CanonicalLawsTest.articles(seed, 24);
            try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("s" + seed), Optional.empty())) {
                store.putAll(articles, Told.KNOWN);
                store.read(CanonicalFunctionTest::assertLeads);
                store.remove(articles.subList(3, 12).stream().map(told -> told.article().id()).toList());
                store.read(CanonicalFunctionTest::assertLeads);
                store.putAll(articles.subList(6, 12), Told.KNOWN);
                store.read(CanonicalFunctionTest::assertLeads);
            }
        }
    }

    @Test
    void three_that_are_one_keep_two_retired_iris_and_take_them_back_when_the_first_goes() {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("three"), Optional.empty())) {
            store.putAll(List.of(told("a"), told("b"), told("c")), Told.KNOWN);
            assertEquals("[b -> a, c -> a]", replaced(store));
            store.remove(List.of("a"));
            assertEquals("[c -> b]", replaced(store));
            store.putAll(List.of(told("a")), Told.KNOWN);
            assertEquals("[b -> a, c -> a]", replaced(store));
            store.remove(List.of("b"));
            assertEquals("[c -> a]", replaced(store));
            store.remove(List.of("c"));
            assertEquals("[]", replaced(store));
        }
    }

    private static Extraction told(String id) {
        return new Told(id).meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD, Optional.empty(),
                Optional.of("2025-05-13"), person("Ana Soto", "president", "CL"), person("Luis Rey", "president", "PE")).told();
    }

    private static String replaced(MeetingStore store) {
        return store.read(data -> Iter.toList(data.find(IRIS.canonical(), ANY, Vocabulary.IS_REPLACED_BY, ANY)).stream()
                .map(quad -> name(quad.getSubject()) + " -> " + name(quad.getObject())).sorted().toList().toString());
    }

    private static String name(Node meeting) {
        return meeting.getURI().replaceAll(".*/meeting/|/.*", "");
    }

    /** A retired IRI is that of a telling of the meeting by which it is replaced; that one is no retired one itself. */
    private static DatasetGraph assertLeads(DatasetGraph data) {
        Node canonical = IRIS.canonical();
        for (Quad quad : Iter.toList(data.find(canonical, ANY, Vocabulary.TELLING, ANY))) {
            Node own = IRIS.canonical(quad.getObject().getURI());
            boolean stands = own.equals(quad.getSubject());
            assertEquals(stands, data.contains(canonical, own, Vocabulary.TYPE, Vocabulary.CANONICAL_MEETING));
            assertEquals(stands ? List.of() : List.of(quad.getSubject()),
                    Iter.toList(Iter.map(data.find(canonical, own, Vocabulary.IS_REPLACED_BY, ANY), Quad::getObject)));
        }
        long retired = Iter.asStream(data.find(canonical, ANY, Vocabulary.IS_REPLACED_BY, ANY))
                .filter(quad -> quad.getSubject().getURI().contains("/meeting/")).count();
        assertEquals(Iter.count(data.find(canonical, ANY, Vocabulary.TELLING, ANY)), retired
                + Iter.count(data.find(canonical, ANY, Vocabulary.TYPE, Vocabulary.CANONICAL_MEETING)));
        return data;
    }

    private static Set<String> settled(DatasetGraph data) {
        return Iter.asStream(data.find(IRIS.canonical(), ANY, Vocabulary.TELLING, ANY)).collect(Collectors.groupingBy(Quad::getSubject,
                        Collectors.mapping(quad -> quad.getObject().getURI(), Collectors.toCollection(TreeSet::new))))
                .values().stream().map(Set::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Telling> tellings(DatasetGraph data) {
        Offices offices = new Offices(data, IRIS, () -> Rulings.NONE);
        return Iter.asStream(data.find(ANY, ANY, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE)).map(Quad::getSubject).distinct().toList().stream()
                .flatMap(article -> TellingReader.read(article, Iter.toList(data.find(NodeFactory.createURI(article.getURI()), ANY, ANY, ANY)),
                        Rulings.NONE).stream()).map(offices::resolve).toList();
    }

    private static List<String> groups(Collection<Telling> tellings) {
        return Occasions.of(tellings, Rulings.NONE).stream().map(occasion -> occasion.tellings().stream().map(Telling::iri)
                .collect(Collectors.toCollection(TreeSet::new)).toString()).toList();
    }

    /** As the definition has it, and nothing cleverer. */
    private static List<List<Telling>> blocks(List<Telling> tellings) {
        List<List<Telling>> blocks = new ArrayList<>();
        for (Telling telling : tellings) {
            Map<Boolean, List<List<Telling>>> touched = blocks.stream().collect(Collectors.partitioningBy(block ->
                    block.stream().anyMatch(other -> shareDyad(telling, other))));
            List<Telling> one = new ArrayList<>(List.of(telling));
            touched.get(true).forEach(one::addAll);
            blocks.removeAll(touched.get(true));
            blocks.add(one);
        }
        return blocks;
    }

    private static boolean shareDyad(Telling one, Telling other) {
        return one.dyadMonths().stream().anyMatch(a -> other.dyadMonths().stream().anyMatch(b ->
                a.substring(0, a.lastIndexOf(' ')).equals(b.substring(0, b.lastIndexOf(' ')))
                        && Math.abs(ChronoUnit.MONTHS.between(month(a), month(b))) <= 1));
    }

    private static YearMonth month(String dyadMonth) {
        return YearMonth.parse(dyadMonth.substring(dyadMonth.lastIndexOf(' ') + 1));
    }
}
