package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Occasion;
import org.demarche.graph.canonical.Telling;
import org.demarche.meeting.Meeting;

/**
 * Canonical meetings as statements of their graph: written, found and taken out again. What is written and taken out
 * takes effect with {@link #settle()}, and then only where it differs: most meetings are settled anew as they were.
 */
final class CanonicalGraph {

    private final DatasetGraph data;
    private final Iris iris;
    private final Node canonical;
    private final Set<Quad> come = new LinkedHashSet<>();
    private final Set<Quad> gone = new LinkedHashSet<>();
    private final Map<String, List<String>> near = new HashMap<>();

    CanonicalGraph(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.canonical = iris.canonical();
    }

    /** @param standsFor which node an actor is in this graph */
    void add(Occasion occasion, UnaryOperator<Node> standsFor) {
        List<Telling> tellings = occasion.tellings();
        Node node = iris.canonical(tellings.get(0).iri());
        add(node, TYPE, CANONICAL_MEETING);
        add(node, MANNER, Vocabulary.concept(Meeting.Kind.valueOf(occasion.kind().name())));
        add(node, OUTCOME, NodeFactory.createURI(DM + occasion.outcome()));
        occasion.days().ifPresent(days -> {
            add(node, MEETING_FIRST_DAY, Literals.day(days.first()));
            add(node, MEETING_LAST_DAY, Literals.day(days.last()));
        });
        occasion.site().ifPresent(site -> {
            add(node, PLACE, NodeFactory.createURI(site.iri()));
            add(node, PLACE_NAME, Literals.text(site.label()));
        });
        occasion.participants().forEach(party ->
                add(node, PARTICIPANT, standsFor.apply(NodeFactory.createURI(party.iri()))));
        Set<String> dyads = new TreeSet<>();
        for (Telling telling : tellings) {
            add(node, TELLING, NodeFactory.createURI(telling.iri()));
            dyads.addAll(telling.dyadMonths());
        }
        dyads.forEach(dyad -> add(node, DYAD_MONTH, dyad(dyad)));
        merges(node, occasion.merges());
        tellings.forEach(telling -> telling.identified().forEach(known -> identification(node, telling, known, standsFor)));
    }

    private void identification(Node meeting, Telling telling, Telling.Identified known, UnaryOperator<Node> standsFor) {
        Node actor = NodeFactory.createURI(known.actor());
        Node node = NodeFactory.createURI(iris.canonical(telling.iri()).getURI() + actor.getURI().replaceFirst("^[^#]*", ""));
        add(meeting, IDENTIFICATION, node);
        add(node, TYPE, IDENTIFICATION_CLASS);
        add(node, IDENTIFIED, actor);
        add(node, IN_TELLING, NodeFactory.createURI(telling.iri()));
        add(node, IDENTIFIED_AS, standsFor.apply(NodeFactory.createURI(known.holder().person())));
        add(node, IDENTIFIED_BY, NodeFactory.createURI(known.holder().post().iri()));
        add(node, REASON, Literals.text("told to hold the office on " + known.holder().day()));
    }

    private void merges(Node node, List<Occasion.Merge> merges) {
        for (Occasion.Merge merge : merges) {
            Node retired = iris.canonical(merge.telling());
            Node reason = NodeFactory.createURI(retired.getURI() + "#merge");
            add(retired, IS_REPLACED_BY, node);
            add(node, MERGE, reason);
            add(reason, TYPE, MERGE_CLASS);
            add(reason, MERGED, NodeFactory.createURI(merge.telling()));
            add(reason, MERGED_WITH, NodeFactory.createURI(merge.with()));
            add(reason, REASON, Literals.text(merge.reasons().stream().sorted().distinct().collect(Collectors.joining("; "))));
        }
    }

    void remove(Node node) {
        Stream.of(MERGE, IDENTIFICATION).flatMap(property -> objects(node, property).stream()).forEach(this::removeAll);
        subjects(IS_REPLACED_BY, node).forEach(this::removeAll);
        removeAll(node);
    }

    void settle() {
        gone.stream().filter(quad -> !come.contains(quad)).forEach(data::delete);
        come.stream().filter(quad -> !gone.contains(quad)).forEach(data::add);
        gone.clear();
        come.clear();
        near.clear();
    }

    /** The canonical meeting to which a telling belongs, if it was settled before. */
    List<Node> of(String telling) {
        return subjects(TELLING, NodeFactory.createURI(telling));
    }

    /** What is told of those in which somebody takes part. */
    List<Node> tellingsOf(Node participant) {
        return subjects(PARTICIPANT, participant).stream().flatMap(node -> tellings(node).stream()).toList();
    }

    List<Node> tellings(Node node) {
        return objects(node, TELLING);
    }

    /** What is told of those in which the two sides may have met in that month. Many ask. */
    List<String> near(String dyadMonth) {
        return near.computeIfAbsent(dyadMonth, any -> subjects(DYAD_MONTH, dyad(dyadMonth)).stream()
                .flatMap(node -> tellings(node).stream()).map(Node::getURI).toList());
    }

    private Node dyad(String dyadMonth) {
        return Literals.text(dyadMonth.replace(iris.base(), ""));
    }

    private void add(Node subject, Node property, Node object) {
        come.add(Quad.create(canonical, subject, property, object));
    }

    private void removeAll(Node subject) {
        data.find(canonical, subject, ANY, ANY).forEachRemaining(gone::add);
    }

    private List<Node> objects(Node subject, Node property) {
        return Iter.toList(Iter.map(data.find(canonical, subject, property, ANY), Quad::getObject));
    }

    private List<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(data.find(canonical, ANY, property, object), Quad::getSubject));
    }
}
