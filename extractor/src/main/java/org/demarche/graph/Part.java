package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.Selection.Scope;

/**
 * The statements on some of a store's meetings and on all that hangs on them: tellings, evidence, sentences, articles,
 * actors, places, and what is known of these. It keeps the nodes of what it has.
 */
final class Part implements Predicate<Quad> {

    private final DatasetGraph data;
    private final Iris iris;
    private final Predicate<Node> inScope;
    private final Set<Node> nodes = new HashSet<>();
    private final Set<Node> read = new HashSet<>();

    /** All statements in some of the graphs. */
    static Predicate<Quad> whole(Iris iris, Scope scope) {
        Predicate<Node> graphs = graphs(iris, scope);
        return quad -> graphs.test(quad.getGraph());
    }

    Part(DatasetGraph data, Iris iris, Selection wanted, Scope scope) {
        this.data = data;
        this.iris = iris;
        this.inScope = graphs(iris, scope);
        EventReader reader = new EventReader(data, iris, wanted);
        Map<String, List<Node>> articles = new TreeMap<>();
        try (Stream<Event> events = scope == Scope.ARTICLES ? reader.told() : reader.canonical()) {
            events.forEach(event -> {
                nodes.add(NodeFactory.createURI(event.iri()));
                event.sources().forEach(source -> add(NodeFactory.createURI(source.iri()), articles));
            });
        }
        articles.values().forEach(this::reach);
        reachShared();
    }

    private static void add(Node telling, Map<String, List<Node>> articles) {
        articles.computeIfAbsent(ToldMeeting.articleOf(telling).getURI(), any -> new ArrayList<>()).add(telling);
    }

    private static Predicate<Node> graphs(Iris iris, Scope scope) {
        Set<Node> shared = Set.of(iris.canonical(), iris.knowledge(), iris.corrections());
        return switch (scope) {
            case CANONICAL -> iris.canonical()::equals;
            case KNOWLEDGE -> iris.knowledge()::equals;
            case ARTICLES -> graph -> !shared.contains(graph);
            case ALL -> graph -> true;
        };
    }

    @Override
    public boolean test(Quad quad) {
        Node graph = quad.getGraph();
        return nodes.contains(quad.getSubject()) && inScope.test(graph)
                && (nodes.contains(graph) || graph.equals(iris.canonical()) || graph.equals(iris.knowledge())
                || graph.equals(iris.corrections()) && (quad.getObject().isLiteral() || nodes.contains(quad.getObject())));
    }

    /** All that an article says of these of its tellings. */
    private void reach(List<Node> tellings) {
        Node article = ToldMeeting.articleOf(tellings.get(0));
        Said said = Said.in(data, article);
        read.add(article);
        Deque<Node> open = new ArrayDeque<>(tellings);
        said.every(ANNOTATION).filter(evidence -> said.all(evidence, HAS_BODY).anyMatch(tellings::contains))
                .forEach(open::add);
        Set<Node> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (seen.add(node)) {
                said.links(node).forEach(open::add);
            }
        }
        nodes.addAll(seen);
    }

    /** What is known of all that was reached, what stands for it, and what other articles tell by which it is known. */
    private void reachShared() {
        Deque<Node> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            Node node = open.pop();
            Stream<Node> links = Stream.of(iris.canonical(), iris.knowledge()).flatMap(graph -> links(graph, node));
            Stream.of(links, replacedBy(node), elsewhere(node)).flatMap(each -> each).filter(nodes::add).forEach(open::add);
        }
    }

    /** Of an article that was not read for its own sake, or of a part of it. */
    private Stream<Node> elsewhere(Node part) {
        Node article = ToldMeeting.articleOf(part);
        return read.contains(article) ? Stream.of()
                : Stream.of(Stream.of(article).filter(graph -> data.contains(graph, part, ANY, ANY)),
                links(article, part), links(article, article)).flatMap(each -> each);
    }

    private Stream<Node> links(Node graph, Node subject) {
        return Iter.toList(Iter.map(data.find(graph, subject, ANY, ANY), Quad::getObject)).stream().filter(Node::isURI);
    }

    private Stream<Node> replacedBy(Node node) {
        return Iter.toList(Iter.map(data.find(iris.canonical(), ANY, IS_REPLACED_BY, node), Quad::getSubject)).stream();
    }
}
