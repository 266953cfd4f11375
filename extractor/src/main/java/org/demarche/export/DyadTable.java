package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.demarche.graph.Event;

/** A row for each two who met, in the columns of event data; README explains them. */
final class DyadTable implements EventExport.Writer {

    private static final Object[] COLUMNS = {"event_id", "date", "end_date", "kind", "status", "plover", "cameo",
        "source_name", "source_type", "source_country", "source_iso3", "source_role",
        "target_name", "target_type", "target_country", "target_iso3", "target_role",
        "place", "place_country", "lat", "lon", "confidence",
        "articles", "independent", "article", "published", "url", "sentence"};

    private final boolean mark;

    DyadTable(boolean mark) {
        this.mark = mark;
    }

    @Override
    public long write(Iterator<Event> events, OutputStream out) throws IOException {
        Table table = new Table(out, mark, COLUMNS);
        while (events.hasNext()) {
            Event event = events.next();
            for (Dyad dyad : Dyad.of(event)) {
                row(table, event, dyad.source(), dyad.target());
            }
        }
        return table.end();
    }

    private static void row(Table table, Event event, Event.Party source, Event.Party target) throws IOException {
        Optional<Event.Point> point = event.site().flatMap(Event.Site::point);
        Event.Source told = event.source();
        table.row(event.iri(), event.first(), event.last(), Codes.word(event.kind()), Codes.word(event.status()),
                Codes.plover(event.status()), Codes.cameo(event),
                source.name(), Codes.word(source.type()), code(source), code(source).map(Codes::alpha3), role(source),
                target.name(), Codes.word(target.type()), code(target), code(target).map(Codes::alpha3), role(target),
                event.site().map(Event.Site::name), event.site().flatMap(Event.Site::country).map(Event.State::code),
                point.map(Event.Point::latitude), point.map(Event.Point::longitude), event.confidence(),
                event.articles(), event.independent(),
                told.article(), told.published(), told.url(), told.sentence());
    }

    private static Optional<String> code(Event.Party party) {
        return party.country().map(Event.State::code);
    }

    /** The office, or else the body that somebody speaks for. */
    private static Optional<String> role(Event.Party party) {
        return party.role().or(party::body);
    }
}
