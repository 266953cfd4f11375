package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.meeting.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ontology declares, labels and explains whatever output uses. */
class VocabularyTest {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Graph ontology = RDFParser.source("../ontology/demarche.ttl").toGraph();

    /** All graphs of a store: articles, knowledge, canonical meetings with their merges, corrections. */
    @Test
    void every_term_of_the_output_is_declared_and_explained(@TempDir Path folder) throws IOException {
        Path rulings = Files.writeString(folder.resolve("rulings.ttl"), """
                @prefix dm: <https://w3id.org/demarche/ontology#> .
                <https://w3id.org/demarche/id/article/shuttle-1#meeting-1> dm:otherMeeting
                    <https://w3id.org/demarche/id/article/shuttle-2#meeting-1> ;
                    dm:sameMeeting <https://w3id.org/demarche/id/article/un#meeting-1> .
                <https://w3id.org/demarche/id/article/plans#meeting-1> dm:rejected true .
                """);
        List<Quad> all = new ArrayList<>();
        try (MeetingStore store = World.store(folder.resolve("s"))) {
            store.correct(Corrections.read(rulings));
            store.read(data -> all.addAll(Iter.toList(data.find())));
        }
        assertEquals(Set.of("article", "canonical", "corrections", "knowledge", "readings"), all.stream().map(quad -> quad.getGraph().getURI()
                .replace(MeetingGraph.DEFAULT_BASE, "").replaceFirst("^graph/", "").replaceFirst("/.*", "")).collect(Collectors.toSet()));
        assertEquals(Set.of(), unexplained(Stream.concat(all.stream().flatMap(VocabularyTest::terms), codes())));
    }

    @Test
    void every_term_that_output_may_use_is_declared_and_explained() {
        List<Node> terms = Stream.of(Vocabulary.class.getDeclaredFields()).filter(field -> field.getType().equals(Node.class))
                .map(VocabularyTest::value).toList();
        assertTrue(terms.size() > 100, terms.toString());
        assertEquals(Set.of(), unexplained(terms.stream()));
    }

    /** A path or a class that the ontology does not know is a slip: nothing would ever be held against it. */
    @Test
    void every_term_of_the_shapes_is_declared_and_explained() {
        Graph shapes = RDFParser.source("../ontology/shapes.ttl").toGraph();
        assertEquals(Set.of(), unexplained(shapes.stream().filter(triple -> triple.getPredicate().isURI()
                        && triple.getPredicate().getURI().startsWith(SHACL)).map(Triple::getObject)
                .filter(node -> node.isURI() && !node.getURI().startsWith(SHACL) && !node.getURI().startsWith(XSD) && !node.equals(RDF.JSON.asNode())
                        && !node.getURI().startsWith(Vocabulary.DM.replace("#", "/shapes#")))));
    }

    private Set<String> unexplained(Stream<Node> terms) {
        return terms.filter(term -> !isExplained(term)).map(Node::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_term_of_our_own_is_labelled_and_commented_and_says_where_it_is_from() {
        List<String> bare = ontology.stream().map(triple -> triple.getSubject()).distinct()
                .filter(term -> term.isURI() && term.getURI().startsWith(Vocabulary.DM))
                .filter(term -> !isExplained(term) || !ontology.contains(term, RDFS.isDefinedBy.asNode(), Node.ANY))
                .map(Node::getURI).toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void every_class_of_our_own_is_one_of_a_known_vocabulary() {
        List<String> alone = ontology.stream(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
                .map(triple -> triple.getSubject()).filter(term -> term.getURI().startsWith(Vocabulary.DM))
                .filter(term -> !ontology.contains(term, RDFS.subClassOf.asNode(), Node.ANY))
                .map(Node::getURI).toList();
        assertEquals(List.of(), alone);
    }

    @Test
    void every_property_of_our_own_says_which_known_one_it_is_near() {
        List<String> alone = Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(type -> ontology.stream(Node.ANY, RDF.type.asNode(), type.asNode()))
                .map(triple -> triple.getSubject()).filter(term -> term.getURI().startsWith(Vocabulary.DM))
                .filter(term -> Stream.of(RDFS.subPropertyOf, RDFS.seeAlso)
                        .flatMap(link -> ontology.stream(term, link.asNode(), Node.ANY))
                        .allMatch(triple -> triple.getObject().getURI().startsWith(Vocabulary.DM)))
                .map(Node::getURI).toList();
        assertEquals(List.of(), alone);
    }

    /** {@code vocabulary/terms.txt} lists what was looked up in the vocabularies' own documents. */
    @Test
    void every_term_of_others_is_one_that_was_looked_up() throws IOException {
        Set<String> known = Files.readAllLines(Path.of("src/test/resources/vocabulary/terms.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).flatMap(line -> {
                    String[] words = line.split("\\s+");
                    return Stream.concat(Stream.of(words[0]), Stream.of(words).skip(1).map(word -> words[0] + word));
                }).collect(Collectors.toSet());
        List<String> unknown = ontology.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(),
                        triple.getObject())).filter(Node::isURI).map(Node::getURI).distinct()
                .filter(iri -> !iri.startsWith(Vocabulary.DM) && !known.contains(iri)).sorted().toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void days_and_years_are_said_by_shapes_and_not_by_ranges() {
        assertEquals(List.of(), ontology.stream(Node.ANY, RDFS.range.asNode(), Node.ANY)
                .filter(triple -> triple.getObject().getURI().matches(XSD + "(date|g.*)")).toList());
    }

    private static Stream<Node> codes() {
        return Stream.concat(Stream.of(Meeting.Kind.values()).map(Vocabulary::concept),
                Stream.of(Meeting.Status.values()).map(Vocabulary::concept));
    }

    /** The predicate, and of the object a class, a datatype or a concept. */
    private static Stream<Node> terms(Quad quad) {
        Node object = quad.getObject();
        if (object.isLiteral()) {
            String type = object.getLiteralDatatypeURI();
            return Stream.concat(Stream.of(quad.getPredicate()), Stream.of(type)
                    .filter(iri -> !iri.startsWith(XSD) && !iri.equals(RDF.dtLangString.getURI()))
                    .map(NodeFactory::createURI));
        }
        boolean isTerm = quad.getPredicate().equals(Vocabulary.TYPE) || quad.getPredicate().equals(Vocabulary.MOTIVATED_BY)
                || object.getURI().startsWith(Vocabulary.DM);
        return isTerm ? Stream.of(quad.getPredicate(), object) : Stream.of(quad.getPredicate());
    }

    private boolean isExplained(Node term) {
        return ontology.contains(term, RDF.type.asNode(), Node.ANY)
                && ontology.contains(term, RDFS.label.asNode(), Node.ANY)
                && ontology.contains(term, RDFS.comment.asNode(), Node.ANY);
    }
}
