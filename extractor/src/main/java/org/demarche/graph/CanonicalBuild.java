package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.FIRST_DAY;
import static org.demarche.graph.Vocabulary.LABEL;
import static org.demarche.graph.Vocabulary.MEETING;
import static org.demarche.graph.Vocabulary.NAME_WORD;
import static org.demarche.graph.Vocabulary.SKETCH;
import static org.demarche.graph.Vocabulary.TYPE;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Rulings;

/**
 * Settles which articles of a whole store are copies, who their actors are, and which tellings are of one meeting. Step by
 * step for all articles, so that nothing that is settled is settled again when a later article changes who somebody is;
 * within a step some ten thousand at a time, in the order of an index, which brings together what has to do with each other:
 * what is held of the others is what the storage layer keeps of its files. The outcome does not depend on that order.
 */
final class CanonicalBuild {

    /** A block that several batches change is written by each; what the articles of one tell is held in memory. */
    static final int BATCH = 20_000;

    private final Connection connection;
    private final Iris iris;
    private final int size;

    /** @param size how many articles, or actors, are settled at a time */
    CanonicalBuild(Connection connection, Iris iris, int size) {
        this.connection = connection;
        this.iris = iris;
        this.size = size;
    }

    /** How many articles tell of meetings. */
    long build() {
        once(data -> subjects(data.find(iris.readings(), ANY, SKETCH, ANY)), this::copies);
        try (Agenda articles = new Agenda(connection, CanonicalBuild::articles)) {
            articles.each(size, some -> canon().nameActors(some));
            once(data -> subjects(data.find(iris.canonical(), ANY, NAME_WORD, ANY)), some -> some.forEach(names()::replace));
            once(data -> subjects(data.find(iris.canonical(), ANY, LABEL, ANY)), some -> some.forEach(names()::complete));
            articles.each(size, some -> canon().settleMeetings(some));
            return articles.length();
        }
    }

    private void once(Function<DatasetGraph, Iterator<Node>> all, Consumer<List<Node>> work) {
        try (Agenda agenda = new Agenda(connection, all)) {
            agenda.each(size, work);
        }
    }

    private static Iterator<Node> subjects(Iterator<Quad> quads) {
        return Iter.map(quads, Quad::getSubject);
    }

    private Canon canon() {
        return new Canon(connection.data(), iris);
    }

    private ActorNames names() {
        Rulings rulings = Corrections.in(connection.data(), iris.corrections());
        return new ActorNames(connection.data(), iris, () -> rulings);
    }

    /** Those with one sketch come together. */
    private void copies(List<Node> some) {
        Copies copies = new Copies(connection.data(), iris);
        some.forEach(article -> {
            copies.remove(article); // with all to which it was linked before
            copies.add(article, List.of());
        });
        copies.settle();
    }

    /** All that tell of meetings: by the first day that they tell of, and then those that tell of none. */
    private static Iterator<Node> articles(DatasetGraph data) {
        Iterator<Quad> dated = data.find(ANY, ANY, FIRST_DAY, ANY);
        Iterator<Quad> undated = Iter.filter(data.find(ANY, ANY, TYPE, MEETING),
                meeting -> !data.contains(meeting.getGraph(), ANY, FIRST_DAY, ANY));
        return Iter.map(Iter.concat(firstOfGraph(data, dated), firstOfGraph(data, undated)), Quad::getGraph);
    }

    /** Each graph's first: indexes have the values of one property in one order. */
    private static Iterator<Quad> firstOfGraph(DatasetGraph data, Iterator<Quad> all) {
        return Iter.filter(all, quad -> quad.equals(data.find(quad.getGraph(), ANY, quad.getPredicate(),
                quad.getPredicate().equals(TYPE) ? quad.getObject() : ANY).next()));
    }
}
