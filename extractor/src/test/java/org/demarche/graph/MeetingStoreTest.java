package org.demarche.graph;

import static org.demarche.graph.Told.KNOWN;
import static org.demarche.graph.Told.body;
import static org.demarche.graph.Told.person;
import static org.demarche.graph.Told.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store holds what articles tell, and of what is known only what they mention. */
class MeetingStoreTest {

    private static final Extraction LIMA = new Told("lima").title("Talks in Lima")
            .meeting("Ana Soto met Luis Rey.", person("Ana Soto", "foreign minister", "CL"),
                    person("Luis Rey", "foreign minister", "PE")).told();
    private static final Extraction SEOUL = new Told("seoul")
            .meeting("Ana Soto met UN officials.", person("Ana Soto", "foreign minister", "CL"), body("United Nations"))
            .told();

    @TempDir Path folder;

    @Test
    void gives_back_the_quads_that_were_put_in() {
        MeetingGraph graph = new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), KNOWN);
        HashSet<Quad> expected = new HashSet<>(graph.quads(LIMA));
        expected.addAll(graph.quads(SEOUL));
        try (MeetingStore store = stored(LIMA, SEOUL)) {
            assertEquals(expected, quads(store).stream().filter(quad -> !quad.getGraph().getURI().endsWith("graph/canonical"))
                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void an_article_that_is_put_in_again_replaces_what_it_said() {
        try (MeetingStore store = stored(LIMA, SEOUL)) {
            store.putAll(List.of(new Told("lima").told()), KNOWN);
            assertFalse(turtle(store).contains("Luis Rey"));
            assertFalse(turtle(store).contains("country:PE"));
            assertTrue(turtle(store).contains("country:CL"));
        }
    }

    @Test
    void what_is_known_of_a_country_goes_with_the_last_article_that_mentions_it() {
        try (MeetingStore store = stored(LIMA, SEOUL)) {
            assertEquals(List.of("nowhere"), store.remove(List.of("lima", "nowhere")));
            assertTrue(turtle(store).contains("country:CL"));
            assertEquals(List.of(), store.remove(List.of("seoul")));
            assertEquals(0, quads(store).size());
        }
    }

    @Test
    void keeps_its_base_and_refuses_another() {
        MeetingStore.openOrCreate(folder.resolve("s"), Optional.of("https://example.org/data/")).close();
        try (MeetingStore store = MeetingStore.open(folder.resolve("s"))) {
            assertEquals("https://example.org/data/", store.base());
        }
    }

    @Test
    void turtle_and_trig_are_the_same_bytes_in_any_order_of_articles() {
        List<Extraction> articles = new ArrayList<>(List.of(LIMA, SEOUL, new Told("empty").told()));
        String turtle;
        String trig;
        try (MeetingStore store = stored("a", articles)) {
            turtle = turtle(store);
            trig = export(store, MeetingGraph.Format.TRIG);
        }
        Collections.reverse(articles);
        try (MeetingStore store = stored("b", articles)) {
            assertEquals(turtle, turtle(store));
            assertEquals(trig, export(store, MeetingGraph.Format.TRIG));
        }
    }

    @Test
    void one_article_takes_less_than_a_mebibyte_even_apparently() throws IOException {
        stored(LIMA).close();
        try (Stream<Path> files = Files.walk(folder)) {
            long size = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            assertTrue(size < 1 << 20, "bytes: " + size);
        }
    }

    private MeetingStore stored(Extraction... articles) {
        return stored("store", List.of(articles));
    }

    private MeetingStore stored(String name, List<Extraction> articles) {
        MeetingStore store = MeetingStore.openOrCreate(folder.resolve(name), Optional.empty());
        store.putAll(articles, KNOWN);
        return store;
    }

    private static HashSet<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    private static String turtle(MeetingStore store) {
        return export(store, MeetingGraph.Format.TURTLE);
    }

    private static String export(MeetingStore store, MeetingGraph.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            store.export(format, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
