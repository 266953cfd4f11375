package org.demarche.graph;

import static org.demarche.graph.Told.person;
import static org.demarche.graph.Told.place;
import static org.demarche.graph.Told.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings that several articles tell, as the store's {@code graph/canonical} has them. */
class CanonicalGraphTest {

    private static final Actor SERGEI = person("Sergei Lavrov", "foreign minister", "RU");
    private static final Actor SERGEY = person("Sergey Lavrov", "minister", "RU");
    private static final Actor REY = person("Luis Rey", "president", "PE");

    @TempDir Path folder;

    @Test
    void two_articles_about_one_meeting_give_one_that_keeps_both_tellings() throws IOException {
        String turtle = canonical(told("a", "2025-05-13", SERGEY, REY), told("b", "2025-05-13", SERGEI, Told.holder("president", "PE")));
        assertEquals("""
                <https://w3id.org/demarche/id/meeting/a/13bfc94589ba-1>
                        a                  dm:CanonicalMeeting;
                        dm:dyadMonth       "country/PE country/RU 2025-05";
                        dm:firstDay        "2025-05-13"^^xsd:date;
                        dm:identification  <https://w3id.org/demarche/id/meeting/b/13bfc94589ba-1#actor..president..PE>;
                        dm:lastDay         "2025-05-13"^^xsd:date;
                        dm:manner          dm:inPerson;
                        dm:merge           <https://w3id.org/demarche/id/meeting/b/13bfc94589ba-1#merge>;
                        dm:outcome         dm:held;
                        dm:participant     person:luis-rey.PE;
                        dm:participant     person:sergei-lavrov.RU;
                        dm:place           place:lima.PE;
                        dm:placeName       "Lima";
                        dm:telling         <https://w3id.org/demarche/id/article/a#meeting-13bfc94589ba-1>;
                        dm:telling         <https://w3id.org/demarche/id/article/b#meeting-13bfc94589ba-1> .""",
                block(turtle, "meeting/a/"));
    }

    @Test
    void why_two_tellings_are_of_one_meeting_is_said_and_who_is_meant_by_an_office() throws IOException {
        String turtle = canonical(told("a", "2025-05-13", SERGEY, REY), told("b", "2025-05-13", SERGEI, Told.holder("president", "PE")));
        assertEquals("""
                <https://w3id.org/demarche/id/meeting/b/13bfc94589ba-1>
                        dcterms:isReplacedBy  <https://w3id.org/demarche/id/meeting/a/13bfc94589ba-1> .

                <https://w3id.org/demarche/id/meeting/b/13bfc94589ba-1#actor..president..PE>
                        a                dm:Identification;
                        dm:identified    <https://w3id.org/demarche/id/article/b#actor..president..PE>;
                        dm:identifiedAs  person:luis-rey.PE;
                        dm:identifiedBy  <https://w3id.org/demarche/id/article/a#membership.luis-rey.president..PE>;
                        dm:inTelling     <https://w3id.org/demarche/id/article/b#meeting-13bfc94589ba-1>;
                        dm:reason        "told to hold the office on 2025-05-13" .

                <https://w3id.org/demarche/id/meeting/b/13bfc94589ba-1#merge>
                        a              dm:Merge;
                        dm:merged      <https://w3id.org/demarche/id/article/b#meeting-13bfc94589ba-1>;
                        dm:mergedWith  <https://w3id.org/demarche/id/article/a#meeting-13bfc94589ba-1>;
                        dm:reason      "Luis Rey is president (Peru); Sergey Lavrov is Sergei Lavrov; the same days: 2025-05-13; the same place: Lima" .""", block(turtle, "meeting/b/"));
    }

    @Test
    void a_name_in_two_spellings_is_one_person_whom_both_find() throws IOException {
        String turtle = canonical(told("a", "2025-05-13", SERGEI, REY), told("b", "2025-09-01", SERGEY, REY));
        assertEquals("""
                person:sergei-lavrov.RU
                        rdfs:label        "Sergei Lavrov";
                        skos:hiddenLabel  "lavrov";
                        skos:hiddenLabel  "sergei";
                        skos:hiddenLabel  "sergei lavrov";
                        skos:hiddenLabel  "sergey";
                        skos:hiddenLabel  "sergey lavrov";
                        dm:country        country:RU;
                        dm:nameWord       "lavruv";
                        dm:nameWord       "sargai";
                        dm:toldIn         "2025"^^xsd:gYear .""", block(turtle, "person:sergei"));
        assertEquals(2, turtle.lines().filter(line -> line.contains("dm:participant") && line.contains("person:sergei-lavrov.RU")).count());
    }

    @Test
    void what_is_not_told_together_any_more_comes_apart() throws IOException {
        Extraction a = told("a", "2025-05-13", SERGEI, REY);
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("s"), Optional.empty())) {
            store.putAll(List.of(a, told("b", "2025-05-13", SERGEY, REY)), Told.KNOWN);
            store.putAll(List.of(told("b", "2025-05-23", SERGEY, REY)), Told.KNOWN);
            assertFalse(canonical(store).contains("dm:Merge"));
            store.remove(List.of("b"));
            assertEquals(canonical(a), canonical(store));
            store.remove(List.of("a"));
            assertEquals("", canonical(store).lines().filter(line -> !line.startsWith("PREFIX")).reduce("", String::concat));
        }
    }

    @Test
    void a_meeting_is_held_as_soon_as_one_article_says_so() throws IOException {
        String turtle = canonical(
                new Told("a").published("2025-05-12", "X", "https://x.example").meeting("They will meet.", Meeting.Kind.MEETING,
                        Meeting.Status.PLANNED, Optional.empty(), Optional.of("2025-05-13"), SERGEI, REY).told(),
                told("b", "2025-05-13", SERGEI, REY));
        assertEquals(1, turtle.lines().filter(line -> line.contains("dm:outcome") && line.contains("dm:held")).count());
        assertFalse(turtle.contains("dm:planned"));
    }

    @Test
    void a_telling_without_a_date_stays_alone() throws IOException {
        String turtle = canonical(new Told("a").meeting("They met.", SERGEI, state("PE")).told(), told("b", "2025-05-13", SERGEI, REY));
        assertEquals(2, turtle.lines().filter(line -> line.contains("dm:CanonicalMeeting")).count());
    }

    private static Extraction told(String id, String day, Actor one, Actor other) {
        return new Told(id).meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD,
                Optional.of(place("Lima", "PE")), Optional.of(day), one, other).told();
    }

    private String canonical(Extraction... articles) throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("store" + Arrays.hashCode(articles)), Optional.empty())) {
            store.putAll(List.of(articles), Told.KNOWN);
            return canonical(store);
        }
    }

    /** As Turtle. */
    private static String canonical(MeetingStore store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.written(out, stream -> store.read(data -> Export.ofGraph(
                data.getGraph(new Iris(store.base()).canonical()), store.base()).write(Format.TURTLE, stream)));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The blocks whose first line contains {@code part}. */
    private static String block(String turtle, String part) {
        return String.join("\n\n", Arrays.stream(turtle.strip().split("\n\n"))
                .filter(block -> block.lines().findFirst().orElse("").contains(part)).toList());
    }
}
