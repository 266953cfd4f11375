package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The changes of one write transaction. What is known of a country or an organization stays as long as an article
 * mentions it, which articles are copies and which tellings are of one meeting depends on all articles: all is settled at the end, when
 * they are in place.
 */
final class Changes {

    private final DatasetGraph data;
    private final Iris iris;
    private final Node knowledge;
    private final Canon canon;
    private final Copies copies;

    /** Whose mention may be gone. */
    private final Set<Node> unsettled = new HashSet<>();

    /** What is now known of whom, in this transaction. */
    private final Set<Node> renewed = new HashSet<>();

    Changes(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.knowledge = iris.knowledge();
        this.canon = new Canon(data, iris);
        this.copies = new Copies(data, iris);
    }

    /** Replaces what an article says. */
    void put(String id, List<Quad> quads) {
        remove(id);
        for (Quad quad : quads) {
            if (quad.getGraph().equals(knowledge) && renewed.add(quad.getSubject())) {
                data.deleteAny(knowledge, quad.getSubject(), ANY, ANY);
            }
            data.add(quad);
        }
        canon.add(iris.article(id), quads);
        copies.add(iris.article(id), quads);
    }

    /** Whether there was such an article. */
    boolean remove(String id) {
        Node graph = iris.article(id);
        List<Quad> said = Iter.toList(data.find(graph, ANY, ANY, ANY));
        said.stream().map(Quad::getObject).filter(Node::isURI).forEach(unsettled::add);
        canon.remove(graph, said);
        if (!said.isEmpty()) {
            copies.remove(graph);
        }
        said.forEach(data::delete);
        data.deleteAny(iris.readings(), graph, ANY, ANY);
        return !said.isEmpty();
    }

    /**
     * Settles which articles are copies and what is of one meeting, and forgets what no article mentions any more.
     *
     * @return how many of those that were put in are copies of others
     */
    int settle() {
        Copies.Settled settled = copies.settle();
        canon.retell(settled.changed());
        canon.settle();
        unsettled.stream()
                .filter(node -> data.contains(knowledge, node, ANY, ANY) && !isMentioned(node))
                .forEach(node -> data.deleteAny(knowledge, node, ANY, ANY));
        return settled.copies();
    }

    private boolean isMentioned(Node node) {
        return Iter.anyMatch(data.find(ANY, ANY, ANY, node), quad -> !quad.getGraph().equals(knowledge));
    }
}
