package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.MeetingGraph.Format;
import org.demarche.graph.Selection.Scope;
import org.demarche.graph.shapes.WellFormed;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked for of the small world. */
class SelectionTest {

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    @TempDir Path folder;

    @Test
    void days_ask_for_what_may_have_been_then() {
        assertEquals(Set.of("headline", "plans", "summit-lima"), found(days("2025-04-01", "2025-12-31")).stream()
                .filter(article -> !article.contains("lavrov") && !article.equals("not-so")).collect(Collectors.toSet()));
        assertEquals(Set.of("shuttle-1", "shuttle-2"), found(days("2023-01-01", "2023-12-31")));
    }

    @Test
    void of_several_sets_each_is_wanted_and_of_a_set_one() {
        assertEquals(Set.of("call-lavrov-soto", "summit-lima"), found(countries(List.of(Set.of("CL"), Set.of("RU")))));
        assertTrue(found(countries(List.of(Set.of("CL", "RU")))).containsAll(Set.of("call-lavrov-soto", "summit-lima", "denial")));
    }

    @Test
    void a_name_stands_for_whoever_is_called_so_in_any_article_and_a_country_for_its_people() {
        assertEquals(found(actors(List.of(Set.of("Sergei Lavrov")))), found(actors(List.of(Set.of("LAVROV")))));
        assertEquals(Set.of("call-lavrov-soto"), found(actors(List.of(Set.of("Lavrov"), Set.of("Ana Soto")))));
        assertTrue(found(actors(List.of(Set.of("Chile")))).contains("call-lavrov-soto"));
        assertEquals(Set.of(), found(actors(List.of(Set.of("Nobody")))));
    }

    @Test
    void kind_status_and_confidence() {
        assertEquals(Set.of("plans"), found(new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(),
                Set.of(Kind.VISIT), Set.of(Status.PLANNED, Status.DENIED), 0)));
        assertEquals(Set.of("moscow-talks", "bodies"), minus(found(Selection.ALL), found(sure(0.75))));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"TURTLE", "TRIG", "NQUADS", "NTRIPLES", "JSONLD", "RDFXML"})
    void what_is_written_of_some_meetings_is_a_well_formed_graph(Format format) throws IOException {
        String ending = List.of("ttl", "trig", "nq", "nt", "jsonld", "rdf").get(format.ordinal());
        Path file = folder.resolve("some." + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            assertTrue(actors(List.of(Set.of("Lavrov"))).export(WORLD.store(), Scope.ALL, format, out) > 100);
        }
        WellFormed.Report report = WellFormed.ours().check(file);
        assertEquals(List.of(), report.faults());
        assertTrue(report.triples() > 100);
    }

    @Test
    void it_has_the_meetings_that_are_wanted_and_no_others() throws IOException {
        Set<Quad> some = quads(actors(List.of(Set.of("Lavrov"))), Scope.ALL);
        Set<String> meetings = some.stream().filter(quad -> quad.getPredicate().equals(Vocabulary.TYPE)
                && quad.getObject().equals(Vocabulary.CANONICAL_MEETING)).map(quad -> quad.getSubject().getURI()).collect(Collectors.toSet());
        assertEquals(actors(List.of(Set.of("Lavrov"))).events(WORLD.store(), Scope.CANONICAL, events -> events.map(Event::iri)
                .collect(Collectors.toSet())), meetings);
        assertTrue(quads(Selection.ALL, Scope.ALL).containsAll(some));
    }

    @Test
    void graphs_are_told_apart_and_are_all_together() throws IOException {
        Set<Quad> whole = quads(Selection.ALL, Scope.ALL);
        long parts = 0;
        for (Scope scope : List.of(Scope.CANONICAL, Scope.ARTICLES, Scope.KNOWLEDGE)) {
            parts += quads(Selection.ALL, scope).size();
        }
        assertEquals(whole.size(), parts);
    }

    @Test
    void asking_for_what_all_have_leaves_nothing_out_but_articles_without_meetings() throws IOException {
        Set<Quad> rest = minus(quads(Selection.ALL, Scope.ALL), quads(sure(0.0001), Scope.ALL));
        Node readings = new Iris(WORLD.store().base()).readings(); // of use to the store alone
        assertEquals(Set.of("silent"), rest.stream().filter(quad -> !quad.getGraph().equals(readings)).map(quad -> quad.getSubject().getURI().replaceFirst(".*/", ""))
                .collect(Collectors.toSet()));
    }

    @Test
    void an_official_whom_another_article_names_brings_along_what_names_him() throws IOException {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("s"), Optional.empty())) {
            store.putAll(List.of(told("title", "2024-05-14", Told.holder("foreign minister", "PE")),
                    told("named", "2024-05-01", Told.person("Luis Rey", "foreign minister", "PE"))), Told.KNOWN);
            Selection may14 = days("2024-05-10", "2024-05-20");
            assertEquals("Luis Rey, foreign minister", may14.events(store, Scope.CANONICAL, events -> events
                    .flatMap(event -> event.parties().stream()).filter(party -> !party.name().equals("Ana Soto"))
                    .map(party -> party.name() + ", " + party.role().orElse("")).collect(Collectors.joining("; "))));
            Path file = folder.resolve("named.nq");
            try (OutputStream out = Files.newOutputStream(file)) {
                may14.export(store, Scope.ALL, Format.NQUADS, out);
            }
            assertEquals(List.of(), WellFormed.ours().check(file).faults());
        }
    }

    private static Extraction told(String id, String day, Actor actor) {
        return new Told(id).published(day, "Wire", "https://w.example/" + id).meeting(id, Kind.MEETING, Status.HELD,
                Optional.empty(), Optional.of(day), actor, Told.person("Ana Soto", "president", "CL")).told();
    }

    private static <T> Set<T> minus(Set<T> all, Set<T> others) {
        return all.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet());
    }

    private static Set<Quad> quads(Selection wanted, Scope scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        wanted.export(WORLD.store(), scope, Format.NQUADS, out);
        return RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.NQUADS).toDatasetGraph().stream()
                .collect(Collectors.toSet());
    }

    /** The articles that tell of what is found. */
    private static Set<String> found(Selection wanted) {
        return wanted.events(WORLD.store(), Scope.CANONICAL, events -> events.map(event -> event.source().article())
                .collect(Collectors.toSet()));
    }

    private static Selection days(String from, String to) {
        return new Selection(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)), List.of(), List.of(),
                Set.of(), Set.of(), 0);
    }

    private static Selection countries(List<Set<String>> codes) {
        return new Selection(Optional.empty(), Optional.empty(), codes, List.of(), Set.of(), Set.of(), 0);
    }

    private static Selection actors(List<Set<String>> names) {
        return new Selection(Optional.empty(), Optional.empty(), List.of(), names, Set.of(), Set.of(), 0);
    }

    private static Selection sure(double confidence) {
        return new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(), Set.of(), Set.of(), confidence);
    }
}
