package org.demarche.graph.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.file.GraphFile;
import org.demarche.graph.file.GraphFile.UnreadableException;

/** What makes a graph well-formed, as SHACL shapes: ours, {@code ontology/shapes.ttl}, or a user's own. */
public final class WellFormed {

    private static final String OURS = "/ontology/shapes.ttl";

    private final Shapes shapes;
    private final PrefixMapping prefixes;

    private WellFormed(Graph shapes) {
        this.shapes = Shapes.parse(shapes);
        this.prefixes = shapes.getPrefixMapping();
    }

    /** By our own shapes. */
    public static WellFormed ours() {
        return new WellFormed(RDFParser.fromString(text(), Lang.TURTLE).toGraph());
    }

    /**
     * By shapes that a user wrote.
     *
     * @throws ShapesException if the file holds none
     */
    public static WellFormed by(Path file) {
        try {
            WellFormed own = new WellFormed(GraphFile.read(file));
            if (own.shapes.getTargetShapes().isEmpty()) {
                throw new ShapesException(file + ": no shapes: none says what it is about, as by sh:targetClass");
            }
            return own;
        } catch (UnreadableException e) {
            throw new ShapesException(e.getMessage());
        } catch (ShaclException | RiotException e) {
            throw new ShapesException(file + ": no shapes: " + oneLine(e));
        }
    }

    /**
     * What is wrong.
     *
     * @param triples how many were looked at
     * @param faults  by subject and property
     */
    public record Report(long triples, List<Fault> faults) {

        /** Copies the list. */
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing that is not as it should be.
     *
     * @param subject  of what
     * @param property which of its properties, or of what other thing's; empty where it is the thing itself
     * @param rule     what would be right
     * @param value    what stands there instead; empty where nothing does
     */
    public record Fault(String subject, String property, String rule, String value) {

        private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::subject)
                .thenComparing(Fault::property).thenComparing(Fault::rule).thenComparing(Fault::value);

        /** {@code <…#meeting-1> dm:status: a meeting has one status, not "x"}. */
        @Override
        public String toString() {
            return subject + (property.isEmpty() ? "" : " " + property) + ": " + rule
                    + (value.isEmpty() ? "" : ", not " + value);
        }
    }

    /** Looks at a store: at the union of its graphs. */
    public Report check(MeetingStore store) {
        return store.read(data -> check(data.getUnionGraph()));
    }

    /**
     * Looks at a file in any syntax of RDF that its name ends in: at the union of its graphs.
     *
     * @throws UnreadableException if it cannot be read
     */
    public Report check(Path file) {
        return check(GraphFile.read(file));
    }

    private Report check(Graph graph) {
        return new Report(graph.stream().count(), ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(this::fault).distinct().sorted(Fault.ORDER).toList());
    }

    private Fault fault(ReportEntry entry) {
        String value = entry.value() == null || entry.value().equals(entry.focusNode()) ? "" : brief(entry.value());
        return new Fault(brief(entry.focusNode()), entry.resultPath() == null ? "" : path(entry), entry.message(), value);
    }

    private String path(ReportEntry entry) {
        return entry.resultPath().toString(new Prologue(prefixes));
    }

    private String brief(Node node) {
        String name = node.isURI() ? prefixes.qnameFor(node.getURI()) : null;
        return Objects.requireNonNullElseGet(name, () -> node.isURI() ? "<" + node.getURI() + ">" : node.toString(prefixes));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(WellFormed.class.getResourceAsStream(OURS), OURS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("").strip();
    }

    /** Shapes cannot be used. The message is one line that names the file. */
    public static final class ShapesException extends RuntimeException {

        ShapesException(String message) {
            super(message);
        }
    }
}
