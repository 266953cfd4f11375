package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What a store says of one thing and of its parts, those whose IRIs are the thing's with a fragment, and where else it
 * is spoken of.
 *
 * @param own      about the thing and its parts, the thing first, otherwise in the order of Turtle
 * @param mentions with the thing as object, at most {@link #MENTIONS}
 * @param more     whether there are more mentions
 * @param labels   of all nodes in these that have a name, for people
 */
public record Description(List<Triple> own, List<Triple> mentions, boolean more, Map<Node, String> labels) {

    /** How many mentions are given: of a country there may be very many. */
    public static final int MENTIONS = 250;

    /** Copies all. */
    public Description {
        own = List.copyOf(own);
        mentions = List.copyOf(mentions);
        labels = Map.copyOf(labels);
    }

    /** Of the thing with this IRI; empty where the store does not speak of it. */
    public static Optional<Description> of(MeetingStore store, String iri) {
        Iris iris = new Iris(store.base());
        return store.read(data -> new Gathering(data, iris, NodeFactory.createURI(iri)).description());
    }

    /** All but the labels, as a graph. */
    public Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        own.forEach(graph::add);
        mentions.forEach(graph::add);
        return graph;
    }

    /** An IRI as Turtle abbreviates it: {@code dm:status}; as it is where nothing abbreviates it. */
    public static String brief(String iri, String base) {
        return prefixes(base).stream().filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length())).findFirst()
                .orElse(TYPE.getURI().equals(iri) ? "a" : iri);
    }

    /** The IRI that is abbreviated so; the text as it is where it is no abbreviation. */
    public static String full(String brief, String base) {
        return prefixes(base).stream().filter(prefix -> brief.startsWith(prefix.getKey() + ":"))
                .map(prefix -> prefix.getValue() + brief.substring(prefix.getKey().length() + 1)).findFirst().orElse(brief);
    }

    /** Reads one state of a store. */
    private static final class Gathering {

        private static final List<Node> NAMES = List.of(PREF_LABEL, LABEL, HEADLINE, IDENTIFIER);
        private static final Comparator<Triple> BY_SUBJECT = Comparator.comparing(Triple::getSubject, SortedWriter.BY_TERM)
                .thenComparing(triple -> !triple.getPredicate().equals(TYPE))
                .thenComparing(Triple::getPredicate, SortedWriter.BY_TERM)
                .thenComparing(Triple::getObject, SortedWriter.BY_TERM);

        private final DatasetGraph data;
        private final Iris iris;
        private final Node thing;
        private final Graph all;

        Gathering(DatasetGraph data, Iris iris, Node thing) {
            this.data = data;
            this.iris = iris;
            this.thing = thing;
            this.all = data.getUnionGraph();
        }

        Optional<Description> description() {
            List<Triple> own = own();
            List<Triple> mentions = Iter.toList(Iter.limit(Iter.filter(all.find(ANY, ANY, thing),
                    triple -> !isPart(triple.getSubject())), MENTIONS + 1L));
            if (own.isEmpty() && mentions.isEmpty()) {
                return Optional.empty();
            }
            List<Triple> shown = mentions.stream().limit(MENTIONS).sorted(BY_SUBJECT).toList();
            return Optional.of(new Description(own, shown, mentions.size() > MENTIONS, labels(own, shown)));
        }

        /** An article names a graph, in which its parts are; of other things they hang on it. */
        private List<Triple> own() {
            Set<Triple> own = new LinkedHashSet<>(about(thing));
            Set<Node> seen = new LinkedHashSet<>(Set.of(thing));
            Deque<Node> open = new ArrayDeque<>(parts(own));
            Iter.toList(Iter.map(data.find(thing, ANY, ANY, ANY), quad -> quad.asTriple())).stream()
                    .map(Triple::getSubject).filter(this::isPart).distinct().sorted(SortedWriter.BY_TERM).forEach(open::add);
            while (!open.isEmpty()) {
                Node part = open.pop();
                if (seen.add(part)) {
                    List<Triple> said = about(part);
                    own.addAll(said);
                    open.addAll(parts(said));
                }
            }
            Predicate<Triple> first = triple -> triple.getSubject().equals(thing);
            return own.stream().sorted(Comparator.comparing((Triple triple) -> !first.test(triple))
                    .thenComparing(BY_SUBJECT)).toList();
        }

        private List<Triple> about(Node node) {
            return Iter.toList(all.find(node, ANY, ANY));
        }

        private List<Node> parts(Iterable<Triple> triples) {
            List<Node> parts = new ArrayList<>();
            triples.forEach(triple -> {
                if (isPart(triple.getObject())) {
                    parts.add(triple.getObject());
                }
            });
            return parts;
        }

        private boolean isPart(Node node) {
            return node.isURI() && node.getURI().startsWith(thing.getURI() + "#");
        }

        private Map<Node, String> labels(List<Triple> own, List<Triple> mentions) {
            Map<Node, String> labels = new LinkedHashMap<>();
            Stream.concat(Stream.of(thing), Stream.concat(own.stream(), mentions.stream())
                            .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject())))
                    .filter(Node::isURI).distinct().forEach(node -> label(node).ifPresent(label -> labels.put(node, label)));
            return labels;
        }

        private Optional<String> label(Node node) {
            if (data.contains(iris.canonical(), node, TYPE, CANONICAL_MEETING)) {
                return Optional.of(Explanation.heading(data, iris, node));
            }
            return NAMES.stream().flatMap(name -> Iter.toList(Iter.map(all.find(node, name, ANY), Triple::getObject)).stream()
                    .filter(Node::isLiteral).sorted(SortedWriter.BY_TERM)).map(Node::getLiteralLexicalForm).findFirst();
        }
    }
}
