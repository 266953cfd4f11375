package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.article.Article;
import org.demarche.knowledge.Entity;
import org.demarche.mention.Actor;

/** Describes the actors of one article: who they are, for whom they act, in which office. */
final class ActorGraph {

    private final Statements statements;
    private final Iris iris;
    private final KnowledgeGraph knowledge;
    private final Article article;

    ActorGraph(Statements statements, Iris iris, KnowledgeGraph knowledge, Article article) {
        this.statements = statements;
        this.iris = iris;
        this.knowledge = knowledge;
        this.article = article;
    }

    /** The actor's node, described. */
    Node actor(Actor actor) {
        Node node = iris.actor(article, actor);
        statements.add(node, TYPE, ACTOR);
        if (actor.name().isPresent()) {
            statements.add(node, TYPE, PERSON).add(node, FOAF_NAME, Literals.text(actor.name().get()));
            statements.nameInWords(node, actor.name().get());
        } else if (actor.position().isPresent()) {
            statements.add(node, TYPE, UNNAMED_ACTOR);
            statements.name(node, unnamed(actor));
        } else if (actor.organization().isPresent()) {
            return organization(actor.organization().get(), actor.country());
        } else {
            return country(actor.country().orElseThrow());
        }
        actor.country().ifPresent(code -> statements.add(node, COUNTRY, country(code)));
        return node;
    }

    /** Says which of those whom the world knows a person is, where what the article tells leaves no doubt. */
    void identify(Actor actor, Optional<LocalDate> day) {
        knowledge.person(actor, day).ifPresent(id ->
                statements.add(iris.actor(article, actor), SAME_AS, KnowledgeGraph.wikidata(id)));
    }

    /** The office or body that a person acts for, where the text tells one. */
    Optional<Node> membership(Actor actor) {
        boolean person = actor.name().isPresent() || actor.position().isPresent();
        if (!person || actor.position().isEmpty() && actor.organization().isEmpty()) {
            return Optional.empty();
        }
        Node node = iris.membership(article, actor);
        statements.add(node, TYPE, MEMBERSHIP).add(node, MEMBER, iris.actor(article, actor));
        actor.position().ifPresent(position -> statements.add(node, ROLE, role(position)));
        actor.organization().ifPresent(body -> statements.add(node, MEMBER_OF, organization(body, actor.country())));
        knowledge.post(actor).ifPresent(office -> {
            role(office.name());
            statements.add(node, POST, office.node(iris));
        });
        return Optional.of(node);
    }

    /** A country's node, described. */
    Node country(String code) {
        Node node = iris.country(code);
        statements.add(node, TYPE, SCHEMA_COUNTRY).add(node, COUNTRY_CODE, Literals.text(code));
        statements.add(node, COUNTRY, node);
        statements.nameInWords(node, countryName(code));
        return node;
    }

    private Node organization(String name, Optional<String> country) {
        Node node = iris.organization(name, country);
        statements.add(node, TYPE, ORGANIZATION);
        statements.nameInWords(node, country.map(code -> name + " (" + countryName(code) + ")").orElse(name));
        country.ifPresent(code -> statements.add(node, COUNTRY, country(code)));
        return node;
    }

    private Node role(String position) {
        Node node = iris.role(position);
        statements.add(node, TYPE, ROLE_CLASS);
        statements.name(node, position);
        return node;
    }

    /** "officials (Ministry of Foreign Affairs, South Korea)". */
    private String unnamed(Actor actor) {
        String whose = Stream.concat(actor.organization().stream(), actor.country().map(this::countryName).stream())
                .collect(Collectors.joining(", "));
        return actor.position().orElseThrow() + (whose.isEmpty() ? "" : " (" + whose + ")");
    }

    private String countryName(String code) {
        return knowledge.country(code).map(Entity.Country::name).orElse(code);
    }
}
