package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Rulings;
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
    private final Rulings rulings;
    private final Said said;

    private TellingReader(Node article, Said said, Rulings rulings) {
        this.article = article;
        this.rulings = rulings;
        this.said = said;
    }

    /**
     * All but those that are ruled to be no meetings.
     *
     * @param quads of the article's graph; others are passed over
     */
    static List<Telling> read(Node article, List<Quad> quads, Rulings rulings) {
        return read(article, Said.in(article, quads), rulings);
    }

    /** The same of the article's graph in a store. */
    static List<Telling> read(Node article, DatasetGraph data, Rulings rulings) {
        return read(article, Said.lookedUp(data, article), rulings);
    }

    private static List<Telling> read(Node article, Said said, Rulings rulings) {
        TellingReader reader = new TellingReader(article, said, rulings);
        return said.every(MEETING).filter(node -> !rulings.isRejected(node.getURI())).map(reader::telling).sorted((a, b) -> a.iri().compareTo(b.iri())).toList();
    }

    private Telling telling(Node meeting) {
        return new Telling(meeting.getURI(), article.getURI(), article.getURI(),
                KINDS.getOrDefault(said.one(meeting, EVENT_TYPE).orElseThrow(), Kind.MEETING),
                said.one(meeting, STATUS).map(node -> node.getURI().substring(DM.length())).orElseThrow(),
                said.day(article, DATE_PUBLISHED), days(meeting),
                said.all(meeting, HAS_ACTOR).map(actor -> party(meeting, actor))
                        .sorted((a, b) -> a.iri().compareTo(b.iri())).toList(),
                said.one(meeting, HAS_PLACE).map(this::site), List.of());
    }

    private Optional<Days> days(Node meeting) {
        return said.day(meeting, FIRST_DAY).flatMap(first -> said.day(meeting, LAST_DAY)
                .map(last -> new Days(first, last)));
    }

    private Party party(Node meeting, Node actor) {
        List<Node> posts = said.all(meeting, CAPACITY).filter(post -> said.one(post, MEMBER).filter(actor::equals).isPresent()).toList();
        String label = rulings.name(actor.getURI()).or(() -> said.one(actor, LABEL).map(Node::getLiteralLexicalForm)).orElse("");
        Optional<String> country = rulings.country(actor.getURI()).or(() -> said.one(actor, COUNTRY).map(Node::getURI));
        return new Party(actor.getURI(), type(actor), label, Slug.fold(label), iris(posts, ROLE), iris(posts, MEMBER_OF),
                country, posts.stream().flatMap(post -> post(post, rulings.country(actor.getURI())).stream()).toList());
    }

    /** @param corrected of which country it is, if a person has ruled that */
    private Optional<Post> post(Node post, Optional<String> corrected) {
        return said.one(post, POST).map(Node::getURI).map(office -> new Post(post.getURI(), corrected.map(country ->
                        office.replaceFirst("\\.[A-Z]{2}$", country.substring(country.length() - 3).replace('/', '.'))).orElse(office),
                said.one(post, MEMBER_OF).map(Node::getURI)));
    }

    private Type type(Node actor) {
        if (said.is(actor, PERSON) || said.is(actor, UNNAMED_ACTOR) && rulings.name(actor.getURI()).isPresent()) {
            return Type.PERSON;
        }
        return said.is(actor, UNNAMED_ACTOR) ? Type.OFFICIAL : said.is(actor, ORGANIZATION) ? Type.BODY : Type.STATE;
    }

    private Set<String> iris(List<Node> posts, Node property) {
        return posts.stream().flatMap(post -> said.all(post, property)).map(Node::getURI).collect(Collectors.toSet());
    }

    private Site site(Node place) {
        Optional<Node> country = said.one(place, CONTAINED_IN);
        Optional<Node> label = said.one(place, LABEL);
        return new Site(place.getURI(), label.map(Node::getLiteralLexicalForm).orElse(""), country.map(Node::getURI),
                label.isPresent() && label.equals(country.flatMap(state -> said.one(state, LABEL))),
                said.number(place, LATITUDE).flatMap(north -> said.number(place, LONGITUDE).map(east ->
                        new Point(north, east))));
    }
}
