package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Occasions;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling;

/**
 * Keeps the canonical meetings those of all tellings in the store while articles come and go, in one transaction. What
 * tellings are of one meeting depends only on those that are alike, directly or over others: all of these are settled
 * anew when one of them changes, so the outcome is the same in any order of articles.
 */
final class Canon {

    private final DatasetGraph data;
    private final CanonicalGraph graph;
    private final ActorNames names;
    private final Rulings rulings;

    /** By article, as it is now. */
    private final Map<String, Map<String, Telling>> articles = new HashMap<>();

    /** What came in this transaction, by where it is looked for. */
    private final Map<String, Set<String>> fresh = new HashMap<>();
    private final Set<String> unsettled = new TreeSet<>();
    private final Set<Node> outdated = new TreeSet<>(Comparator.comparing(Node::getURI));

    Canon(DatasetGraph data, Iris iris) {
        this.data = data;
        this.graph = new CanonicalGraph(data, iris);
        this.names = new ActorNames(data, iris);
        this.rulings = Corrections.in(data, iris.corrections());
    }

    /** Before the article's graph goes. */
    void remove(Node article, List<Quad> said) {
        for (Telling telling : read(article, said)) {
            alike(telling).forEach(other -> unsettled.add(other.iri()));
            unsettle(telling.iri());
            telling.parties().forEach(names::remove);
            telling.dyadMonths().forEach(key -> fresh.getOrDefault(key, new HashSet<>()).remove(telling.iri()));
        }
        articles.put(article.getURI(), Map.of());
    }

    /** What is ruled on a telling has changed, or it goes. */
    void unsettle(String telling) {
        unsettled.add(telling);
        for (Node node : graph.of(telling)) {
            outdated.add(node);
            graph.tellings(node).forEach(other -> unsettled.add(other.getURI()));
        }
    }

    /** Once the article's graph is in place. */
    void add(Node article, List<Quad> said) {
        Map<Node, Set<Node>> labels = said.stream().filter(quad -> quad.getGraph().equals(article)
                        && (quad.getPredicate().equals(Vocabulary.LABEL) || quad.getPredicate().equals(Vocabulary.ALT_LABEL)))
                .collect(Collectors.groupingBy(Quad::getSubject, Collectors.mapping(Quad::getObject, Collectors.toSet())));
        List<Telling> tellings = read(article, said);
        for (Telling telling : tellings) {
            unsettled.add(telling.iri());
            telling.dyadMonths().forEach(key -> fresh.computeIfAbsent(key, any -> new TreeSet<>()).add(telling.iri()));
            telling.parties().forEach(party ->
                    names.add(party, labels.getOrDefault(NodeFactory.createURI(party.iri()), Set.of())));
        }
        articles.put(article.getURI(), byIri(tellings));
    }

    /** When all articles are in place. */
    void settle() {
        names.settle().forEach(actor -> graph.tellingsOf(actor).forEach(telling -> unsettled.add(telling.getURI())));
        Set<String> seen = new HashSet<>();
        List<Map<String, Telling>> groups = unsettled.stream().filter(telling -> !seen.contains(telling))
                .flatMap(telling -> find(telling).stream()).map(telling -> connected(telling, seen))
                .filter(group -> !group.isEmpty()).toList();
        groups.forEach(group -> group.keySet().forEach(telling -> outdated.addAll(graph.of(telling))));
        outdated.forEach(graph::remove);
        groups.forEach(group -> Occasions.of(group.values(), rulings).forEach(occasion -> graph.add(occasion, names::standsFor)));
        graph.settle();
    }

    /** All that are alike, directly or over others. */
    private Map<String, Telling> connected(Telling start, Set<String> seen) {
        Map<String, Telling> group = new TreeMap<>();
        Deque<Telling> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Telling telling = open.pop();
            if (seen.add(telling.iri())) {
                group.put(telling.iri(), telling);
                open.addAll(alike(telling));
            }
        }
        return group;
    }

    private List<Telling> alike(Telling telling) {
        Set<String> ruled = rulings.sameAs(telling.iri());
        Stream<String> near = telling.nearDyadMonths().stream().flatMap(key -> Stream.concat(
                graph.near(key).stream().map(Node::getURI), fresh.getOrDefault(key, Set.of()).stream()));
        return Stream.concat(ruled.stream(), near)
                .distinct().filter(other -> !other.equals(telling.iri())).flatMap(other -> find(other).stream())
                .filter(other -> ruled.contains(other.iri()) || Occasions.alike(telling, other)).toList();
    }

    private Optional<Telling> find(String telling) {
        String article = telling.replaceFirst("#.*", "");
        return Optional.ofNullable(articles.computeIfAbsent(article, iri -> {
            Node graphName = NodeFactory.createURI(iri);
            return byIri(read(graphName, Iter.toList(data.find(graphName, ANY, ANY, ANY))));
        }).get(telling));
    }

    /** All but what is ruled to be none. */
    private List<Telling> read(Node article, List<Quad> said) {
        return TellingReader.read(article, said).stream().filter(telling -> !rulings.isRejected(telling.iri())).toList();
    }

    private static Map<String, Telling> byIri(List<Telling> tellings) {
        return tellings.stream().collect(Collectors.toMap(Telling::iri, telling -> telling));
    }
}
