package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Where a canonical meeting comes from: its tellings, their sentences and rules, and why they are taken together. */
public final class Explanation {

    private final DatasetGraph data;
    private final Node canonical;

    private Explanation(DatasetGraph data, Node canonical) {
        this.data = data;
        this.canonical = canonical;
    }

    /**
     * In lines for people.
     *
     * @param iri of a canonical meeting, of one that it replaces, or of a telling
     * @return empty if the store has no such meeting
     */
    public static Optional<List<String>> of(MeetingStore store, String iri) {
        Node canonical = new Iris(store.base()).canonical();
        return store.explain(iri, data -> new Explanation(data, canonical).meeting(NodeFactory.createURI(iri)));
    }

    private Optional<List<String>> meeting(Node node) {
        Optional<Node> stands = Stream.of(Optional.of(node), one(node, IS_REPLACED_BY), subject(TELLING, node))
                .flatMap(Optional::stream).filter(each -> data.contains(canonical, each, TYPE, CANONICAL_MEETING)).findFirst();
        return stands.map(this::lines);
    }

    /** A canonical meeting in a line. */
    static String heading(DatasetGraph data, Iris iris, Node meeting) {
        return new Explanation(data, iris.canonical()).heading(meeting);
    }

    private String heading(Node meeting) {
        return word(meeting, MANNER) + " " + word(meeting, OUTCOME) + days(meeting) + named(meeting, PLACE, " in ") + ": "
                + labels(meeting, PARTICIPANT, canonical);
    }

    private List<String> lines(Node meeting) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(meeting));
        lines.add("  " + meeting.getURI());
        List<Node> tellings = all(meeting, TELLING).toList();
        lines.add(toldBy(tellings));
        tellings.forEach(telling -> telling(telling, lines));
        List<Node> identified = all(meeting, IDENTIFICATION).toList();
        if (!identified.isEmpty()) {
            lines.add("known by an office that others tell");
            identified.forEach(known -> lines.add("  " + id(one(known, IN_TELLING).orElseThrow()) + ": " + named(known, IDENTIFIED, "")
                    + " is " + named(known, IDENTIFIED_AS, "") + text(known, REASON, ", ")
                    + one(known, IDENTIFIED_BY).map(post -> " by " + text(article(post), IDENTIFIER, "")).orElse("")));
        }
        List<Node> merges = all(meeting, MERGE).toList();
        if (!merges.isEmpty()) {
            lines.add("taken together because of");
            merges.forEach(merge -> merge(merge, lines));
        }
        return List.copyOf(lines);
    }

    private String toldBy(List<Node> tellings) {
        long stories = tellings.stream().map(telling -> one(telling, DERIVED_FROM).orElseThrow())
                .map(article -> one(article, COPY_OF).orElse(article)).distinct().count();
        return tellings.size() == 1 ? "told by 1 article" : "told by " + tellings.size() + " articles"
                + (stories == tellings.size() ? "" : ", which print " + stories + (stories == 1 ? " story" : " stories"));
    }

    private void telling(Node telling, List<String> lines) {
        Node article = one(telling, DERIVED_FROM).orElseThrow();
        lines.add("  " + id(telling) + text(article, DATE_PUBLISHED, ", ") + named(article, PUBLISHER, ", ")
                + one(article, COPY_OF).map(first -> text(first, IDENTIFIER, ", a copy of ")).orElse("") + ": " + word(telling, EVENT_TYPE) + " " + word(telling, STATUS) + text(telling, TIME_STAMP, " ")
                + named(telling, HAS_PLACE, " in ") + ": " + labels(telling, HAS_ACTOR, article(telling))
                + text(telling, CONFIDENCE, "; confidence "));
        lines.add("    " + telling.getURI());
        subjects(HAS_BODY, telling).sorted(Comparator.comparing(evidence -> Integer.parseInt(text(evidence, POSITION, ""))))
                .forEach(evidence -> lines.add("    \"" + sentence(evidence) + "\"" + text(evidence, RULE, " by rule ")
                        + named(evidence, SAID_BY, ", said by ")));
    }

    private String sentence(Node evidence) {
        return one(evidence, HAS_TARGET).stream().flatMap(target -> all(target, HAS_SELECTOR))
                .map(selector -> text(selector, EXACT, "")).collect(Collectors.joining()).replaceAll("\\s+", " ");
    }

    private void merge(Node merge, List<String> lines) {
        lines.add("  " + id(one(merge, MERGED).orElseThrow()) + " and " + id(one(merge, MERGED_WITH).orElseThrow())
                + text(merge, REASON, ": "));
    }

    private String id(Node telling) {
        return one(telling, DERIVED_FROM).map(article -> text(article, IDENTIFIER, "")).orElse("");
    }

    /** That whose part a node is. */
    private static Node article(Node part) {
        return NodeFactory.createURI(part.getURI().replaceFirst("#.*", ""));
    }

    private String days(Node meeting) {
        String first = text(meeting, MEETING_FIRST_DAY, " ");
        String last = text(meeting, MEETING_LAST_DAY, " ");
        return first.equals(last) ? first : first + " to" + last;
    }

    /** A concept's notation. */
    private String word(Node subject, Node property) {
        return one(subject, property).map(concept -> text(concept, NOTATION, "")).orElse("");
    }

    private String named(Node subject, Node property, String before) {
        return one(subject, property).map(node -> before + label(node)).orElse("");
    }

    private String labels(Node subject, Node property, Node graph) {
        return all(subject, property).map(node -> label(node, graph)).collect(Collectors.joining(", "));
    }

    private String label(Node node) {
        return label(node, Quad.unionGraph);
    }

    /** As that graph has it. */
    private String label(Node node, Node graph) {
        String name = one(node, LABEL, graph).map(Node::getLiteralLexicalForm).orElse("");
        return name + one(node, COUNTRY, graph).filter(state -> !state.equals(node) && !name.endsWith(")")).map(state -> " ("
                + one(state, LABEL).or(() -> one(state, COUNTRY_CODE)).map(Node::getLiteralLexicalForm).orElse("") + ")").orElse("");
    }

    private Optional<Node> one(Node subject, Node property, Node graph) {
        return Iter.asStream(data.find(graph, subject, property, ANY)).map(Quad::getObject).min(SortedWriter.BY_TERM);
    }

    private String text(Node subject, Node property, String before) {
        return one(subject, property).map(node -> before + node.getLiteralLexicalForm()).orElse("");
    }

    private Optional<Node> one(Node subject, Node property) {
        return all(subject, property).findFirst();
    }

    private Stream<Node> all(Node subject, Node property) {
        return Iter.toList(Iter.map(data.getUnionGraph().find(subject, property, ANY), Triple::getObject)).stream()
                .sorted(SortedWriter.BY_TERM);
    }

    private Optional<Node> subject(Node property, Node object) {
        return subjects(property, object).findFirst();
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(data.getUnionGraph().find(ANY, property, object), Triple::getSubject)).stream()
                .sorted(SortedWriter.BY_TERM);
    }
}
