package org.demarche.graph;

import static org.demarche.graph.Told.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which nodes stand for the people of canonical meetings. */
class ActorNamesTest {

    private static final Actor SOTO = person("Ana Soto", "president", "CL");

    @TempDir Path folder;
    private int stores;

    @Test
    void one_person_is_one_participant_by_whatever_name() {
        assertEquals(List.of("a antony-blinken.US", "b antony-blinken.US", "c antony-blinken.US"), participants(
                told("a", "2021-02-01", person("Antony Blinken", "foreign minister", "US")), told("b", "2022-03-01", person("Tony Blinken", "foreign minister", "US")),
                told("c", "2023-04-01", new Actor(Optional.of("Antony Blinken"), Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    @Test
    void two_of_one_name_are_two_participants_where_a_life_lies_between() {
        Actor father = person("John Hale", "envoy", "US");
        Actor son = person("John Hale", "president", "US");
        assertEquals(List.of("a john-hale.US", "b john-hale.US.2004", "c john-hale.US.2004"),
                participants(told("a", "1951-02-01", father), told("b", "2004-03-01", son), told("c", "2009-04-01", son)));
        assertEquals(List.of("a john-hale.US", "b john-hale.US", "c john-hale.US", "d john-hale.US"), participants(
                told("a", "1951-02-01", father), told("b", "2004-03-01", son), told("c", "2009-04-01", son), told("d", "1980-01-01", father)));
    }

    @Test
    void any_order_and_any_removal_give_the_same() {
        List<String> names = List.of("Luis Rey", "Luis A. Rey", "Rey", "Luís Rey", "Lu Rey", "Luis B. Rey");
        List<String> days = List.of("1950-01-02", "1970-01-02", "2024-05-14", "2024-06-01");
        for (long seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<Extraction> articles = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                articles.add(told("a" + i, days.get(random.nextInt(4)), new Actor(Optional.of(names.get(random.nextInt(6))),
                        Optional.of(random.nextBoolean() ? "president" : "envoy"), Optional.empty(),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of("PE"))));
            }
            Set<Quad> all = quads(articles);
            List<Extraction> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, random);
            try (MeetingStore store = store()) {
                shuffled.forEach(told -> store.putAll(List.of(told), Told.KNOWN));
                assertEquals(all, quads(store));
                shuffled.subList(0, 10).forEach(told -> store.remove(List.of(told.article().id())));
                assertEquals(quads(shuffled.subList(10, 14)), quads(store));
            }
        }
    }

    private static Extraction told(String id, String day, Actor actor) {
        return new Told(id).meeting("Ana Soto met Luis Rey.", Meeting.Kind.MEETING, Meeting.Status.HELD, Optional.empty(),
                Optional.of(day), SOTO, actor).told();
    }

    /** By article, Ana Soto aside. */
    private List<String> participants(Extraction... articles) {
        try (MeetingStore store = store()) {
            store.putAll(List.of(articles), Told.KNOWN);
            Node canonical = new Iris(store.base()).canonical();
            return store.read(data -> Iter.toList(data.find(canonical, Node.ANY, Vocabulary.PARTICIPANT, Node.ANY)).stream()
                    .map(quad -> quad.getSubject().getURI().replaceAll(".*/meeting/|/[^/]*$", "") + " "
                            + quad.getObject().getURI().replaceAll(".*/person/", ""))
                    .filter(line -> !line.endsWith("ana-soto.CL")).sorted().toList());
        }
    }

    private Set<Quad> quads(List<Extraction> articles) {
        try (MeetingStore store = store()) {
            store.putAll(articles, Told.KNOWN);
            return quads(store);
        }
    }

    private static Set<Quad> quads(MeetingStore store) {
        return store.read(data -> new HashSet<>(Iter.toList(data.find())));
    }

    private MeetingStore store() {
        return MeetingStore.openOrCreate(folder.resolve("s" + stores++), Optional.empty());
    }
}
