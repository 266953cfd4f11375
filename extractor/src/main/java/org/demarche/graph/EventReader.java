package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads the meetings of a store one after the other, by day: of each, its IRI and day are kept, and whoever takes part.
 * Lives as long as one read of the store.
 */
final class EventReader {

    /** Articles that tell of several meetings tell them of days nearby. */
    private static final int KEPT = 64;

    private final DatasetGraph data;
    private final Iris iris;
    private final Node canonical;
    private final Sieve sieve;
    private final States states;
    private final Map<Node, Event.Party> parties = new HashMap<>();
    private final Map<Node, Node> stands = new HashMap<>();
    private final Map<Node, Said> articles = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Said> eldest) {
            return size() > KEPT;
        }
    };

    EventReader(DatasetGraph data, Iris iris, Selection selection) {
        this.data = data;
        this.iris = iris;
        this.canonical = iris.canonical();
        this.sieve = new Sieve(selection, data);
        this.states = new States(data);
    }

    /** Each meeting once. */
    Stream<Event> canonical() {
        return byDay(data.find(canonical, ANY, TYPE, CANONICAL_MEETING), MEETING_FIRST_DAY).stream()
                .flatMap(node -> canonical(node).stream());
    }

    /** Each meeting as each article tells it. */
    Stream<Event> told() {
        return byDay(data.find(ANY, ANY, TYPE, MEETING), FIRST_DAY).stream()
                .map(node -> told(node).event(states)).filter(sieve::passes);
    }

    private List<Node> byDay(Iterator<Quad> meetings, Node property) {
        Map<Node, String> days = new HashMap<>();
        meetings.forEachRemaining(quad -> days.put(quad.getSubject(), ""));
        data.find(ANY, ANY, property, ANY).forEachRemaining(quad ->
                days.computeIfPresent(quad.getSubject(), (node, none) -> quad.getObject().getLiteralLexicalForm()));
        return days.keySet().stream().sorted(Comparator.comparing((Node node) -> days.get(node).isEmpty())
                .thenComparing(days::get).thenComparing(Node::getURI)).toList();
    }

    private Optional<Event> canonical(Node node) {
        Said head = Said.of(data, canonical, node);
        Event bare = new Event(node.getURI(), Vocabulary.kind(head.one(node, MANNER)), Vocabulary.status(head.one(node, OUTCOME)),
                head.day(node, MEETING_FIRST_DAY), head.day(node, MEETING_LAST_DAY),
                head.all(node, PARTICIPANT).sorted(SortedWriter.BY_TERM).map(this::party).toList(), Optional.empty(), 1,
                List.of(), List.of());
        if (!sieve.passes(bare)) {
            return Optional.empty();
        }
        Map<Node, String> identified = identified(head.all(node, IDENTIFICATION));
        List<ToldMeeting> tellings = head.all(node, TELLING).sorted(SortedWriter.BY_TERM).map(this::told).toList();
        Event whole = new Event(bare.iri(), bare.kind(), bare.status(), bare.first(), bare.last(),
                bare.parties().stream().map(party -> inOffice(party, tellings, identified)).toList(),
                head.one(node, PLACE).flatMap(place -> site(place, head.text(node, PLACE_NAME), tellings)),
                tellings.stream().mapToDouble(ToldMeeting::confidence).max().orElse(0),
                tellings.stream().flatMap(ToldMeeting::topics).distinct().sorted().toList(),
                tellings.stream().map(ToldMeeting::source).toList());
        return Optional.of(whole).filter(sieve::passes);
    }

    private ToldMeeting told(Node telling) {
        Node article = ToldMeeting.articleOf(telling);
        return new ToldMeeting(telling, Copies.first(data, iris, article),
                articles.computeIfAbsent(article, graph -> Said.in(data, graph)));
    }

    private Event.Party party(Node actor) {
        return parties.computeIfAbsent(actor, node -> {
            Said said = Said.of(data, canonical, node);
            return new Event.Party(node.getURI(), said.text(node, LABEL).orElse(""),
                    ToldMeeting.type(Iter.asStream(data.find(ANY, node, TYPE, ANY)).map(Quad::getObject).distinct()),
                    said.one(node, COUNTRY).map(states::of), Optional.empty(), Optional.empty());
        });
    }

    /** With the office and body that the first telling gives that gives one. */
    private Event.Party inOffice(Event.Party party, List<ToldMeeting> tellings, Map<Node, String> identified) {
        Predicate<Node> same = actor -> standsFor(actor).equals(party.iri()) || party.iri().equals(identified.get(actor));
        return new Event.Party(party.iri(), party.name(), party.type(), party.country(), post(same, ROLE, tellings),
                post(same, MEMBER_OF, tellings));
    }

    private static Optional<String> post(Predicate<Node> actor, Node property, List<ToldMeeting> tellings) {
        return tellings.stream().flatMap(telling -> telling.actors().filter(actor)
                .flatMap(same -> telling.posts(same, property))).findFirst();
    }

    /** Whom other articles name with the offices that are told alone. */
    private Map<Node, String> identified(Stream<Node> identifications) {
        Map<Node, String> named = new HashMap<>();
        identifications.forEach(node -> {
            Said said = Said.of(data, canonical, node);
            said.one(node, IDENTIFIED).ifPresent(office -> said.one(node, IDENTIFIED_AS)
                    .ifPresent(person -> named.put(office, person.getURI())));
        });
        return named;
    }

    private String standsFor(Node actor) {
        return stands.computeIfAbsent(actor, node -> Said.of(data, canonical, node).one(node, IS_REPLACED_BY).orElse(node))
                .getURI();
    }

    private Optional<Event.Site> site(Node place, Optional<String> name, List<ToldMeeting> tellings) {
        return tellings.stream().filter(telling -> telling.place().filter(place::equals).isPresent()).findFirst()
                .map(telling -> telling.site(place, states))
                .map(site -> new Event.Site(site.iri(), name.orElse(site.name()), site.country(), site.point()));
    }
}
