package org.demarche.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;

/**
 * What articles tell, as RDF: a pure function from an extraction to quads. Equal input gives equal quads in an equal
 * order; there are no blank nodes and no time of the run. The article's own statements are in a graph named after it,
 * what is known of the countries and organizations that it mentions is in {@code graph/knowledge}. Offsets count code
 * points. Immutable; safe for any number of threads.
 */
public final class MeetingGraph {

    /** Where data is minted unless told otherwise. */
    public static final String DEFAULT_BASE = "https://w3id.org/demarche/id/";

    private final Iris iris;
    private final KnowledgeGraph knowledge;

    /** How graphs are written. */
    public enum Format {
        /** The default graph, sorted, with prefixes: byte-equal in every run. */
        TURTLE,
        /** The named graphs, sorted, with prefixes: byte-equal in every run. */
        TRIG,
        /** The named graphs, a line a quad, streamed in the store's order. */
        NQUADS,
        /** The default graph, a line a triple, streamed in the store's order. */
        NTRIPLES,
        /** The named graphs, sorted, in the terms of our context: byte-equal in every run. */
        JSONLD,
        /** The default graph, whole in memory. */
        RDFXML
    }

    /**
     * @param base where data is minted
     * @throws IllegalArgumentException if {@code base} is none: see {@link #isBase}
     */
    public MeetingGraph(String base, Knowledge knowledge) {
        this(new Iris(base), Known.of(knowledge));
    }

    MeetingGraph(Iris iris, Known known) {
        this.iris = iris;
        this.knowledge = new KnowledgeGraph(iris, known);
    }

    /** Whether data can be minted under this IRI: http or https, a host, and a path that ends in a slash. */
    public static boolean isBase(String base) {
        return Iris.isBase(base);
    }

    /** A name without case, accents and punctuation: so written as {@code skos:hiddenLabel}, to be searched. */
    public static String fold(String name) {
        return Slug.fold(name);
    }

    /** What the article tells, and what is known of those whom it mentions; each quad once. */
    public List<Quad> quads(Extraction extraction) {
        List<Quad> quads = new ArrayList<>(new ArticleGraph(extraction, iris, knowledge).quads());
        quads.addAll(knowledge.quads(extraction));
        return quads;
    }

    /**
     * N-Quads of an article, a quad a line, without the last line end.
     *
     * @param told  what it tells, and how it was read
     * @param known what is known of those whom it mentions
     */
    public record Lines(String told, String known) {
    }

    /**
     * What a store would hold of an article, for {@link BulkLoad}.
     *
     * @param edition as in {@link MeetingStore#putAll}
     */
    public Lines nquads(Extraction extraction, String edition) {
        List<Quad> told = new ArrayList<>(new ArticleGraph(extraction, iris, knowledge).quads());
        told.addAll(new ReadArticles(iris, edition).quads(extraction));
        told.addAll(Copies.quads(iris, extraction.article()));
        return new Lines(lines(told), lines(knowledge.quads(extraction)));
    }

    private static String lines(List<Quad> quads) {
        StringWriter out = new StringWriter();
        StreamRDF writer = new WriterStreamRDFPlain(IO.wrap(out));
        quads.forEach(writer::quad);
        writer.finish();
        return out.toString().strip();
    }

    /**
     * Writes Turtle article by article as they come, each sorted: what {@code MeetingStore.export} would write, but that
     * what several articles tell of one thing stands in several blocks.
     *
     * @throws IOException if {@code out} fails
     */
    public void printTurtle(Stream<Extraction> extractions, OutputStream out) throws IOException {
        Set<Quad> known = new HashSet<>();
        Output.written(out, stream -> {
            try (SortedWriter writer = SortedWriter.turtle(stream, iris.base())) {
                extractions.forEachOrdered(extraction -> writer.block(quads(extraction).stream()
                        .filter(quad -> !quad.getGraph().equals(iris.knowledge()) || known.add(quad))
                        .map(Quad::asTriple).toList()));
            }
            return known;
        });
    }

    /**
     * Writes a graph, such as a query makes.
     *
     * @param base what the data under it is abbreviated with
     * @return how many triples were written
     * @throws IOException if {@code out} fails
     */
    public static long print(Graph graph, String base, Format format, OutputStream out) throws IOException {
        return Output.written(out, stream -> Export.ofGraph(graph, base).write(format, stream));
    }
}
