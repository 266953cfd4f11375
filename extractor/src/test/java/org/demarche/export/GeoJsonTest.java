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
import org.demarche.mention.Edtf;
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
        assertEquals(0, new GeoJsonReader().read(text(new Meeting[0])).getNumGeometries());
    }

    @Test
    void copies_of_one_story_are_so_many_articles_and_one_that_tells_for_itself() throws IOException {
        String story = "The talks in Lima lasted for an hour longer than had been planned, and neither side gave a reason for it.";
        Meeting talks = meeting("Lima", Optional.of(new Place.Position(-12.0432, -77.0282)));
        String text = text(told("a", story, talks), told("b", story, talks), told("c", "They met.", talks));
        assertTrue(text.contains("\"articles\":3,\"independent\":2,"), text);
    }

    private String text(Meeting... meetings) throws IOException {
        return text(told("a", "", meetings));
    }

    private static Extraction told(String id, String text, Meeting... meetings) {
        return new Extraction(new Article(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text,
                List.of()), List.of(meetings));
    }

    private String text(Extraction... told) throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("store"), Optional.empty())) {
            store.putAll(List.of(told), Knowledge.builtIn());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EventExport(store, Selection.ALL, Scope.CANONICAL).write(Format.GEOJSON, false, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static Meeting meeting(String place, Optional<Place.Position> position) {
        return new Meeting(Meeting.Kind.MEETING, Meeting.Status.HELD, List.of(person("Ana Soto", "CL"), person("Luis Rey", "PE")),
                Optional.of(new Place(place, Optional.of("PE"), Optional.empty(), position)), Optional.of(new Edtf("2025-05-13")), List.of(),
                List.of(new Meeting.Evidence("They met in " + place + ".", Optional.empty(), "met", Optional.empty())), 0.9);
    }

    private static Actor person(String name, String country) {
        return new Actor(Optional.of(name), Optional.empty(), Optional.empty(), Optional.of(country));
    }
}
