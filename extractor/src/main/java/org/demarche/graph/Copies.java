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
    private final Map<Node, String> marks = new HashMap<>();

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
            sketch.keys().forEach(key -> quads.add(Quad.create(iris.readings(), node, SKETCH_KEY, Literals.integer(key))));
        });
        return quads;
    }

    /** The article that stands for all of which it is a copy: itself where there is no other. */
    static Node first(DatasetGraph data, Iris iris, Node article) {
        return Iter.toList(Iter.map(data.find(iris.canonical(), article, COPY_OF, ANY), Quad::getObject)).stream()
                .findFirst().orElse(article);
    }

    void add(Node article) {
        unsettled.add(article);
    }

    /** Before its sketch goes. */
    void remove(Node article) {
        members(first(article)).forEach(unsettled::add);
        unsettled.add(article);
        marks.remove(article);
    }

    /**
     * When all articles are in place.
     *
     * @return those that link otherwise than before
     */
    Set<Node> settle() {
        Map<Node, Node> groups = new HashMap<>();
        unsettled.forEach(article -> groups.put(article, article));
        unsettled.forEach(article -> near(article).forEach(other -> join(groups, article, other)));
        Map<Node, Set<Node>> members = new TreeMap<>(BY_IRI);
        groups.keySet().forEach(node -> members.computeIfAbsent(top(groups, node), any -> new TreeSet<>(BY_IRI))
                .addAll(unsettled.contains(node) ? Set.of(node) : Set.copyOf(members(node))));
        Set<Node> changed = new HashSet<>();
        members.values().forEach(group -> link(group, group.iterator().next(), changed));
        unsettled.clear();
        return changed;
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
            Node before = first(article);
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
        Optional<String> own = marks(article);
        if (own.isEmpty()) {
            return Stream.of();
        }
        Node twin = Iter.first(data.find(iris.readings(), ANY, SKETCH, Literals.text(own.get())), any -> true).getSubject();
        return twin.equals(article) ? byKeys(article, own.get()) : Stream.of(twin);
    }

    private Stream<Node> byKeys(Node article, String own) {
        Set<Node> candidates = new HashSet<>();
        data.find(iris.readings(), article, SKETCH_KEY, ANY).forEachRemaining(key ->
                data.find(iris.readings(), ANY, SKETCH_KEY, key.getObject()).forEachRemaining(quad -> candidates.add(quad.getSubject())));
        candidates.remove(article);
        return candidates.stream().filter(other -> marks(other).filter(its -> Sketch.areCopies(own, its)).isPresent());
    }

    private Optional<String> marks(Node article) {
        String known = marks.get(article);
        if (known == null) {
            Optional<String> stored = Iter.toList(data.find(iris.readings(), article, SKETCH, ANY)).stream().findFirst()
                    .map(quad -> quad.getObject().getLiteralLexicalForm());
            stored.ifPresent(found -> marks.put(article, found));
            return stored;
        }
        return Optional.of(known);
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
