package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

/** What a user's file rules on tellings and on actors. Once given, it lies in the store's {@code graph/corrections} until another is. */
public final class Corrections {

    private static final String PAIR = "tellings' IRIs on both sides";

    /** What each wants, for people. */
    private static final Map<Node, String> PROPERTIES = Map.of(SAME_MEETING, PAIR, OTHER_MEETING, PAIR,
            REJECTED, "a telling's IRI before it and true after it",
            CORRECT_NAME, "an actor's IRI before it and a name after it",
            CORRECT_COUNTRY, "an actor's IRI before it and a country's, such as <" + MeetingGraph.DEFAULT_BASE + "country/PE>, after it");
    private static final Pattern COUNTRY_IRI = Pattern.compile(".*/country/[A-Z]{2}");

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
        checkSole(file, triples);
        rulings(triples.stream()).contradiction().ifPresent(two -> {
            throw new CorrectionsException(file + ": contradicts itself: <" + two.one() + "> and <" + two.other()
                    + "> are of one meeting and of two");
        });
        return new Corrections(triples);
    }

    private static void check(Path file, Triple triple) {
        Node property = triple.getPredicate();
        if (!PROPERTIES.containsKey(property)) {
            throw new CorrectionsException(file + ": <" + property.getURI() + "> is no correction; there are "
                    + PROPERTIES.keySet().stream().map(Corrections::name).sorted().collect(Collectors.joining(", ")));
        }
        if (!triple.getSubject().isURI() || !isValue(property, triple.getObject())) {
            throw new CorrectionsException(file + ": " + name(property) + " wants " + PROPERTIES.get(property));
        }
    }

    private static boolean isValue(Node property, Node value) {
        if (property.equals(REJECTED)) {
            return value.isLiteral() && value.getLiteralLexicalForm().equals("true");
        }
        if (property.equals(CORRECT_NAME)) {
            return value.isLiteral() && !Slug.fold(value.getLiteralLexicalForm()).isEmpty();
        }
        return value.isURI() && (!property.equals(CORRECT_COUNTRY) || COUNTRY_IRI.matcher(value.getURI()).matches());
    }

    private static String name(Node property) {
        return "dm:" + property.getURI().substring(DM.length());
    }

    /** Two values where there can be one. */
    private static void checkSole(Path file, List<Triple> triples) {
        Map<String, Node> values = new TreeMap<>();
        triples.stream().filter(triple -> triple.getPredicate().equals(CORRECT_NAME) || triple.getPredicate().equals(CORRECT_COUNTRY))
                .sorted(Comparator.comparing(Triple::toString)).forEach(triple -> {
                    String what = "<" + triple.getSubject().getURI() + "> has two values of " + name(triple.getPredicate()) + ", ";
                    Node other = values.putIfAbsent(what, triple.getObject());
                    if (other != null) {
                        throw new CorrectionsException(file + ": contradicts itself: " + what + text(other) + " and " + text(triple.getObject()));
                    }
                });
    }

    private static String text(Node value) {
        return value.isURI() ? "<" + value.getURI() + ">" : "\"" + value.getLiteralLexicalForm() + "\"";
    }

    /** What a store holds. */
    static Rulings in(DatasetGraph data, Node graph) {
        return rulings(Iter.asStream(data.find(graph, ANY, ANY, ANY)).map(Quad::asTriple));
    }

    /** What they rule. */
    Rulings rulings() {
        return rulings(triples.stream());
    }

    /** Puts these in the place of what a store held before, with the codes of countries that no article may mention. */
    void store(DatasetGraph data, Node graph) {
        data.deleteAny(graph, ANY, ANY, ANY);
        triples.forEach(triple -> data.add(Quad.create(graph, triple)));
        triples.stream().filter(triple -> triple.getPredicate().equals(CORRECT_COUNTRY)).map(Triple::getObject).forEach(country -> {
            data.add(graph, country, TYPE, SCHEMA_COUNTRY);
            data.add(graph, country, COUNTRY_CODE, Literals.text(country.getURI().replaceFirst(".*/", "")));
        });
    }

    /** The tellings and actors that they rule on of which a store has none. */
    List<String> unknown(DatasetGraph data) {
        return Stream.concat(
                rulings().tellings().stream().filter(telling -> !data.contains(ANY, NodeFactory.createURI(telling), TYPE, MEETING)),
                rulings().actors().stream().filter(actor -> !data.contains(ANY, ANY, HAS_ACTOR, NodeFactory.createURI(actor)))).toList();
    }

    private static Rulings rulings(Stream<Triple> triples) {
        Map<Node, List<Triple>> all = triples.collect(Collectors.groupingBy(Triple::getPredicate));
        return new Rulings(pairs(all, SAME_MEETING), pairs(all, OTHER_MEETING),
                each(all, REJECTED).map(triple -> triple.getSubject().getURI()).toList(),
                each(all, CORRECT_NAME).collect(Collectors.toMap(triple -> triple.getSubject().getURI(),
                        triple -> triple.getObject().getLiteralLexicalForm())),
                each(all, CORRECT_COUNTRY).collect(Collectors.toMap(triple -> triple.getSubject().getURI(),
                        triple -> triple.getObject().getURI())));
    }

    private static List<Two> pairs(Map<Node, List<Triple>> all, Node property) {
        return each(all, property).map(triple -> new Two(triple.getSubject().getURI(), triple.getObject().getURI())).toList();
    }

    private static Stream<Triple> each(Map<Node, List<Triple>> all, Node property) {
        return all.getOrDefault(property, List.of()).stream();
    }

    /** A file of corrections cannot be used. The message is one line that names it and says what would be right. */
    public static final class CorrectionsException extends RuntimeException {

        CorrectionsException(String message) {
            super(message.replaceAll("\\R+", " "));
        }
    }
}
