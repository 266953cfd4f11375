package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.FIRST_DAY;
import static org.demarche.graph.Vocabulary.MEETING;
import static org.demarche.graph.Vocabulary.SKETCH;
import static org.demarche.graph.Vocabulary.TYPE;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Settles which articles of a whole store are copies and which tellings are of one meeting, in memory that does not grow
 * with it: some thousand articles at a time, by the first day of what they tell, so that those that tell of one meeting
 * come together, and what was settled is seldom settled again. The outcome does not depend on that order.
 */
final class CanonicalBuild {

    /** As many as fit in half a gigabyte with what is settled of them. */
    static final int BATCH = 5000;

    /** Sketches take so much less room than what is told. */
    private static final int COPIES = 10;

    private final Connection connection;
    private final Iris iris;
    private final int size;
    private final Set<Node> batch = new LinkedHashSet<>();
    private long articles;

    /** @param size how many articles are settled at a time */
    CanonicalBuild(Connection connection, Iris iris, int size) {
        this.connection = connection;
        this.iris = iris;
        this.size = size;
    }

    /** How many articles tell of meetings. */
    long build() {
        copies();
        for (Node day : connection.read(CanonicalBuild::days)) {
            add(connection.read(data -> articles(data, day)));
        }
        add(connection.read(CanonicalBuild::undated));
        settle();
        return articles;
    }

    /** Which are copies of one text goes before what they tell. As many passes as it takes to hold few articles at a time. */
    private void copies() {
        long all = connection.read(data -> Iter.count(data.find(iris.readings(), ANY, SKETCH, ANY)));
        long passes = all / (COPIES * (long) size) + 1;
        for (long pass = 0; pass < passes; pass++) {
            long part = pass;
            List<Node> articles = connection.read(data -> Iter.toList(Iter.filter(Iter.map(data.find(iris.readings(), ANY, SKETCH, ANY),
                    Quad::getSubject), article -> Math.floorMod(article.hashCode(), passes) == part)));
            connection.write(() -> {
                Copies copies = new Copies(connection.data(), iris);
                articles.forEach(article -> {
                    copies.remove(article); // with all to which it was linked in an earlier pass
                    copies.add(article, List.of());
                });
                return copies.settle();
            });
        }
    }

    private static List<Node> days(DatasetGraph data) {
        Set<Node> days = new TreeSet<>(Comparator.comparing(Node::getLiteralLexicalForm));
        data.find(ANY, ANY, FIRST_DAY, ANY).forEachRemaining(quad -> days.add(quad.getObject()));
        return List.copyOf(days);
    }

    /** Those that tell of something that may have begun on that day, and of nothing earlier. */
    private static Collection<Node> articles(DatasetGraph data, Node day) {
        Set<Node> articles = new LinkedHashSet<>();
        data.find(ANY, ANY, FIRST_DAY, day).forEachRemaining(quad -> articles.add(quad.getGraph()));
        articles.removeIf(article -> Iter.anyMatch(data.find(article, ANY, FIRST_DAY, ANY),
                quad -> quad.getObject().getLiteralLexicalForm().compareTo(day.getLiteralLexicalForm()) < 0));
        return articles;
    }

    private static Collection<Node> undated(DatasetGraph data) {
        Set<Node> articles = new LinkedHashSet<>();
        for (Iterator<Quad> meetings = data.find(ANY, ANY, TYPE, MEETING); meetings.hasNext();) {
            Node article = meetings.next().getGraph();
            if (!articles.contains(article) && !data.contains(article, ANY, FIRST_DAY, ANY)) {
                articles.add(article);
            }
        }
        return articles;
    }

    private void add(Collection<Node> more) {
        for (Node article : more) {
            batch.add(article);
            if (batch.size() >= size) {
                settle();
            }
        }
    }

    private void settle() {
        if (!batch.isEmpty()) {
            connection.write(() -> {
                DatasetGraph data = connection.data();
                Canon canon = new Canon(data, iris);
                batch.forEach(article -> canon.add(article, Iter.toList(data.find(article, ANY, ANY, ANY))));
                canon.settle();
                return batch;
            });
            articles += batch.size();
            batch.clear();
        }
    }
}
