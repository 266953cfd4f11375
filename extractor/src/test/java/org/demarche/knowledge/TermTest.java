package org.demarche.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void the_ontology_tells_of_every_term_that_files_are_read_for() {
        Graph ontology = RDFParser.source("../ontology/knowledge.ttl").toGraph();
        RDFParser.source("../ontology/demarche.ttl").parse(ontology);
        Stream<String> classes = Arrays.stream(Entity.class.getPermittedSubclasses()).map(Class::getSimpleName);
        Stream<String> terms = Stream.of(Term.ownNames().replace("dm:", "").split(", "));
        List<String> untold = Stream.concat(classes, terms).filter(t -> !isTold(ontology, t)).toList();
        assertEquals(List.of(), untold);
    }

    private static boolean isTold(Graph ontology, String term) {
        return Stream.of(RDFS.Nodes.label, RDFS.Nodes.comment).allMatch(p -> ontology.contains(
                NodeFactory.createURI(Term.NAMESPACE + term), p, null));
    }
}
