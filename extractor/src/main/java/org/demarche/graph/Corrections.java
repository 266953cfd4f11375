package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Rulings.Two;
import org.demarche.graph.file.GraphFile;
import org.demarche.graph.file.GraphFile.UnreadableException;

/** What a user's file rules on tellings. Once given, it lies in the store's {@code graph/corrections} until another is. */
public final class Corrections {

    private static final List<Node> PROPERTIES = List.of(SAME_MEETING, OTHER_MEETING, REJECTED);

    private final List<Triple> triples;

    private Corrections(List<Triple> triples) {
        this.triples = List.copyOf(triples);
    }

    /**
     * From a file of Turtle, or another syntax that its name ends in.
     *
     * @throws CorrectionsException if it cannot be read, says something else, or contradicts itself
     */
    public static Corrections read(Path file) {
        List<Triple> triples;
        try {
            triples = GraphFile.read(file).stream().toList();
        } catch (UnreadableException e) {
            throw new CorrectionsException(e.getMessage());
        }
        triples.forEach(triple -> check(file, triple));
        rulings(triples.stream()).contradiction().ifPresent(two -> {
            throw new CorrectionsException(file + ": contradicts itself: <" + two.one() + "> and <" + two.other()
                    + "> are of one meeting and of two");
        });
        return new Corrections(triples);
    }

    private static void check(Path file, Triple triple) {
        if (!PROPERTIES.contains(triple.getPredicate())) {
            throw new CorrectionsException(file + ": <" + triple.getPredicate().getURI() + "> is no correction; there are "
                    + PROPERTIES.stream().map(property -> "dm:" + property.getURI().substring(DM.length()))
                    .collect(Collectors.joining(", ")));
        }
        boolean flag = triple.getPredicate().equals(REJECTED);
        if (!triple.getSubject().isURI() || flag != triple.getObject().isLiteral() || !flag && !triple.getObject().isURI()
                || flag && !triple.getObject().getLiteralLexicalForm().equals("true")) {
            throw new CorrectionsException(file + ": dm:" + triple.getPredicate().getURI().substring(DM.length())
                    + (flag ? " wants a telling's IRI before it and true after it" : " wants tellings' IRIs on both sides"));
        }
    }

    /** What a store holds. */
    static Rulings in(DatasetGraph data, Node graph) {
        return rulings(Iter.asStream(data.find(graph, ANY, ANY, ANY)).map(Quad::asTriple));
    }

    /** All tellings that they rule on. */
    Set<String> tellings() {
        return rulings(triples.stream()).tellings();
    }

    /** Puts these in the place of what a store held before. */
    void store(DatasetGraph data, Node graph) {
        data.deleteAny(graph, ANY, ANY, ANY);
        triples.forEach(triple -> data.add(Quad.create(graph, triple)));
    }

    /** The tellings that they rule on of which a store has none. */
    List<String> unknown(DatasetGraph data) {
        return tellings().stream()
                .filter(telling -> !data.contains(ANY, NodeFactory.createURI(telling), TYPE, MEETING)).toList();
    }

    private static Rulings rulings(Stream<Triple> triples) {
        List<Two> same = new ArrayList<>();
        List<Two> different = new ArrayList<>();
        Set<String> rejected = new TreeSet<>();
        triples.forEach(triple -> {
            String telling = triple.getSubject().getURI();
            if (triple.getPredicate().equals(REJECTED)) {
                rejected.add(telling);
            } else {
                (triple.getPredicate().equals(SAME_MEETING) ? same : different).add(new Two(telling, triple.getObject().getURI()));
            }
        });
        return new Rulings(same, different, rejected);
    }

    /** A file of corrections cannot be used. The message is one line that names it and says what would be right. */
    public static final class CorrectionsException extends RuntimeException {

        CorrectionsException(String message) {
            super(message);
        }
    }
}
