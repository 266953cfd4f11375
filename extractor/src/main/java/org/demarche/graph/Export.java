package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.graph.MeetingStore.StoreException;

/** Writes a dataset in one format, in the memory that the format allows. */
final class Export {

    /** JSON-LD and RDF/XML are built whole in memory, at some kilobytes a quad: nothing larger is written so. */
    static final int WHOLE_LIMIT = 200_000;

    /** How many subjects are sorted at a time: more take another pass over the data, not more memory. */
    static final int WINDOW = 200_000;

    private final DatasetGraph data;
    private final Graph triples;
    private final String base;
    private final int window;

    /** A store: its default graph is the union of its named graphs. */
    static Export ofStore(DatasetGraph data, String base, int window) {
        return new Export(data, data.getUnionGraph(), base, window);
    }

    /** A graph without name. */
    static Export ofGraph(Graph graph, String base) {
        return new Export(DatasetGraphFactory.wrap(graph), graph, base, WINDOW);
    }

    private Export(DatasetGraph data, Graph triples, String base, int window) {
        this.data = data;
        this.triples = triples;
        this.base = base;
        this.window = window;
    }

    /** How many triples or quads were written. */
    long write(Format format, OutputStream out) {
        return switch (format) {
            case TURTLE -> turtle(out);
            case TRIG -> trig(out);
            case NTRIPLES -> stream(out, Lang.NTRIPLES, triples.find(), StreamRDF::triple);
            case NQUADS -> stream(out, Lang.NQUADS, data.find(), StreamRDF::quad);
            case JSONLD -> whole(format, Iter.count(Iter.limit(data.find(), WHOLE_LIMIT + 1L)),
                    () -> RDFDataMgr.write(out, data, RDFFormat.JSONLD_PLAIN));
            case RDFXML -> whole(format, Iter.count(Iter.limit(triples.find(), WHOLE_LIMIT + 1L)), () -> {
                requireXmlCharacters();
                RDFDataMgr.write(out, triples, RDFFormat.RDFXML_PLAIN);
            });
        };
    }

    private long turtle(OutputStream out) {
        long written = 0;
        try (SortedWriter writer = SortedWriter.turtle(out, base)) {
            NavigableSet<Node> subjects = subjectsAfter(Optional.empty());
            while (!subjects.isEmpty()) {
                for (Node subject : subjects) {
                    written += writer.block(Iter.toList(triples.find(subject, ANY, ANY)));
                }
                subjects = subjects.size() < window ? new TreeSet<>() : subjectsAfter(Optional.of(subjects.last()));
            }
        }
        return written;
    }

    /** The next {@code window} subjects in order. */
    private NavigableSet<Node> subjectsAfter(Optional<Node> last) {
        NavigableSet<Node> subjects = new TreeSet<>(SortedWriter.BY_TERM);
        for (Iterator<Triple> all = triples.find(); all.hasNext();) {
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
            List<Node> names = Iter.toList(data.listGraphNodes());
            names.sort(SortedWriter.BY_TERM);
            for (Node name : names) {
                written += writer.block(name, Iter.toList(data.getGraph(name).find()));
            }
        }
        return written;
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

    private static long whole(Format format, long size, Runnable write) {
        if (size > WHOLE_LIMIT) {
            throw new StoreException("more than " + WHOLE_LIMIT + " quads are not written as "
                    + (format == Format.JSONLD ? "jsonld" : "rdfxml") + ", which is built whole in memory; "
                    + "use nquads, which streams");
        }
        write.run();
        return size;
    }

    /** Checked beforehand, so that no half of a document is written. */
    private void requireXmlCharacters() {
        Iter.map(Iter.filter(triples.find(), triple -> triple.getObject().isLiteral()), Triple::getObject)
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
