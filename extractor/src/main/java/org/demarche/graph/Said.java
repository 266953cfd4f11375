package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What one named graph says, or a part of it, by subject: read once, looked up often. */
final class Said {

    private final Map<Node, List<Quad>> bySubject;
    private final Function<Node, List<Quad>> rest;
    private final Function<Node, Stream<Node>> every;

    private Said(Stream<Quad> quads) {
        this.bySubject = quads.collect(Collectors.groupingBy(Quad::getSubject));
        this.rest = subject -> List.of();
        this.every = type -> bySubject.keySet().stream().filter(node -> is(node, type));
    }

    private Said(DatasetGraph data, Node graph) {
        this.bySubject = new HashMap<>();
        this.rest = subject -> {
            List<Quad> quads = Iter.toList(data.find(graph, subject, ANY, ANY));
            bySubject.put(subject, quads);
            return quads;
        };
        this.every = type -> Iter.toList(Iter.map(data.find(graph, ANY, Vocabulary.TYPE, type), Quad::getSubject)).stream();
    }

    /** @param quads those of other graphs are passed over */
    static Said in(Node graph, List<Quad> quads) {
        return new Said(quads.stream().filter(quad -> quad.getGraph().equals(graph)));
    }

    /** All that a dataset has in a graph. */
    static Said in(DatasetGraph data, Node graph) {
        return new Said(Iter.asStream(data.find(graph, ANY, ANY, ANY)));
    }

    /** The same, each thing as late as it is asked for: where little of the graph is. */
    static Said lookedUp(DatasetGraph data, Node graph) {
        return new Said(data, graph);
    }

    /** What a graph says of one thing. */
    static Said of(DatasetGraph data, Node graph, Node subject) {
        return new Said(Iter.asStream(data.find(graph, subject, ANY, ANY)));
    }

    /** Those of a type, in no order. */
    Stream<Node> every(Node type) {
        return every.apply(type);
    }

    boolean is(Node node, Node type) {
        return all(node, Vocabulary.TYPE).anyMatch(type::equals);
    }

    Optional<Node> one(Node subject, Node property) {
        return all(subject, property).findFirst();
    }

    Stream<Node> all(Node subject, Node property) {
        return of(subject).stream()
                .filter(quad -> quad.getPredicate().equals(property)).map(Quad::getObject);
    }

    /** What is said to have to do with it. */
    Stream<Node> links(Node subject) {
        return of(subject).stream().map(Quad::getObject).filter(Node::isURI);
    }

    private List<Quad> of(Node subject) {
        List<Quad> known = bySubject.get(subject);
        return known == null ? rest.apply(subject) : known;
    }

    Optional<String> text(Node subject, Node property) {
        return one(subject, property).map(Node::getLiteralLexicalForm);
    }

    Optional<LocalDate> day(Node subject, Node property) {
        return text(subject, property).map(LocalDate::parse);
    }

    Optional<Double> number(Node subject, Node property) {
        return text(subject, property).map(Double::valueOf);
    }
}
