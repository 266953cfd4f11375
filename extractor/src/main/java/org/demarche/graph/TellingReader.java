package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Telling;
import org.demarche.graph.canonical.Telling.Days;
import org.demarche.graph.canonical.Telling.Kind;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Point;
import org.demarche.graph.canonical.Telling.Post;
import org.demarche.graph.canonical.Telling.Site;
import org.demarche.graph.canonical.Telling.Type;

/** Reads from an article's graph what it takes to know its meetings again in others. One instance serves one graph. */
final class TellingReader {

    private static final Map<Node, Kind> KINDS = Map.of(
            Vocabulary.concept(org.demarche.meeting.Meeting.Kind.MEETING), Kind.MEETING,
            Vocabulary.concept(org.demarche.meeting.Meeting.Kind.VISIT), Kind.VISIT,
            Vocabulary.concept(org.demarche.meeting.Meeting.Kind.CALL), Kind.CALL);

    private final Node article;
    private final Map<Node, List<Quad>> bySubject;

    private TellingReader(Node article, List<Quad> quads) {
        this.article = article;
        this.bySubject = quads.stream().filter(quad -> quad.getGraph().equals(article))
                .collect(Collectors.groupingBy(Quad::getSubject));
    }

    /** @param quads of the article's graph; others are passed over */
    static List<Telling> read(Node article, List<Quad> quads) {
        TellingReader reader = new TellingReader(article, quads);
        return reader.bySubject.keySet().stream().filter(node -> reader.is(node, MEETING)).map(reader::telling)
                .sorted((a, b) -> a.iri().compareTo(b.iri())).toList();
    }

    private Telling telling(Node meeting) {
        return new Telling(meeting.getURI(), article.getURI(),
                KINDS.getOrDefault(one(meeting, EVENT_TYPE).orElseThrow(), Kind.MEETING),
                one(meeting, STATUS).map(node -> node.getURI().substring(DM.length())).orElseThrow(),
                one(article, DATE_PUBLISHED).map(TellingReader::day), days(meeting),
                all(meeting, HAS_ACTOR).map(actor -> party(meeting, actor))
                        .sorted((a, b) -> a.iri().compareTo(b.iri())).toList(),
                one(meeting, HAS_PLACE).map(this::site), List.of());
    }

    private Optional<Days> days(Node meeting) {
        return one(meeting, FIRST_DAY).flatMap(first -> one(meeting, LAST_DAY)
                .map(last -> new Days(day(first), day(last))));
    }

    private Party party(Node meeting, Node actor) {
        List<Node> posts = all(meeting, CAPACITY).filter(post -> one(post, MEMBER).filter(actor::equals).isPresent()).toList();
        String label = one(actor, LABEL).map(Node::getLiteralLexicalForm).orElse("");
        Optional<String> country = one(actor, COUNTRY).map(Node::getURI);
        return new Party(actor.getURI(), type(actor), label, Slug.fold(label), iris(posts, ROLE), iris(posts, MEMBER_OF),
                country, posts.stream().flatMap(post -> post(post, country).stream()).toList());
    }

    /** Of a state, or else of the body for which it is held. */
    private Optional<Post> post(Node post, Optional<String> country) {
        Optional<String> body = one(post, MEMBER_OF).map(Node::getURI);
        return country.or(() -> body).flatMap(whose -> one(post, SOLE_OFFICE)
                .map(office -> new Post(post.getURI(), whose + " " + office.getLiteralLexicalForm(), body)));
    }

    private Type type(Node actor) {
        if (is(actor, PERSON)) {
            return Type.PERSON;
        }
        return is(actor, UNNAMED_ACTOR) ? Type.OFFICIAL : is(actor, ORGANIZATION) ? Type.BODY : Type.STATE;
    }

    private Set<String> iris(List<Node> posts, Node property) {
        return posts.stream().flatMap(post -> all(post, property)).map(Node::getURI).collect(Collectors.toSet());
    }

    private Site site(Node place) {
        Optional<Node> country = one(place, CONTAINED_IN);
        Optional<Node> label = one(place, LABEL);
        return new Site(place.getURI(), label.map(Node::getLiteralLexicalForm).orElse(""), country.map(Node::getURI),
                label.isPresent() && label.equals(country.flatMap(state -> one(state, LABEL))),
                one(place, LATITUDE).flatMap(north -> one(place, LONGITUDE).map(east ->
                        new Point(degrees(north), degrees(east)))));
    }

    private boolean is(Node node, Node type) {
        return all(node, TYPE).anyMatch(type::equals);
    }

    private Optional<Node> one(Node subject, Node property) {
        return all(subject, property).findFirst();
    }

    private Stream<Node> all(Node subject, Node property) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(quad -> quad.getPredicate().equals(property)).map(Quad::getObject);
    }

    private static LocalDate day(Node literal) {
        return LocalDate.parse(literal.getLiteralLexicalForm());
    }

    private static double degrees(Node literal) {
        return Double.parseDouble(literal.getLiteralLexicalForm());
    }
}
