package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.COPY_OF;
import static org.demarche.graph.Vocabulary.SKETCH;
import static org.demarche.graph.Vocabulary.SKETCH_KEY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.article.Article;
import org.demarche.article.copy.Sketch;

/**
 * Which articles are copies of one text, kept while articles come and go, in one transaction. Two are if their sketches say
 * so, or if each is a copy of a third: every other links to the first of them by IRI, so that the links depend on the
 * articles alone and not on their order, and there are no more of them than articles. An article that comes is looked
 * for by its keys only, and joins whole groups; those that one has left are all settled anew.
 */
final class Copies {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetGraph data;
    private final Iris iris;
    private final Set<Node> unsettled = new TreeSet<>(BY_IRI);

    /** Of these, what is put in. */
    private final Set<Node> come = new HashSet<>();

    /** Of these, what the store has or had before. */
    private final Set<Node> known = new HashSet<>();

    /** By article, as it is now. */
    private final Map<Node, Optional<Node>> sketches = new HashMap<>();
    private final Map<Node, List<Node>> keys = new HashMap<>();

    /** By key, once all are in place: of a story that thousands print, many ask. */
    private final Map<Node, List<Node>> holders = new HashMap<>();

    /**
     * What came of it.
     *
     * @param changed those that link otherwise than before
     * @param copies  how many of those that came are copies of others; of those that came together, all but one
     */
    record Settled(Set<Node> changed, int copies) {
    }

    Copies(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
    }

    /** By what an article is known again: in the graph {@code graph/readings}. */
    static List<Quad> quads(Iris iris, Article article) {
        List<Quad> quads = new ArrayList<>();
        Sketch.of(article.prose()).ifPresent(sketch -> {
            Node node = iris.article(article.id());
            quads.add(Quad.create(iris.readings(), node, SKETCH, Literals.text(sketch.marks())));
            sketch.keys().forEach(key -> quads.add(Quad.create(iris.readings(), node, SKETCH_KEY, Literals.text(key))));
        });
        return quads;
    }

    /** The article that stands for all of which it is a copy: itself where there is no other. */
    static Node first(DatasetGraph data, Iris iris, Node article) {
        return Iter.toList(Iter.map(data.find(iris.canonical(), article, COPY_OF, ANY), Quad::getObject)).stream()
                .findFirst().orElse(article);
    }

    /** Once what is said of it is in place. */
    void add(Node article, List<Quad> said) {
        unsettled.add(article);
        come.add(article);
        Said read = Said.in(iris.readings(), said);
        read.one(article, SKETCH).ifPresent(sketch -> {
            sketches.put(article, Optional.of(sketch));
            keys.put(article, read.all(article, SKETCH_KEY).toList());
        });
    }

    /** Before what the store says of it goes. */
    void remove(Node article) {
        if (known.add(article)) {
            unsettled.add(article);
            members(first(article)).stream().filter(known::add).forEach(unsettled::add);
        }
        sketches.remove(article);
        keys.remove(article);
        come.remove(article);
    }

    /** When all articles are in place. */
    Settled settle() {
        Map<Node, Node> groups = new HashMap<>();
        unsettled.forEach(article -> groups.put(article, article));
        unsettled.forEach(article -> near(article).forEach(other -> join(groups, article, other)));
        Map<Node, Set<Node>> members = new TreeMap<>(BY_IRI);
        groups.keySet().forEach(node -> members.computeIfAbsent(top(groups, node), any -> new TreeSet<>(BY_IRI))
                .addAll(unsettled.contains(node) ? Set.of(node) : Set.copyOf(members(node))));
        Set<Node> changed = new HashSet<>();
        members.values().forEach(group -> link(group, group.iterator().next(), changed));
        return new Settled(Set.copyOf(changed), members.values().stream().mapToInt(this::come).sum());
    }

    private int come(Set<Node> group) {
        int number = (int) group.stream().filter(come::contains).count();
        return number == group.size() ? Math.max(0, number - 1) : number;
    }

    /** A group that is settled goes whole: its first stands for it. */
    private void join(Map<Node, Node> groups, Node article, Node other) {
        Node its = unsettled.contains(other) ? other : first(other);
        groups.putIfAbsent(its, its);
        groups.put(top(groups, its), top(groups, article));
    }

    private static Node top(Map<Node, Node> groups, Node node) {
        Node top = node;
        while (!groups.get(top).equals(top)) {
            groups.put(top, groups.get(groups.get(top)));
            top = groups.get(top);
        }
        return top;
    }

    private void link(Set<Node> group, Node first, Set<Node> changed) {
        for (Node article : group) {
            Node before = unsettled.contains(article) && !known.contains(article) ? article : first(article);
            if (!before.equals(first)) {
                data.delete(iris.canonical(), article, COPY_OF, before);
                if (!article.equals(first)) {
                    data.add(iris.canonical(), article, COPY_OF, first);
                }
                changed.add(article);
            }
        }
    }

    /** Its copies: of as many as have the very same sketch, which are near to the same, one looks for all. */
    private Stream<Node> near(Node article) {
        return sketch(article).stream().flatMap(sketch -> {
            Node twin = Iter.first(data.find(iris.readings(), ANY, SKETCH, sketch), any -> true).getSubject();
            return twin.equals(article) ? byKeys(article, sketch) : Stream.of(twin);
        });
    }

    private Stream<Node> byKeys(Node article, Node sketch) {
        Set<Node> candidates = new HashSet<>();
        for (Node key : keys.computeIfAbsent(article, any -> objects(iris.readings(), article, SKETCH_KEY))) {
            candidates.addAll(holders.computeIfAbsent(key, any -> Iter.toList(
                    Iter.map(data.find(iris.readings(), ANY, SKETCH_KEY, key), Quad::getSubject))));
        }
        candidates.remove(article);
        return candidates.stream().filter(other -> sketch(other).filter(its -> Sketch.areCopies(
                sketch.getLiteralLexicalForm(), its.getLiteralLexicalForm())).isPresent());
    }

    private Optional<Node> sketch(Node article) {
        return sketches.computeIfAbsent(article, any -> objects(iris.readings(), article, SKETCH).stream().findFirst());
    }

    private List<Node> objects(Node graph, Node subject, Node property) {
        return Iter.toList(Iter.map(data.find(graph, subject, property, ANY), Quad::getObject));
    }

    private Node first(Node article) {
        return first(data, iris, article);
    }

    /** All that link to the first of them, and itself. */
    private List<Node> members(Node first) {
        return Stream.concat(Stream.of(first), Iter.toList(Iter.map(data.find(iris.canonical(), ANY, COPY_OF, first),
                Quad::getSubject)).stream()).toList();
    }
}
