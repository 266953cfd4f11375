package org.demarche.export;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;
import org.demarche.graph.Event.State;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.ExportException;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** A network for whatever reads GraphML: actors, and an edge for each two who met. */
final class GraphMl implements EventExport.Writer {

    @Override
    public long write(Iterator<Event> events, OutputStream out) throws IOException {
        Network network = Network.of(events, "graphml");
        var text = new BufferedWriter(new OutputStreamWriter(new LoudStream(out), StandardCharsets.UTF_8));
        try {
            exporter().exportGraph(graph(network), text);
        } catch (ExportException failed) {
            if (failed.getCause() instanceof LoudStream.Failed loud) {
                throw loud.getCause();
            }
            if (failed.getCause() instanceof IOException atTheEnd) {
                throw atTheEnd;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        return network.size();
    }

    private static Graph<Party, Network.Tie> graph(Network network) {
        Graph<Party, Network.Tie> graph = new SimpleGraph<>(null, null, false);
        network.actors().forEach(graph::addVertex);
        for (Network.Tie tie : network.ties()) {
            graph.addEdge(tie.one(), tie.other(), tie);
        }
        return graph;
    }

    private static GraphMLExporter<Party, Network.Tie> exporter() {
        GraphMLExporter<Party, Network.Tie> exporter = new GraphMLExporter<>(Party::iri);
        for (String name : new String[] {"label", "type", "country", "role"}) {
            exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.setEdgeWeightAttributeName("own"); // which leaves out weights of 1
        exporter.registerAttribute("weight", AttributeCategory.EDGE, AttributeType.INT);
        for (String name : new String[] {"first", "last", "kinds"}) {
            exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.STRING);
        }
        exporter.setVertexAttributeProvider(actor -> values("label", Optional.of(actor.name()), "type",
                Optional.of(Codes.word(actor.type())), "country", actor.country().map(State::code), "role", actor.role()));
        exporter.setEdgeAttributeProvider(tie -> values("weight", Optional.of(tie.weight()), "first", tie.first(), "last",
                tie.last(), "kinds", Optional.of(tie.kinds())));
        return exporter;
    }

    /** Those that are there. */
    private static Map<String, Attribute> values(Object... namesAndValues) {
        Map<String, Attribute> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] instanceof Optional<?> some && some.isPresent()) {
                values.put((String) namesAndValues[i], DefaultAttribute.createAttribute(XmlText.of(some.get().toString())));
            }
        }
        return values;
    }

    /** The exporter keeps an {@code IOException} to itself. */
    private static final class LoudStream extends FilterOutputStream {

        private LoudStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int count) {
            try {
                out.write(octets, from, count);
            } catch (IOException e) {
                throw new Failed(e);
            }
        }

        /** Our own, so that it is not taken for one of standard output's. */
        private static final class Failed extends UncheckedIOException {
            private static final long serialVersionUID = 1;

            private Failed(IOException cause) {
                super(cause);
            }
        }
    }
}
