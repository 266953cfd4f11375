package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.demarche.graph.Event;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The codes are those that the ontology gives its concepts. */
class CodesTest {

    private static final String DM = "https://w3id.org/demarche/ontology#";
    private static final Graph ONTOLOGY = RDFParser.source("../ontology/demarche.ttl").toGraph();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_held_has_the_code_of_its_kind_or_else_of_the_broader(Kind kind) {
        String concept = kind == Kind.MEETING ? "inPerson" : Codes.word(kind);
        Set<String> own = notations(concept, "cameoCode");
        String code = Codes.cameo(event(kind, Status.HELD));
        assertTrue((own.isEmpty() ? notations("consultation", "cameoCode") : own).contains(code), code);
        assertEquals(notations("consultation", "ploverCode"), Set.of(Codes.plover(Status.HELD)));
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "HELD", mode = EnumSource.Mode.EXCLUDE)
    void what_is_not_has_the_code_of_its_status(Status status) {
        assertEquals(String.join("", notations(Codes.word(status), "cameoCode")), Codes.cameo(event(Kind.VISIT, status)));
        assertEquals(String.join("", notations(Codes.word(status), "ploverCode")), Codes.plover(status));
    }

    @Test
    void a_country_that_iso_does_not_know_has_no_third_letter() {
        assertEquals("KOR,", Codes.alpha3("KR") + "," + Codes.alpha3("XK"));
    }

    private static Set<String> notations(String concept, String type) {
        return ONTOLOGY.find(NodeFactory.createURI(DM + concept),
                        NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#notation"), Node.ANY).toList().stream()
                .map(triple -> triple.getObject()).filter(code -> code.getLiteralDatatypeURI().equals(DM + type))
                .map(Node::getLiteralLexicalForm).collect(Collectors.toSet());
    }

    private static Event event(Kind kind, Status status) {
        return new Event("x", kind, status, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), 1, List.of(),
                List.of());
    }
}
