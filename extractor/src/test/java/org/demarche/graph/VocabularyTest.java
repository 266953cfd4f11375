package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.meeting.Meeting;
import org.junit.jupiter.api.Test;

/** The ontology declares, labels and explains whatever output uses. */
class VocabularyTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Graph ontology = RDFParser.source("../ontology/demarche.ttl").toGraph();

    @Test
    void every_term_of_the_output_is_declared_and_explained() {
        Set<String> unexplained = new TreeSet<>();
        Stream.concat(World.articles().stream().flatMap(article -> graph().quads(article).stream())
                        .flatMap(VocabularyTest::terms), codes())
                .filter(term -> !isExplained(term)).forEach(term -> unexplained.add(term.toString()));
        assertEquals(Set.of(), unexplained);
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

    private static MeetingGraph graph() {
        return new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), Told.KNOWN);
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
