package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.meeting.Meeting;

/** A meeting as an article's graph has it. */
final class ToldMeeting {

    private final Node node;
    private final Node article;
    private final Node story;
    private final Said said;

    /**
     * @param story the article that stands for the one that tells of it and for all copies of that
     * @param said  by the article that tells of it
     */
    ToldMeeting(Node node, Node story, Said said) {
        this.node = node;
        this.story = story;
        this.said = said;
        this.article = articleOf(node);
    }

    /** The article that tells of it, and the graph that it is in. */
    static Node articleOf(Node telling) {
        return NodeFactory.createURI(telling.getURI().replaceFirst("#.*", ""));
    }

    Event event(States states) {
        return new Event(node.getURI(), Vocabulary.kind(said.one(node, EVENT_TYPE)), status(), said.day(node, FIRST_DAY),
                said.day(node, LAST_DAY), actors().map(actor -> party(actor, states)).toList(),
                place().map(place -> site(place, states)), confidence(), topics().toList(), List.of(source()));
    }

    double confidence() {
        return said.number(node, Vocabulary.CONFIDENCE).orElse(0.0);
    }

    Stream<String> topics() {
        return said.all(node, ABOUT).flatMap(topic -> said.text(topic, LABEL).stream()).sorted();
    }

    Optional<Node> place() {
        return said.one(node, HAS_PLACE);
    }

    Event.Site site(Node place, States states) {
        return new Event.Site(place.getURI(), said.text(place, LABEL).orElse(""), said.one(place, CONTAINED_IN).map(states::of),
                said.number(place, LATITUDE).flatMap(north -> said.number(place, LONGITUDE)
                        .map(east -> new Event.Point(north, east))));
    }

    Event.Source source() {
        return new Event.Source(node.getURI(), said.text(article, IDENTIFIER).orElse(""), story.getURI(),
                said.text(article, HEADLINE).map(ToldMeeting::onOneLine), said.day(article, DATE_PUBLISHED),
                said.text(article, URL),
                said.one(article, PUBLISHER).flatMap(outlet -> said.text(outlet, LABEL)), status(), confidence(), sentence());
    }

    Stream<Node> actors() {
        return said.all(node, HAS_ACTOR).sorted(SortedWriter.BY_TERM);
    }

    /** What a participant's offices, or bodies, are called here. */
    Stream<String> posts(Node actor, Node property) {
        return said.all(node, CAPACITY).filter(post -> said.all(post, MEMBER).anyMatch(actor::equals))
                .flatMap(post -> said.all(post, property)).flatMap(named -> said.text(named, LABEL).stream()).sorted();
    }

    private Event.Party party(Node actor, States states) {
        return new Event.Party(actor.getURI(), said.text(actor, LABEL).orElse(""), type(said.all(actor, TYPE)),
                said.one(actor, COUNTRY).map(states::of), posts(actor, ROLE).findFirst(), posts(actor, MEMBER_OF).findFirst());
    }

    static Event.Type type(Stream<Node> types) {
        List<Node> all = types.toList();
        if (all.contains(PERSON)) {
            return Event.Type.PERSON;
        }
        return all.contains(UNNAMED_ACTOR) ? Event.Type.OFFICIAL
                : all.contains(SCHEMA_COUNTRY) ? Event.Type.COUNTRY : Event.Type.ORGANIZATION;
    }

    private Meeting.Status status() {
        return Vocabulary.status(said.one(node, STATUS));
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private String sentence() {
        return said.one(Iris.evidence(node, 1), HAS_TARGET).stream().flatMap(target -> said.all(target, HAS_SELECTOR))
                .flatMap(selector -> said.text(selector, EXACT).stream()).findFirst().map(ToldMeeting::onOneLine).orElse("");
    }
}
