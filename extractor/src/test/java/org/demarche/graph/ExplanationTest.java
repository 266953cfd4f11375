package org.demarche.graph;

import static org.demarche.graph.Told.holder;
import static org.demarche.graph.Told.person;
import static org.demarche.graph.Told.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a meeting that two articles tell. */
class ExplanationTest {

    private static final String FIRST = "https://w3id.org/demarche/id/article/a#meeting-13bfc94589ba-1";
    private static final String SECOND = "https://w3id.org/demarche/id/article/b#meeting-13bfc94589ba-1";

    @TempDir Path folder;

    @BeforeEach
    void fill() {
        try (MeetingStore store = MeetingStore.openOrCreate(folder, Optional.empty())) {
            store.putAll(List.of(told("a", person("Luis Rey", "president", "PE")), told("b", holder("president", "PE"))), Told.KNOWN);
        }
    }

    @Test
    void its_tellings_sentences_rules_and_merges_are_listed() {
        assertEquals("""
                meeting held 2025-05-13 in Lima: Ana Soto (Chile), Luis Rey (Peru)
                  https://w3id.org/demarche/id/meeting/a/13bfc94589ba-1
                told by 2 articles
                  a, 2025-05-14, Andina: meeting held 2025-05-13 in Lima: Ana Soto (Chile), Luis Rey (Peru); confidence 0.9
                    https://w3id.org/demarche/id/article/a#meeting-13bfc94589ba-1
                    "Ana Soto met Luis Rey." by rule met-with
                  b, 2025-05-14, Andina: meeting held 2025-05-13 in Lima: president (Peru), Ana Soto (Chile); confidence 0.9
                    https://w3id.org/demarche/id/article/b#meeting-13bfc94589ba-1
                    "Ana Soto met Luis Rey." by rule met-with
                known by an office that others tell
                  b: president (Peru) is Luis Rey (Peru), told to hold the office on 2025-05-13 by a
                taken together because of
                  b and a: Luis Rey is president (Peru); the same days: 2025-05-13; the same party: Ana Soto; the same place: Lima""",
                explain("https://w3id.org/demarche/id/meeting/a/13bfc94589ba-1"));
    }

    @Test
    void copies_are_told_from_independent_articles() {
        String story = " The talks in Lima lasted for an hour longer than had been planned, and neither side gave a reason for it.";
        try (MeetingStore store = MeetingStore.open(folder)) {
            store.putAll(List.of(told("c", person("Luis Rey", "president", "PE"), story), told("d", person("Luis Rey", "president", "PE"), story)), Told.KNOWN);
        }
        String all = explain(FIRST);
        assertTrue(all.contains("told by 4 articles, which print 3 stories\n"), all);
        assertTrue(all.contains("  d, 2025-05-14, Andina, a copy of c: meeting held"), all);
    }

    @Test
    void a_telling_and_a_retired_meeting_lead_to_the_same() {
        String expected = explain("https://w3id.org/demarche/id/meeting/a/13bfc94589ba-1");
        assertEquals(expected, explain(FIRST));
        assertEquals(expected, explain(SECOND));
        assertEquals(expected, explain("https://w3id.org/demarche/id/meeting/b/13bfc94589ba-1"));
        assertEquals("none", explain("https://w3id.org/demarche/id/meeting/c/13bfc94589ba-1"));
    }

    private String explain(String iri) {
        try (MeetingStore store = MeetingStore.open(folder)) {
            return Explanation.of(store, iri).map(lines -> String.join("\n", lines)).orElse("none");
        }
    }

    private static Extraction told(String id, Actor president) {
        return told(id, president, "");
    }

    private static Extraction told(String id, Actor president, String aside) {
        return new Told(id).aside(aside).published("2025-05-14", "Andina", "https://news.example").meeting("Ana Soto met Luis Rey.",
                Meeting.Kind.MEETING, Meeting.Status.HELD, Optional.of(place("Lima", "PE")), Optional.of("2025-05-13"),
                person("Ana Soto", "foreign minister", "CL"), president).told();
    }
}
