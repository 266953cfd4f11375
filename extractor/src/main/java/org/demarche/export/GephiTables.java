package org.demarche.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;
import org.demarche.graph.Event.State;

/** A network as the two tables that Gephi's import of spreadsheets takes. */
final class GephiTables implements EventExport.FolderWriter {

    static final List<String> FILES = List.of("nodes.csv", "edges.csv");

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public long write(Iterator<Event> events, EventExport.Streams streams) throws IOException {
        Network network = Network.of(events, "gephi");
        Table nodes = new Table(streams.of(FILES.get(0)), false, "Id", "Label", "Kind", "Country", "Role");
        for (Party actor : network.actors()) {
            nodes.row(actor.iri(), actor.name(), Codes.word(actor.type()), actor.country().map(State::code), actor.role());
        }
        nodes.end();
        Table edges = new Table(streams.of(FILES.get(1)), false, "Source", "Target", "Type", "Weight", "First", "Last", "Kinds");
        for (Network.Tie tie : network.ties()) {
            edges.row(tie.one().iri(), tie.other().iri(), "Undirected", tie.weight(), tie.first(), tie.last(), tie.kinds());
        }
        return edges.end();
    }
}
