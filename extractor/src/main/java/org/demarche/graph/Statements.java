package org.demarche.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Gathers what one named graph says: each statement once, in the order in which it was first made. */
final class Statements {

    private final Node graph;
    private final Set<Quad> quads = new LinkedHashSet<>();
    private final Set<Node> labelled = new LinkedHashSet<>();

    Statements(Node graph) {
        this.graph = graph;
    }

    Statements add(Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
        return this;
    }

    /** Names a node for people: the first name is its label, others are further names; all can be searched folded. */
    void name(Node subject, String name) {
        Quad label = Quad.create(graph, subject, Vocabulary.LABEL, Literals.text(name));
        if (labelled.add(subject)) {
            quads.add(label);
        } else if (!quads.contains(label) && !name.equals(Slug.fold(name))) { // which skos:hiddenLabel says
            add(subject, Vocabulary.ALT_LABEL, Literals.text(name));
        }
        search(subject, Slug.fold(name));
    }

    /** Names a node that is asked for by a part of its name, too: "Lavrov", "United Nations Security". */
    void nameInWords(Node subject, String name) {
        name(subject, name);
        for (String word : Slug.fold(name).split(" ")) {
            search(subject, word);
        }
    }

    private void search(Node subject, String folded) {
        if (!folded.isEmpty()) {
            add(subject, Vocabulary.HIDDEN_LABEL, Literals.text(folded));
        }
    }

    List<Quad> quads() {
        return new ArrayList<>(quads);
    }
}
