package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which offices are posts, and whose, by the knowledge that we ship. */
class SoleOfficeTest {

    private static final Known KNOWN = Known.of(Knowledge.builtIn());
    private static final Iris IRIS = new Iris(MeetingGraph.DEFAULT_BASE);

    @ParameterizedTest(name = "{0} of {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            foreign minister             |                             | RU | post/foreign-minister.RU
            minister of foreign affairs  |                             | RU | post/foreign-minister.RU
            foreign minister             | Ministry of Foreign Affairs | RU | post/foreign-minister.RU
            secretary of state           | Department of State         | US | post/secretary-of-state.US
            president                    |                             | FR | post/president.FR
            president                    | Frelimo                     | MZ | post/president.frelimo.MZ
            president                    | Club of Friends             | FR | none
            foreign minister             | Ministry of Foreign Affairs |    | none
            foreign minister             |                             |    | none
            president                    | European Union              | DE | none
            secretary-general            | United Nations              |    | post/secretary-general.united-nations
            ambassador                   |                             | NO | none
            officials                    | Ministry of Foreign Affairs | KR | none
            former president             |                             | NG | none
            """)
    void an_office_is_of_a_state_or_of_a_body(String position, String body, String country, String post) {
        Actor actor = new Actor(Optional.of("Ana Soto"), Optional.of(position), Optional.ofNullable(body), Optional.ofNullable(country));
        assertEquals(post, SoleOffice.of(actor, KNOWN).map(office -> office.node(IRIS).getURI().replace(IRIS.base(), ""))
                .orElse("none"));
    }

    @Test
    void a_post_is_the_same_by_whatever_name_an_article_calls_its_office() {
        Told told = new Told("lima").meeting("One.", Told.person("Ana Soto", "foreign minister", "CL"))
                .meeting("Two.", Told.person("Juan Mora", "minister of foreign affairs", "CL"));
        assertEquals(List.of(
                "article/lima#membership.ana-soto.foreign-minister..CL dm:post post/foreign-minister.CL",
                "article/lima#membership.juan-mora.minister-of-foreign-affairs..CL dm:post post/foreign-minister.CL",
                "post/foreign-minister.CL a org:Post",
                "post/foreign-minister.CL dm:country country/CL",
                "post/foreign-minister.CL org:role role/foreign-minister",
                "post/foreign-minister.CL skos:prefLabel foreign minister (Chile)"), posts(told));
    }

    @Test
    void a_post_of_an_international_body_is_in_that_body() {
        Told told = new Told("un").meeting("One.", new Actor(Optional.of("José Ortiz"), Optional.of("secretary-general"),
                Optional.of("United Nations"), Optional.empty()));
        assertEquals(List.of(
                "article/un#membership.jose-ortiz.secretary-general.united-nations. dm:post post/secretary-general.united-nations",
                "post/secretary-general.united-nations a org:Post",
                "post/secretary-general.united-nations org:postIn organization/united-nations",
                "post/secretary-general.united-nations org:role role/secretary-general",
                "post/secretary-general.united-nations skos:prefLabel secretary-general (United Nations)"), posts(told));
    }

    @Test
    void a_post_is_forgotten_with_the_last_article_that_tells_it(@TempDir Path folder) {
        try (MeetingStore store = MeetingStore.openOrCreate(folder.resolve("s"), Optional.empty())) {
            store.putAll(List.of(soto("a"), soto("b")), Told.KNOWN);
            store.remove(List.of("a"));
            assertEquals(1, count(store));
            store.remove(List.of("b"));
            assertEquals(0, count(store));
        }
    }

    private static Extraction soto(String article) {
        return new Told(article).meeting("One.", Told.person("Ana Soto", "foreign minister", "CL")).told();
    }

    private static long count(MeetingStore store) {
        return store.read(data -> Iter.count(data.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.POST_CLASS)));
    }

    /** What is said of posts, and who is said to be in one. */
    private static List<String> posts(Told told) {
        return new MeetingGraph(IRIS, Told.KNOWN).quads(told.told()).stream()
                .filter(quad -> quad.getPredicate().equals(Vocabulary.POST) || quad.getSubject().getURI().contains("/post/"))
                .map(quad -> brief(quad.getSubject()) + " " + brief(quad.getPredicate()) + " " + brief(quad.getObject()))
                .sorted().toList();
    }

    private static String brief(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI().replace(IRIS.base(), "")
                .replace(Vocabulary.TYPE.getURI(), "a").replace(Vocabulary.DM, "dm:").replaceFirst(".*/org#", "org:")
                .replaceFirst(".*/core#", "skos:");
    }
}
