package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.article.Article;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/** What one article tells, as the statements of its named graph. One instance serves one article, once. */
final class ArticleGraph {

    private final Extraction extraction;
    private final Article article;
    private final Iris iris;
    private final Node source;
    private final Statements statements;
    private final ActorGraph actors;
    private final DateGraph dates;
    private final SentenceGraph sentences;

    /** How many meetings were read from a sentence so far. */
    private final Map<Node, Integer> read = new HashMap<>();

    ArticleGraph(Extraction extraction, Iris iris, KnowledgeGraph knowledge) {
        this.extraction = extraction;
        this.article = extraction.article();
        this.iris = iris;
        this.source = iris.article(article.id());
        this.statements = new Statements(source);
        this.actors = new ActorGraph(statements, iris, knowledge, article);
        this.dates = new DateGraph(statements, iris);
        this.sentences = new SentenceGraph(statements, iris, article);
    }

    List<Quad> quads() {
        article();
        extraction.meetings().forEach(this::meeting);
        return statements.quads();
    }

    private void article() {
        statements.add(source, TYPE, NEWS_ARTICLE).add(source, IDENTIFIER, Literals.text(article.id()));
        article.title().ifPresent(title -> statements.add(source, HEADLINE, Literals.text(title)));
        article.published().ifPresent(day -> statements.add(source, DATE_PUBLISHED, Literals.day(day)));
        article.url().ifPresent(url -> statements.add(source, URL, Literals.address(url)));
        article.author().ifPresent(name -> statements.add(source, AUTHOR, Literals.text(name)));
        article.source().ifPresent(name -> {
            Node publisher = iris.publisher(name);
            statements.add(source, PUBLISHER, publisher).add(publisher, TYPE, SCHEMA_ORGANIZATION);
            statements.name(publisher, name);
        });
    }

    private void meeting(Meeting meeting) {
        String sentence = meeting.evidence().isEmpty() ? "" : meeting.evidence().get(0).text();
        int number = read.merge(iris.meeting(article, sentence, 0), 1, Integer::sum);
        Node node = iris.meeting(article, sentence, number);
        statements.add(node, TYPE, MEETING).add(node, TYPE, SEM_EVENT).add(node, TYPE, SCHEMA_EVENT)
                .add(node, EVENT_TYPE, Vocabulary.concept(meeting.kind()))
                .add(node, STATUS, Vocabulary.concept(meeting.status()))
                .add(node, CONFIDENCE, Literals.decimal(meeting.confidence()))
                .add(node, DERIVED_FROM, source);
        meeting.participants().forEach(actor -> participant(node, actor));
        Optional<LocalDate> day = meeting.date().flatMap(Edtf::earliest).or(article::published);
        meeting.participants().forEach(actor -> actors.identify(actor, day));
        meeting.place().ifPresent(place -> place(node, place));
        meeting.date().ifPresent(date -> dates.date(node, date));
        meeting.topics().forEach(topic -> topic(node, topic));
        for (int i = 0; i < meeting.evidence().size(); i++) {
            evidence(node, meeting.evidence().get(i), i + 1);
        }
    }

    private void participant(Node meeting, Actor actor) {
        Node node = actors.actor(actor);
        statements.add(meeting, HAS_ACTOR, node);
        if (isPersonOrBody(actor)) {
            statements.add(meeting, ATTENDEE, node);
        }
        actors.membership(actor).ifPresent(post -> statements.add(meeting, CAPACITY, post));
    }

    /** A country is a place to schema.org, and of an unnamed actor it is not clear whether it is one person or many. */
    private static boolean isPersonOrBody(Actor actor) {
        return actor.name().isPresent() || actor.position().isEmpty() && actor.organization().isPresent();
    }

    private void place(Node meeting, Place place) {
        Node node = iris.place(place);
        statements.add(meeting, HAS_PLACE, node).add(meeting, LOCATION, node).add(node, TYPE, SCHEMA_PLACE)
                .add(node, TYPE, SEM_PLACE);
        statements.name(node, place.name());
        place.country().ifPresent(code -> statements.add(node, CONTAINED_IN, actors.country(code)));
        place.geonames().ifPresent(id -> statements.add(node, SAME_AS, KnowledgeGraph.geonames(id)));
        place.position().ifPresent(point -> statements.add(node, LATITUDE, Literals.decimal(point.latitude()))
                .add(node, LONGITUDE, Literals.decimal(point.longitude())));
    }

    private void topic(Node meeting, String phrase) {
        Node node = iris.topic(phrase);
        statements.add(meeting, ABOUT, node).add(node, TYPE, CONCEPT).add(node, IN_SCHEME, TOPICS);
        statements.name(node, phrase);
    }

    private void evidence(Node meeting, Meeting.Evidence evidence, int number) {
        Node node = Iris.evidence(meeting, number);
        statements.add(node, TYPE, ANNOTATION).add(node, MOTIVATED_BY, IDENTIFYING).add(node, HAS_BODY, meeting)
                .add(node, POSITION, Literals.integer(number))
                .add(node, HAS_TARGET, sentences.sentence(evidence));
        if (!evidence.rule().isEmpty()) {
            statements.add(node, RULE, Literals.text(evidence.rule()));
        }
        evidence.saidBy().ifPresent(actor -> {
            statements.add(node, SAID_BY, actors.actor(actor));
            actors.membership(actor).ifPresent(post -> statements.add(node, CAPACITY, post));
        });
    }
}
