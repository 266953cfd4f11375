package org.demarche.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;
import org.demarche.graph.Event.Point;
import org.demarche.graph.Event.Site;

/** Meetings as points of a map, one after the other: of those whose place has a position. */
final class GeoJson implements EventExport.Writer {

    @Override
    public long write(Iterator<Event> events, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        long written = 0;
        while (events.hasNext()) {
            Event event = events.next();
            Optional<Point> point = event.site().flatMap(Site::point);
            if (point.isPresent()) {
                json.writeRaw('\n'); // a line each
                feature(json, event, point.get());
                written++;
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
        return written;
    }

    private static void feature(JsonGenerator json, Event event, Point point) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", event.iri());
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(BigDecimal.valueOf(point.longitude()));
        json.writeNumber(BigDecimal.valueOf(point.latitude()));
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        properties(json, event);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Event event) throws IOException {
        json.writeStringField("kind", Codes.word(event.kind()));
        json.writeStringField("status", Codes.word(event.status()));
        text(json, "first", event.first());
        text(json, "last", event.last());
        json.writeStringField("participants", event.parties().stream().map(Party::name).collect(Collectors.joining("; ")));
        json.writeStringField("countries", event.parties().stream().flatMap(party -> party.country().stream())
                .map(Event.State::code).distinct().sorted().collect(Collectors.joining("; ")));
        text(json, "place", event.site().map(Site::name));
        json.writeNumberField("confidence", BigDecimal.valueOf(event.confidence()));
        json.writeNumberField("articles", event.articles());
        json.writeNumberField("independent", event.independent());
        json.writeStringField("article", event.source().article());
        text(json, "url", event.source().url());
        json.writeStringField("sentence", event.source().sentence());
    }

    /** All features have the same properties: tables are made of them. */
    private static void text(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        } else {
            json.writeNullField(name);
        }
    }
}
