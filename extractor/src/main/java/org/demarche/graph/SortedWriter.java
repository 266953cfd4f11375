package org.demarche.graph;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Turtle or TriG in blocks, a subject a block, sorted: equal statements give equal bytes. */
final class SortedWriter implements AutoCloseable {

    static final Comparator<Node> BY_TERM = NodeCmp::compareRDFTerms;

    private static final Comparator<Triple> BY_SUBJECT = Comparator.comparing(Triple::getSubject, BY_TERM)
            .thenComparing(triple -> !triple.getPredicate().equals(Vocabulary.TYPE))
            .thenComparing(Triple::getPredicate, BY_TERM)
            .thenComparing(Triple::getObject, BY_TERM);

    private final StreamRDF writer;

    private SortedWriter(OutputStream out, RDFFormat format, String base) {
        writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        Vocabulary.prefixes(base).forEach(prefix -> writer.prefix(prefix.getKey(), prefix.getValue()));
    }

    static SortedWriter turtle(OutputStream out, String base) {
        return new SortedWriter(out, RDFFormat.TURTLE_BLOCKS, base);
    }

    static SortedWriter trig(OutputStream out, String base) {
        return new SortedWriter(out, RDFFormat.TRIG_BLOCKS, base);
    }

    /** Each once, by subject and type first. */
    static List<Triple> sorted(Collection<Triple> triples) {
        return triples.stream().distinct().sorted(BY_SUBJECT).toList();
    }

    /** Writes triples of the default graph, each once; says how many. */
    int block(Collection<Triple> triples) {
        List<Triple> sorted = sorted(triples);
        sorted.forEach(writer::triple);
        return sorted.size();
    }

    /** Writes the triples of a graph, each once; says how many. */
    int block(Node graph, Collection<Triple> triples) {
        List<Triple> sorted = sorted(triples);
        sorted.forEach(triple -> writer.quad(Quad.create(graph, triple)));
        return sorted.size();
    }

    @Override
    public void close() {
        writer.finish();
    }
}
