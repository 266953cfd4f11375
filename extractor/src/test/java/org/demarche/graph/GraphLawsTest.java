package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the graph of any extraction. */
class GraphLawsTest {

    private static final List<Extraction> ARTICLES = LongStream.range(0, 100)
            .mapToObj(seed -> new AnyTold(seed).extraction())
            .collect(Collectors.toMap(told -> told.article().id(), told -> told, (a, b) -> a)).values().stream()
            .sorted((a, b) -> a.article().id().compareTo(b.article().id())).toList();

    private final MeetingGraph graph = new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), Told.KNOWN);

    @TempDir Path folder;

    @Test
    void equal_extractions_give_equal_quads_in_an_equal_order_each_once() {
        for (long seed = 0; seed < 50; seed++) {
            List<Quad> quads = graph.quads(new AnyTold(seed).extraction());
            assertEquals(quads, graph.quads(new AnyTold(seed).extraction()));
            assertEquals(quads.size(), new HashSet<>(quads).size());
        }
    }

    @Test
    void there_are_no_blank_nodes_and_every_iri_is_one() {
        terms().filter(node -> !node.isLiteral()).distinct().forEach(node -> {
            assertTrue(node.isURI(), node.toString());
            IRIx iri = IRIx.create(node.getURI());
            assertTrue(iri.isReference() && !iri.hasViolations(), node.getURI());
        });
    }

    @Test
    void every_literal_is_well_formed() {
        terms().filter(Node::isLiteral).distinct().forEach(node -> {
            assertTrue(node.getLiteral().isWellFormed(), node.toString());
            assertFalse(node.getLiteralLexicalForm().codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000));
        });
    }

    @Test
    void a_sentence_stands_where_its_selector_says() {
        ARTICLES.forEach(told -> graph.quads(told).stream().filter(q -> q.getPredicate().equals(Vocabulary.START))
                .forEach(start -> {
                    String iri = start.getSubject().getURI().replaceFirst("-position$", "");
                    String[] range = iri.substring(iri.indexOf("#sentence-") + 10).split("-");
                    int[] points = Literals.scalar(told.article().text()).codePoints().toArray();
                    int from = Integer.parseInt(range[0]);
                    assertTrue(graph.quads(told).stream().anyMatch(quad -> quad.getSubject().hasURI(iri + "-words")
                            && quad.getObject().isLiteral() && quad.getObject().getLiteralLexicalForm().equals(
                                    new String(points, from, Integer.parseInt(range[1]) - from))));
                }));
    }

    @Test
    void a_store_gives_back_what_was_put_in_whatever_the_order_and_the_batches() throws IOException {
        Set<Quad> expected = ARTICLES.stream().flatMap(told -> graph.quads(told).stream()).collect(Collectors.toSet());
        try (MeetingStore one = open("one"); MeetingStore other = open("other")) {
            one.putAll(ARTICLES, Told.KNOWN);
            List<Extraction> shuffled = shuffled();
            for (int i = 0; i < shuffled.size(); i += 10) {
                other.putAll(shuffled.subList(i, Math.min(i + 10, shuffled.size())), Told.KNOWN);
            }
            assertEquals(expected, said(one));
            assertEquals(quads(one), quads(other));
            for (Format format : List.of(Format.TURTLE, Format.TRIG)) {
                assertEquals(text(one, format), text(other, format));
            }
            other.remove(ARTICLES.stream().map(told -> told.article().id()).toList());
            assertEquals(Set.of(), quads(other));
        }
    }

    @Test
    void every_format_reads_back_as_what_was_written() throws IOException {
        try (MeetingStore store = open("one")) {
            store.putAll(ARTICLES.stream().filter(told -> !told.toString().contains("\u0007")).toList(), Told.KNOWN);
            Set<Quad> quads = quads(store);
            Set<Quad> triples = quads.stream().map(quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple()))
                    .collect(Collectors.toSet());
            assertEquals(quads, read(text(store, Format.NQUADS), Lang.NQUADS));
            assertEquals(quads, read(text(store, Format.TRIG), Lang.TRIG));
            assertEquals(quads, read(text(store, Format.JSONLD), Lang.JSONLD));
            assertEquals(triples, read(text(store, Format.NTRIPLES), Lang.NTRIPLES));
            assertEquals(triples, read(text(store, Format.TURTLE), Lang.TURTLE));
            assertEquals(triples, read(text(store, Format.RDFXML), Lang.RDFXML));
        }
    }

    @Test
    void rdfxml_refuses_what_xml_cannot_hold_before_it_writes_anything() {
        try (MeetingStore store = open("one")) {
            store.putAll(List.of(new Told("bell").title("a\u0007").told()), Told.KNOWN);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals("a text has the character U+0007, which rdfxml cannot hold; use another format",
                    assertThrows(StoreException.class, () -> store.export(Format.RDFXML, out)).getMessage());
            assertEquals(0, out.size());
        }
    }

    @Test
    void turtle_is_the_same_however_few_subjects_are_sorted_at_a_time() {
        try (MeetingStore store = open("one")) {
            store.putAll(ARTICLES.subList(0, 20), Told.KNOWN);
            assertEquals(turtle(store, Export.WINDOW), turtle(store, 7));
        }
    }

    private Stream<Node> terms() {
        return ARTICLES.stream().flatMap(told -> graph.quads(told).stream())
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }

    private MeetingStore open(String name) {
        return MeetingStore.openOrCreate(folder.resolve(name), Optional.empty());
    }

    private static List<Extraction> shuffled() {
        List<Extraction> articles = new ArrayList<>(ARTICLES);
        Collections.shuffle(articles, new Random(1));
        return articles;
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    /** All but what is made of several articles, and how their copies are known. */
    private static Set<Quad> said(MeetingStore store) {
        Iris iris = new Iris(store.base());
        Set<Node> made = Set.of(iris.canonical(), iris.readings());
        return quads(store).stream().filter(quad -> !made.contains(quad.getGraph())).collect(Collectors.toSet());
    }

    private static Set<Quad> read(String text, Lang lang) {
        DatasetGraph data = RDFParser.create().source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(lang).toDatasetGraph();
        return new HashSet<>(Iter.toList(data.find()));
    }

    private static String text(MeetingStore store, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String turtle(MeetingStore store, int window) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(data -> Export.ofStore(data, store.base(), window).write(Format.TURTLE, out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
