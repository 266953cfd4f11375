package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Telling.Party;

/**
 * Who takes part, in the graph of canonical meetings: all names that articles of the store give, and one node for a
 * person whose name they spell in several ways. It is the smallest of these; the others are replaced by it.
 */
final class ActorNames {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetGraph data;
    private final String base;
    private final Node canonical;
    private final Predicate<String> isRejected;

    /** What changed: each with all that is newly said of it. */
    private final Map<Node, Set<Node>> touched = new TreeMap<>(BY_IRI);
    private final Map<Node, Party> parties = new HashMap<>();
    private final Set<Node> doubtful = new HashSet<>();

    /** @param isRejected which tellings do not count */
    ActorNames(DatasetGraph data, Iris iris, Predicate<String> isRejected) {
        this.data = data;
        this.base = iris.base();
        this.canonical = iris.canonical();
        this.isRejected = isRejected;
    }

    /** @param names that an article gives it */
    void add(Party party, Set<Node> names) {
        Node node = NodeFactory.createURI(party.iri());
        touched.computeIfAbsent(node, any -> new LinkedHashSet<>()).addAll(names);
        parties.put(node, party);
    }

    /** An article that gives it names is gone. */
    void remove(Party party) {
        add(party, Set.of());
        doubtful.add(NodeFactory.createURI(party.iri()));
    }

    /** That which stands for an actor. */
    Node standsFor(Node actor) {
        return object(actor, IS_REPLACED_BY).orElse(actor);
    }

    /** Says anew who all are that changed; gives back those that stand for others than before, or no more. */
    Set<Node> settle() {
        Set<Node> moved = new TreeSet<>(BY_IRI);
        Map<String, Set<Node>> keys = new TreeMap<>();
        touched.forEach((node, names) -> {
            if (!doubtful.contains(node) && names(node).containsAll(names)) {
                return;
            }
            Optional<String> key = parties.get(node).nameKey().map(full -> full.replace(base, ""));
            describe(node, names, key);
            key.ifPresent(k -> keys.computeIfAbsent(k, any -> new TreeSet<>(BY_IRI)).add(node));
        });
        keys.forEach((key, nodes) -> {
            nodes.addAll(Iter.toList(Iter.map(data.find(canonical, ANY, NAME_KEY, Literals.text(key)), Quad::getSubject)));
            moved.addAll(gather(nodes));
        });
        return moved;
    }

    /** The names of one node. */
    private void describe(Node node, Set<Node> names, Optional<String> key) {
        Set<Node> all = new TreeSet<>(SortedWriter.BY_TERM);
        all.addAll(names);
        all.addAll(names(node));
        all.removeIf(name -> !isSaid(node, LABEL, name) && !isSaid(node, ALT_LABEL, name));
        List.of(LABEL, ALT_LABEL, HIDDEN_LABEL, NAME_KEY, COUNTRY).forEach(property -> data.deleteAny(canonical, node, property, ANY));
        if (all.isEmpty()) {
            return;
        }
        // accents and small letters come after plain and large ones
        Node label = all.stream().max(SortedWriter.BY_TERM).orElseThrow();
        data.add(canonical, node, LABEL, label);
        all.stream().filter(name -> !name.equals(label)).forEach(name -> data.add(canonical, node, ALT_LABEL, name));
        key.ifPresent(k -> data.add(canonical, node, NAME_KEY, Literals.text(k)));
        parties.get(node).country().ifPresent(state ->
                data.add(canonical, node, COUNTRY, NodeFactory.createURI(state)));
        search(node, node);
    }

    /** Of one person's nodes the first stands for all; gives back those for which that is new. */
    private Set<Node> gather(Set<Node> nodes) {
        Set<Node> moved = new TreeSet<>(BY_IRI);
        Optional<Node> first = nodes.stream().filter(node -> data.contains(canonical, node, NAME_KEY, ANY)).findFirst();
        for (Node node : nodes) {
            Optional<Node> before = object(node, IS_REPLACED_BY);
            Optional<Node> now = first.filter(stands -> !stands.equals(node) && data.contains(canonical, node, NAME_KEY, ANY));
            if (!before.equals(now)) {
                data.deleteAny(canonical, node, IS_REPLACED_BY, ANY);
                now.ifPresent(stands -> data.add(canonical, node, IS_REPLACED_BY, stands));
                moved.add(node);
                before.ifPresent(moved::add);
            }
        }
        for (Node node : nodes) {
            data.deleteAny(canonical, node, HIDDEN_LABEL, ANY);
            search(node, node);
        }
        first.ifPresent(stands -> nodes.forEach(node -> search(node, stands)));
        return moved;
    }

    /** Lets {@code found} be found by the names of {@code named}. */
    private void search(Node named, Node found) {
        for (Node name : names(named)) {
            String folded = Slug.fold(name.getLiteralLexicalForm());
            if (!folded.isEmpty()) {
                data.add(canonical, found, HIDDEN_LABEL, Literals.text(folded));
                for (String word : folded.split(" ")) {
                    data.add(canonical, found, HIDDEN_LABEL, Literals.text(word));
                }
            }
        }
    }

    private List<Node> names(Node node) {
        return Stream.of(LABEL, ALT_LABEL).flatMap(property -> objects(node, property).stream()).toList();
    }

    /** By an article that tells it to take part. */
    private boolean isSaid(Node node, Node property, Node name) {
        return Iter.anyMatch(data.find(ANY, node, property, name), quad -> !quad.getGraph().equals(canonical)
                && Iter.anyMatch(data.find(quad.getGraph(), ANY, HAS_ACTOR, node), telling -> !isRejected.test(telling.getSubject().getURI())));
    }

    private Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    private List<Node> objects(Node subject, Node property) {
        return Iter.toList(Iter.map(data.find(canonical, subject, property, ANY), Quad::getObject));
    }
}
