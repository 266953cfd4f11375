package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.knowledge.Entity;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;

/** What is known of the countries, organizations, posts, kinds and statuses that articles mention, and nothing else. */
final class KnowledgeGraph {

    private final Iris iris;
    private final Known known;

    KnowledgeGraph(Iris iris, Known known) {
        this.iris = iris;
        this.known = known;
    }

    Optional<Entity.Country> country(String code) {
        return known.country().apply(code);
    }

    /** The post that an actor is told to hold. */
    Optional<SoleOffice> post(Actor actor) {
        return SoleOffice.of(actor, known);
    }

    /** The Wikidata id of a person whom the world knows. */
    Optional<String> person(Actor actor, Optional<LocalDate> day) {
        return KnownPerson.wikidata(actor, day, known);
    }

    /** In the graph {@code graph/knowledge}. */
    List<Quad> quads(Extraction extraction) {
        Statements statements = new Statements(iris.knowledge());
        for (Meeting meeting : extraction.meetings()) {
            Node kind = Vocabulary.concept(meeting.kind());
            concept(statements.add(kind, TYPE, EVENT_TYPE_CLASS), kind, KINDS, meeting.kind());
            concept(statements, Vocabulary.concept(meeting.status()), STATUSES, meeting.status());
            meeting.participants().forEach(actor -> actor(statements, actor));
            meeting.evidence().forEach(evidence -> evidence.saidBy().ifPresent(actor -> actor(statements, actor)));
            meeting.place().flatMap(place -> place.country()).ifPresent(code -> country(statements, code));
        }
        return statements.quads();
    }

    private static void concept(Statements statements, Node node, Node scheme, Enum<?> value) {
        statements.add(node, TYPE, CONCEPT).add(node, IN_SCHEME, scheme).add(node, PREF_LABEL, Literals.english(Vocabulary.word(value)))
                .add(node, NOTATION, Literals.text(Vocabulary.word(value)));
    }

    private void actor(Statements statements, Actor actor) {
        actor.country().ifPresent(code -> country(statements, code));
        actor.organization().flatMap(name -> known.organization().apply(name, actor.country()))
                .ifPresent(body -> organization(statements,
                        iris.organization(actor.organization().orElseThrow(), actor.country()), body));
        post(actor).ifPresent(office -> post(statements, office));
    }

    private void post(Statements statements, SoleOffice office) {
        Node node = office.node(iris);
        statements.add(node, TYPE, POST_CLASS).add(node, PREF_LABEL, Literals.english(office.label(known)))
                .add(node, ROLE, iris.role(office.name()));
        office.body().ifPresent(body -> statements.add(node, POST_IN, iris.organization(body, office.country())));
        office.country().ifPresent(code -> statements.add(node, COUNTRY, iris.country(code)));
    }

    private void country(Statements statements, String code) {
        Node node = iris.country(code);
        country(code).ifPresent(country -> {
            statements.add(node, TYPE, SCHEMA_COUNTRY)
                    .add(node, PREF_LABEL, Literals.english(country.name()))
                    .add(node, COUNTRY_CODE, Literals.text(code));
            country.wikidata().ifPresent(id -> statements.add(node, SAME_AS, wikidata(id)));
            country.geonames().ifPresent(id -> statements.add(node, SAME_AS, geonames(id)));
        });
    }

    private static void organization(Statements statements, Node node, Entity.Organization body) {
        statements.add(node, TYPE, ORGANIZATION).add(node, PREF_LABEL, Literals.english(body.name()));
        body.wikidata().ifPresent(id -> statements.add(node, SAME_AS, wikidata(id)));
    }

    static Node wikidata(String id) {
        return NodeFactory.createURI(Vocabulary.WIKIDATA + Slug.encode(id, ""));
    }

    static Node geonames(String id) {
        return NodeFactory.createURI(Vocabulary.GEONAMES + Slug.encode(id, "") + "/");
    }
}
