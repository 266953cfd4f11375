package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The countries of a store, each looked up once. Lives as long as one read of the store. */
final class States {

    private final DatasetGraph data;
    private final Map<Node, Event.State> known = new HashMap<>();

    States(DatasetGraph data) {
        this.data = data;
    }

    Event.State of(Node state) {
        return known.computeIfAbsent(state, node -> {
            String code = text(node, Vocabulary.COUNTRY_CODE).orElse("");
            return new Event.State(node.getURI(), code,
                    text(node, Vocabulary.PREF_LABEL).or(() -> text(node, Vocabulary.LABEL)).orElse(code));
        });
    }

    private Optional<String> text(Node subject, Node property) {
        return Iter.asStream(data.find(ANY, subject, property, ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).min(Comparator.naturalOrder());
    }
}
