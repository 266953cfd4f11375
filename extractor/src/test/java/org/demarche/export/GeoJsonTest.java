package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.export.EventExport.Format;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.Selection;
import org.demarche.graph.Selection.Scope;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** A map of two meetings, as JTS reads it. */
class GeoJsonTest {

    @TempDir Path folder;

    @Test
    void a_meeting_is_a_point_with_its_longitude_first_and_one_without_a_position_is_left_out() throws Exception {
        String text = text(meeting("Lima", Optional.of(new Place.Position(-12.0432, -77.0282))),
                meeting("Somewhere", Optional.empty()));
        assertEquals("GEOMETRYCOLLECTION (POINT (-77.0282 -12.0432))", new GeoJsonReader().read(text).toText());
        assertTrue(text.contains("\"participants\":\"Ana Soto; Luis Rey\",\"countries\":\"CL; PE\",\"place\":\"Lima\""), text);
    }

    @Test
    void a_map_of_nothing_is_one() throws IOException, ParseException {
        assertEquals(0, new GeoJsonReader().read(text()).getNumGeometries());
    }

    private String text(Meeting... meetings) throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("store"), Optional.empty())) {
            store.putAll(List.of(new Extraction(new Article("a", Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), "", List.of()), List.of(meetings))), Knowledge.builtIn());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EventExport(store, Selection.ALL, Scope.CANONICAL).write(Format.GEOJSON, false, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static Meeting meeting(String place, Optional<Place.Position> position) {
        return new Meeting(Meeting.Kind.MEETING, Meeting.Status.HELD, List.of(person("Ana Soto", "CL"), person("Luis Rey", "PE")),
                Optional.of(new Place(place, Optional.of("PE"), Optional.empty(), position)), Optional.empty(), List.of(),
                List.of(new Meeting.Evidence("They met in " + place + ".", Optional.empty(), "met", Optional.empty())), 0.9);
    }

    private static Actor person(String name, String country) {
        return new Actor(Optional.of(name), Optional.empty(), Optional.empty(), Optional.of(country));
    }
}
