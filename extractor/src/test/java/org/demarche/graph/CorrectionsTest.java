package org.demarche.graph;

import static org.demarche.graph.Told.person;
import static org.demarche.graph.Told.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.Corrections.CorrectionsException;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person rules holds against what is read, now and later. Three articles: a and b on a day, c a week later. */
class CorrectionsTest {

    private static final List<Extraction> ARTICLES = List.of(told("a", "2025-05-13"), told("b", "2025-05-13"), told("c", "2025-05-20"));

    @TempDir Path folder;
    private Path store;

    @BeforeEach
    void fill() {
        store = folder.resolve("s");
        try (MeetingStore target = MeetingStore.openOrCreate(store, Optional.empty())) {
            target.putAll(ARTICLES, Told.KNOWN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            @a dm:sameMeeting @c .                               | [a c, b]
            @a dm:sameMeeting @c . @a dm:otherMeeting @b .       | [a c, b]
            @c dm:sameMeeting @b . @c dm:sameMeeting @a .        | [a b c]
            @b dm:otherMeeting @a .                              | [a, b, c]
            @a dm:rejected true .                                | [b, c]
            @c dm:rejected true . @a dm:rejected true .          | [b]
            """)
    void rulings_go_before_what_is_read(String rulings, String expected) throws IOException {
        try (MeetingStore target = MeetingStore.open(store)) {
            assertEquals(List.of(), target.correct(Corrections.read(file(rulings))));
            assertEquals(expected, meetings(target));
            target.putAll(ARTICLES.subList(0, 2), Told.KNOWN);
            assertEquals(expected, meetings(target));
            Set<Quad> all = quads(target);
            target.correct(Corrections.read(file("")));
            assertEquals("[a b, c]", meetings(target));
            target.correct(Corrections.read(file(rulings)));
            assertEquals(all, quads(target));
        }
        try (MeetingStore fresh = MeetingStore.openOrCreate(folder.resolve("fresh"), Optional.empty());
                MeetingStore target = MeetingStore.open(store)) {
            fresh.correct(Corrections.read(file(rulings)));
            fresh.putAll(ARTICLES, Told.KNOWN);
            assertEquals(quads(target), quads(fresh));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <person/ana-soto.CL> dm:correctName "Ana Sotomayor"                 | Ana Sotomayor CL; Luis Rey PE
            <person/ana-soto.CL> dm:correctCountry <country/KR>                 | Ana Soto KR; Luis Rey PE
            <person/ana-soto.CL> dm:correctName "Eva Gil" ; dm:correctCountry <country/GB> | Eva Gil GB; Luis Rey PE
            """)
    void an_actor_is_called_and_acts_for_whom_a_person_says(String rulings, String expected) throws IOException {
        Path file = file(rulings.replaceAll("<((?:person|country)/)", "<https://w3id.org/demarche/id/$1") + " .");
        try (MeetingStore after = MeetingStore.open(store); MeetingStore before = MeetingStore.openOrCreate(folder.resolve("fresh"), Optional.empty())) {
            assertEquals(List.of(), after.correct(Corrections.read(file)));
            assertEquals(Set.of(expected), participants(after));
            before.correct(Corrections.read(file));
            before.putAll(ARTICLES, Told.KNOWN);
            assertEquals(quads(before), quads(after));
            after.putAll(ARTICLES.subList(1, 3), Told.KNOWN);
            assertEquals(quads(before), quads(after));
            after.correct(Corrections.read(file("")));
            assertEquals(Set.of("Ana Soto CL; Luis Rey PE"), participants(after));
        }
    }

    @Test
    void a_name_put_right_is_that_of_whoever_else_has_it() throws IOException {
        try (MeetingStore target = MeetingStore.open(store)) {
            target.putAll(List.of(new Told("d").meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD, Optional.empty(),
                    Optional.of("2025-05-13"), person("Anna Zoto", "foreign minister", "CL"), Told.holder("envoy", "PE")).told()), Told.KNOWN);
            target.correct(Corrections.read(file("""
                    <https://w3id.org/demarche/id/person/anna-zoto.CL> dm:correctName "Ana Soto" .
                    <https://w3id.org/demarche/id/article/d#actor..envoy..PE> dm:correctName "Luis Rey" .""")));
            assertEquals("[a b d, c]", meetings(target));
            assertEquals(Set.of("Ana Soto CL; Luis Rey PE"), participants(target));
        }
    }

    @Test
    void a_ruling_on_what_is_not_there_waits_for_it() throws IOException {
        try (MeetingStore target = MeetingStore.open(store)) {
            assertEquals(List.of(iri("d")), target.correct(Corrections.read(file("@a dm:sameMeeting @d ."))));
            target.putAll(List.of(told("d", "2025-07-01")), Told.KNOWN);
            assertEquals("[a d, b, c]", meetings(target));
        }
    }

    @Test
    void whoever_is_told_only_where_there_is_no_meeting_takes_part_in_none() throws IOException {
        Extraction d = new Told("d").meeting("Ana Soto met Luis Rey.", person("Ana Soto", "envoy", "CL"), person("LUIS Rey", "president", "PE"),
                person("Eva Gil", "foreign minister", "PE")).told();
        Path rulings = file("@d dm:rejected true .");
        try (MeetingStore after = MeetingStore.open(store); MeetingStore before = MeetingStore.openOrCreate(folder.resolve("fresh"), Optional.empty())) {
            after.putAll(List.of(d), Told.KNOWN);
            after.correct(Corrections.read(rulings));
            before.correct(Corrections.read(rulings));
            before.putAll(ARTICLES, Told.KNOWN);
            before.putAll(List.of(d), Told.KNOWN);
            assertEquals(quads(before), quads(after));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @a dm:sameMeeting @b . @b dm:otherMeeting @a .      | contradicts itself: <A> and <B> are of one meeting and of two
            @a dm:sameMeeting @b . @b dm:sameMeeting @c . @a dm:otherMeeting @c . | contradicts itself: <A> and <C> are of one meeting and of two
            @a dm:status dm:held .      | <https://w3id.org/demarche/ontology#status> is no correction; there are dm:correctCountry, dm:correctName, dm:otherMeeting, dm:rejected, dm:sameMeeting
            @a dm:rejected @b .         | dm:rejected wants a telling's IRI before it and true after it
            @a dm:sameMeeting "b" .     | dm:sameMeeting wants tellings' IRIs on both sides
            <urn:p> dm:correctName " - " .   | dm:correctName wants an actor's IRI before it and a name after it
            <urn:p> dm:correctCountry "PE" . | dm:correctCountry wants an actor's IRI before it and a country's, such as <https://w3id.org/demarche/id/country/PE>, after it
            <urn:p> dm:correctName "B", "A" . | contradicts itself: <urn:p> has two values of dm:correctName, "A" and "B"
            @a dm:sameMeeting           | line 2: no Turtle: Unrecognized (expected an RDF Term): [EOF]
            """)
    void a_file_that_cannot_be_used_is_told_in_one_line(String rulings, String message) throws IOException {
        Path file = file(rulings);
        String said = assertThrows(CorrectionsException.class, () -> Corrections.read(file)).getMessage();
        assertEquals(file + ": " + message, said.replace(iri("a"), "A").replace(iri("b"), "B").replace(iri("c"), "C"));
    }

    private Path file(String rulings) throws IOException {
        return Files.writeString(folder.resolve("rulings.ttl"), "PREFIX dm: <https://w3id.org/demarche/ontology#>\n"
                + rulings.replaceAll("@([a-d])", "<" + iri("X").replace("/X#", "/$1#") + ">"));
    }

    private static String iri(String article) {
        return "https://w3id.org/demarche/id/article/" + article + "#meeting-13bfc94589ba-1";
    }

    /** The articles that tell of each canonical meeting. */
    private static String meetings(MeetingStore store) {
        Node canonical = new Iris(store.base()).canonical();
        return store.read(data -> Iter.asStream(data.find(canonical, Node.ANY, Vocabulary.TELLING, Node.ANY))
                .collect(Collectors.groupingBy(quad -> quad.getSubject().getURI(), Collectors.mapping(quad ->
                        quad.getObject().getURI().replaceAll(".*/article/|#.*", ""), Collectors.toCollection(TreeSet::new))))
                .values().stream().map(articles -> String.join(" ", articles)).sorted().toList().toString());
    }

    /** Of each canonical meeting who takes part, with the country. */
    private static Set<String> participants(MeetingStore store) {
        Node canonical = new Iris(store.base()).canonical();
        return store.read(data -> Iter.toList(data.find(canonical, Node.ANY, Vocabulary.PARTICIPANT, Node.ANY)).stream()
                .collect(Collectors.groupingBy(Quad::getSubject, Collectors.mapping(quad -> Stream.of(Vocabulary.LABEL, Vocabulary.COUNTRY)
                        .flatMap(property -> Iter.asStream(data.find(canonical, quad.getObject(), property, Node.ANY)))
                        .map(said -> said.getObject().isURI() ? said.getObject().getURI().replaceFirst(".*/", "")
                                : said.getObject().getLiteralLexicalForm()).collect(Collectors.joining(" ")), Collectors.toCollection(TreeSet::new))))
                .values().stream().map(all -> String.join("; ", all)).collect(Collectors.toSet()));
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    private static Extraction told(String id, String day) {
        return new Told(id).meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD,
                Optional.of(place("Lima", "PE")), Optional.of(day), person("Ana Soto", "foreign minister", "CL"),
                person("Luis Rey", "president", "PE")).told();
    }
}
