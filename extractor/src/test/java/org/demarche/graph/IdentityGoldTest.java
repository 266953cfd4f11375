package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.graph.canonical.Occasions;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** {@code data/gold/pairs*.tsv}: which pairs of tellings are of one meeting. */
class IdentityGoldTest {

    private static final double PRECISION = 0.97;

    @Test
    void pairs_are_taken_together_as_a_person_would() throws IOException {
        assertEquals(List.of("apart: a country told by one only"), wrong("pairs.tsv", 0.85), "what is known to be missed");
    }

    /** Written by somebody who writes no rules; names differ in more than one way. */
    @Test
    void pairs_that_differ_in_several_ways_are_seldom_taken_together_wrongly() throws IOException {
        wrong("pairs-wider.tsv", 0.84);
    }

    /** By somebody who has seen no rules either; in one thing or two, as agencies do. */
    @Test
    void pairs_that_nobody_had_seen_are_taken_together_as_well() throws IOException {
        assertEquals(List.of("apart: state for its president, met by a body"), wrong("pairs-blind.tsv", 0.97));
    }

    private static List<String> wrong(String file, double recall) throws IOException {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int found = 0;
        int wanted = 0;
        List<String> lines = Files.readAllLines(Path.of("../data/gold/" + file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            boolean same = cells[0].equals("yes");
            boolean joined = areJoined(cells[2], cells[3]);
            wanted += same ? 1 : 0;
            found += joined ? 1 : 0;
            right += same && joined ? 1 : 0;
            if (same != joined) {
                wrong.add((joined ? "together: " : "apart: ") + cells[1]);
            }
        }
        assertTrue(lines.size() > 60, "pairs");
        assertTrue(right >= PRECISION * found && right >= recall * wanted, String.format(Locale.ROOT,
                "precision %d/%d, recall %d/%d: %s", right, found, right, wanted, wrong));
        return wrong;
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/identity/pairs.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void names_and_occasions_of_many_kinds_are_told_apart(String same, String behaviour, String one, String other) {
        assertEquals(same, areJoined(one, other) ? "yes" : "no");
        assertEquals(same, areJoined(other, one) ? "yes" : "no");
    }

    private static boolean areJoined(String one, String other) {
        return Occasions.of(Stream.concat(tellings("one", one), tellings("other", other)).toList(), Rulings.NONE).size() == 1;
    }

    private static Stream<Telling> tellings(String id, String text) {
        MeetingGraph graph = new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), Told.KNOWN);
        Extraction told = new Told(id).meeting(meeting(text)).told();
        return TellingReader.read(new Iris(MeetingGraph.DEFAULT_BASE).article(id), graph.quads(told), Rulings.NONE).stream();
    }

    /** {@code held meeting: Luis Rey, president, PE + -, envoy, CL @ Lima, PE (-12.05 -77.04) / 2025-05-13}. */
    private static Meeting meeting(String text) {
        String[] head = text.substring(0, text.indexOf(':')).split(" ");
        String rest = text.substring(text.indexOf(':') + 1);
        Optional<Edtf> date = rest.contains(" / ") ? Optional.of(new Edtf(rest.substring(rest.indexOf(" / ") + 3).strip())) : Optional.empty();
        rest = rest.contains(" / ") ? rest.substring(0, rest.indexOf(" / ")) : rest;
        Optional<Place> place = rest.contains(" @ ") ? Optional.of(place(rest.substring(rest.indexOf(" @ ") + 3).strip())) : Optional.empty();
        String parties = rest.contains(" @ ") ? rest.substring(0, rest.indexOf(" @ ")) : rest;
        return new Meeting(Meeting.Kind.valueOf(head[1].toUpperCase(Locale.ROOT)), Meeting.Status.valueOf(head[0].toUpperCase(Locale.ROOT)),
                Arrays.stream(parties.split(" \\+ ")).map(String::strip).map(IdentityGoldTest::actor).toList(), place, date,
                List.of(), List.of(new Meeting.Evidence(text, Optional.empty(), "", Optional.empty())), 1);
    }

    private static Actor actor(String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(", ")));
        String last = parts.get(parts.size() - 1);
        Optional<String> country = Optional.of(last).filter(code -> code.matches("[A-Z]{2}"));
        Optional<String> body = Optional.of(last).filter(name -> name.startsWith("[")).map(name -> name.substring(1, name.length() - 1));
        if (country.isPresent() || body.isPresent()) {
            parts.remove(parts.size() - 1);
        }
        return new Actor(parts.stream().findFirst().filter(name -> !name.equals("-")), parts.stream().skip(1).findFirst(), body, country);
    }

    private static Place place(String text) {
        String plain = text.replaceFirst(" \\(.*", "");
        Optional<Place.Position> point = Optional.of(text).filter(all -> all.contains("("))
                .map(all -> all.substring(all.indexOf('(') + 1, all.indexOf(')')).split(" "))
                .map(both -> new Place.Position(Double.parseDouble(both[0]), Double.parseDouble(both[1])));
        return new Place(plain.substring(0, plain.lastIndexOf(", ")), Optional.of(plain.substring(plain.lastIndexOf(", ") + 2)),
                Optional.empty(), point);
    }
}
