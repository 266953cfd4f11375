package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;
import org.demarche.graph.Event.State;

/** A network over time for Gephi: GEXF 1.2, each meeting of two a spell of their edge. */
final class Gexf implements EventExport.Writer {

    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

    @Override
    public long write(Iterator<Event> events, OutputStream out) throws IOException {
        Network network = Network.of(events, "gexf");
        try {
            // others' factories may be on the class path, and they escape and indent as they like
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            document(new Elements(xml), network);
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
            return network.size();
        } catch (XMLStreamException failed) {
            throw failed.getNestedException() instanceof IOException cause ? cause : new IOException(failed);
        }
    }

    private static void document(Elements xml, Network network) throws XMLStreamException {
        xml.start("gexf", "xmlns", NAMESPACE, "version", "1.2");
        xml.start("graph", "mode", "dynamic", "defaultedgetype", "undirected", "timeformat", "date");
        attributes(xml, "node", "type", "country", "role");
        attributes(xml, "edge", "first", "last", "kinds");
        xml.start("nodes");
        for (Party actor : network.actors()) {
            node(xml, actor);
        }
        xml.end();
        xml.start("edges");
        int number = 0;
        for (Network.Tie tie : network.ties()) {
            edge(xml, tie, ++number);
        }
        xml.end();
        xml.end();
        xml.end();
    }

    private static void attributes(Elements xml, String of, String... names) throws XMLStreamException {
        xml.start("attributes", "class", of);
        for (String name : names) {
            xml.empty("attribute", "id", name, "title", name, "type", "string");
        }
        xml.end();
    }

    private static void node(Elements xml, Party actor) throws XMLStreamException {
        xml.start("node", "id", actor.iri(), "label", actor.name());
        xml.start("attvalues");
        value(xml, "type", Optional.of(Codes.word(actor.type())));
        value(xml, "country", actor.country().map(State::code));
        value(xml, "role", actor.role());
        xml.end();
        xml.end();
    }

    private static void edge(Elements xml, Network.Tie tie, int number) throws XMLStreamException {
        xml.start("edge", "id", Integer.toString(number), "source", tie.one().iri(), "target", tie.other().iri(),
                "weight", Integer.toString(tie.weight()));
        xml.start("attvalues");
        value(xml, "first", tie.first().map(Object::toString));
        value(xml, "last", tie.last().map(Object::toString));
        value(xml, "kinds", Optional.of(tie.kinds()));
        xml.end();
        if (!tie.meetings().isEmpty()) {
            xml.start("spells");
            for (Network.Days days : tie.meetings()) {
                xml.empty("spell", days.first().isPresent() ? "start" : "", days.first().map(Object::toString).orElse(""),
                        days.last().isPresent() ? "end" : "", days.last().map(Object::toString).orElse(""));
            }
            xml.end();
        }
        xml.end();
    }

    private static void value(Elements xml, String of, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.empty("attvalue", "for", of, "value", value.get());
        }
    }

    /** Elements, each on a line of its own; of their attributes, those without a name are left out. */
    private record Elements(XMLStreamWriter xml) {

        void start(String name, String... attributes) throws XMLStreamException {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            attributes(attributes);
        }

        void empty(String name, String... attributes) throws XMLStreamException {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(name);
            attributes(attributes);
        }

        void end() throws XMLStreamException {
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }

        private void attributes(String... attributes) throws XMLStreamException {
            for (int i = 0; i < attributes.length; i += 2) {
                if (!attributes[i].isEmpty()) {
                    xml.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
                }
            }
        }
    }
}
