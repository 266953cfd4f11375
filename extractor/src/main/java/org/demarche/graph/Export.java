package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.graph.MeetingStore.StoreException;

/** Writes a dataset in one format, in the memory that the format allows. */
final class Export {

    /** RDF/XML is built whole in memory, at some kilobytes a triple: nothing larger is written so. */
    static final int WHOLE_LIMIT = 200_000;

    /** How many subjects are sorted at a time: more take another pass over the data, not more memory. */
    static final int WINDOW = 200_000;

    private static final Predicate<Quad> ALL = quad -> true;

    private final DatasetGraph data;
    private final Graph triples;
    private final Predicate<Quad> part;
    private final String base;
    private final int window;

    /** A store: its default graph is the union of its named graphs. */
    static Export ofStore(DatasetGraph data, String base, int window) {
        return new Export(data, data.getUnionGraph(), ALL, base, window);
    }

    /** Those statements of a store that pass. */
    static Export ofPart(DatasetGraph data, Predicate<Quad> part, String base) {
        return new Export(data, data.getUnionGraph(), part, base, WINDOW);
    }

    /** A graph without name. */
    static Export ofGraph(Graph graph, String base) {
        return new Export(DatasetGraphFactory.wrap(graph), graph, ALL, base, WINDOW);
    }

    private Export(DatasetGraph data, Graph triples, Predicate<Quad> part, String base, int window) {
        this.data = data;
        this.triples = triples;
        this.part = part;
        this.base = base;
        this.window = window;
    }

    /** How many triples or quads were written. */
    long write(Format format, OutputStream out) {
        return switch (format) {
            case TURTLE -> turtle(out);
            case TRIG -> trig(out);
            case NTRIPLES -> stream(out, Lang.NTRIPLES, triples(), StreamRDF::triple);
            case NQUADS -> stream(out, Lang.NQUADS, quads(ANY), StreamRDF::quad);
            case JSONLD -> jsonld(out);
            case RDFXML -> whole(triples(), () -> {
                requireXmlCharacters();
                RDFDataMgr.write(out, graph(), RDFFormat.RDFXML_PLAIN);
            });
        };
    }

    private long turtle(OutputStream out) {
        long written = 0;
        try (SortedWriter writer = SortedWriter.turtle(out, base)) {
            NavigableSet<Node> subjects = subjectsAfter(Optional.empty());
            while (!subjects.isEmpty()) {
                for (Node subject : subjects) {
                    written += writer.block(Iter.toList(triplesOf(subject)));
                }
                subjects = subjects.size() < window ? new TreeSet<>() : subjectsAfter(Optional.of(subjects.last()));
            }
        }
        return written;
    }

    /** The next {@code window} subjects in order. */
    private NavigableSet<Node> subjectsAfter(Optional<Node> last) {
        NavigableSet<Node> subjects = new TreeSet<>(SortedWriter.BY_TERM);
        for (Iterator<Triple> all = triples(); all.hasNext();) {
            Node subject = all.next().getSubject();
            if (last.isEmpty() || SortedWriter.BY_TERM.compare(subject, last.get()) > 0) {
                subjects.add(subject);
                if (subjects.size() > window) {
                    subjects.pollLast();
                }
            }
        }
        return subjects;
    }

    private long trig(OutputStream out) {
        long written = 0;
        try (SortedWriter writer = SortedWriter.trig(out, base)) {
            written += writer.block(Quad.defaultGraphIRI, Iter.toList(data.getDefaultGraph().find()));
            for (Node name : names()) {
                written += writer.block(name, Iter.toList(Iter.map(quads(name), Quad::asTriple)));
            }
        }
        return written;
    }

    private long jsonld(OutputStream out) {
        long written = 0;
        try (JsonLd writer = new JsonLd(out, base)) {
            written += writer.block(Iter.toList(data.getDefaultGraph().find()));
            for (Node name : names()) {
                List<Triple> said = Iter.toList(Iter.map(quads(name), Quad::asTriple));
                if (!said.isEmpty()) {
                    writer.startGraph(name);
                    written += writer.block(said);
                    writer.endGraph();
                }
            }
        }
        return written;
    }

    private List<Node> names() {
        List<Node> names = Iter.toList(data.listGraphNodes());
        names.sort(SortedWriter.BY_TERM);
        return names;
    }

    private Iterator<Quad> quads(Node graph) {
        Iterator<Quad> all = data.find(graph, ANY, ANY, ANY);
        return part == ALL ? all : Iter.filter(all, part);
    }

    /** Each once. */
    private Iterator<Triple> triples() {
        return part == ALL ? triples.find() : Iter.filter(triples.find(), triple -> Iter.anyMatch(
                data.find(ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()), part));
    }

    /** Some perhaps several times. */
    private Iterator<Triple> triplesOf(Node subject) {
        return part == ALL ? triples.find(subject, ANY, ANY)
                : Iter.map(Iter.filter(data.find(ANY, subject, ANY, ANY), part), Quad::asTriple);
    }

    private Graph graph() {
        Graph copy = part == ALL ? triples : GraphFactory.createDefaultGraph();
        if (copy != triples) {
            triples().forEachRemaining(copy::add);
        }
        return copy;
    }

    private static <T> long stream(OutputStream out, Lang lang, Iterator<T> items, Send<T> send) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, lang);
        writer.start();
        long written = 0;
        while (items.hasNext()) {
            send.to(writer, items.next());
            written++;
        }
        writer.finish();
        return written;
    }

    private static long whole(Iterator<?> items, Runnable write) {
        long size = Iter.count(Iter.limit(items, WHOLE_LIMIT + 1L));
        if (size > WHOLE_LIMIT) {
            throw new StoreException("more than " + WHOLE_LIMIT + " triples are not written as rdfxml, which is built whole in memory; "
                    + "use nquads, which streams");
        }
        write.run();
        return size;
    }

    /** Checked beforehand, so that no half of a document is written. */
    private void requireXmlCharacters() {
        Iter.map(Iter.filter(triples(), triple -> triple.getObject().isLiteral()), Triple::getObject)
                .forEachRemaining(literal -> literal.getLiteralLexicalForm().codePoints()
                        .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF)
                        .findFirst().ifPresent(c -> {
                            throw new StoreException(String.format(Locale.ROOT, "a text has the character U+%04X, "
                                    + "which rdfxml cannot hold; use another format", c));
                        }));
    }

    /** How an item is handed to a writer. */
    private interface Send<T> {
        void to(StreamRDF writer, T item);
    }
}
