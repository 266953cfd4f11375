package org.demarche.graph;

import static org.demarche.graph.Told.KNOWN;
import static org.demarche.graph.Told.body;
import static org.demarche.graph.Told.official;
import static org.demarche.graph.Told.person;
import static org.demarche.graph.Told.place;
import static org.demarche.graph.Told.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Place;
import org.junit.jupiter.api.Test;

/** What an article tells, as Turtle. Each example shows the blocks that it is about. */
class MeetingGraphTest {

    private static final String SOTO_MET_REY = "Ana Soto met Luis Rey.";
    private static final Actor SOTO = person("Ana Soto", "foreign minister", "CL");
    private static final Actor REY = person("Luis Rey", "president", "PE");

    @Test
    void a_meeting_has_its_kind_status_participants_place_and_days() {
        assertEquals("""
                <https://w3id.org/demarche/id/article/lima#meeting-13bfc94589ba-1>
                        a                              sem:Event;
                        a                              schema:Event;
                        a                              dm:Meeting;
                        sem:eventType                  dm:call;
                        sem:hasActor                   country:RU;
                        sem:hasActor                   person:ana-soto.CL;
                        sem:hasEarliestBeginTimeStamp  "2025-05-13"^^xsd:date;
                        sem:hasLatestEndTimeStamp      "2025-05-15"^^xsd:date;
                        sem:hasPlace                   place:lima.PE;
                        sem:hasTimeStamp               "2025-05-13/2025-05-15"^^<http://id.loc.gov/datatypes/edtf/EDTF>;
                        time:hasTime                   interval:2025-05-13--2025-05-15;
                        prov:wasDerivedFrom            article:lima;
                        schema:about                   topic:trade;
                        schema:attendee                person:ana-soto.CL;
                        schema:endDate                 "2025-05-15"^^xsd:date;
                        schema:location                place:lima.PE;
                        schema:startDate               "2025-05-13"^^xsd:date;
                        dm:capacity                    <https://w3id.org/demarche/id/article/lima#membership.ana-soto.foreign-minister..CL>;
                        dm:confidence                  0.9;
                        dm:status                      dm:planned .
                """.stripTrailing(), blocks(new Told("lima").meeting(SOTO_MET_REY, Meeting.Kind.CALL,
                Meeting.Status.PLANNED, Optional.of(place("Lima", "PE")), Optional.of("2025-05-13/2025-05-15"), SOTO,
                state("RU")), "#meeting"));
    }

    @Test
    void a_date_is_an_interval_too_with_its_first_and_last_day() {
        String told = blocks(new Told("lima").meeting(SOTO_MET_REY, Meeting.Kind.MEETING, Meeting.Status.HELD,
                Optional.empty(), Optional.of("2025-09"), SOTO, REY), "");
        assertEquals("""
                interval:2025-09  a        time:Interval;
                        time:hasBeginning  day:2025-09-01;
                        time:hasEnd        day:2025-09-30 .
                """.stripTrailing(), block(told, "interval:"));
        assertEquals("""
                day:2025-09-01  a       time:Instant;
                        time:inXSDDate  "2025-09-01"^^xsd:date .
                """.stripTrailing(), block(told, "day:2025-09-01"));
    }

    @Test
    void a_date_of_an_unknown_year_has_no_days() {
        String meeting = blocks(new Told("lima").meeting(SOTO_MET_REY, Meeting.Kind.MEETING, Meeting.Status.HELD,
                Optional.empty(), Optional.of("XXXX-09"), SOTO, REY), "#meeting");
        assertEquals(List.of("sem:hasTimeStamp     \"XXXX-09\"^^<http://id.loc.gov/datatypes/edtf/EDTF>;"),
                meeting.lines().filter(line -> line.contains("XXXX") || line.contains("Date")
                        || line.contains("Begin")).map(String::strip).toList());
    }

    @Test
    void a_sentence_is_quoted_and_placed_in_code_points() {
        assertEquals("""
                <https://w3id.org/demarche/id/article/lima#sentence-2-24>
                        a               oa:SpecificResource;
                        oa:hasSelector  <https://w3id.org/demarche/id/article/lima#sentence-2-24-position>;
                        oa:hasSelector  <https://w3id.org/demarche/id/article/lima#sentence-2-24-words>;
                        oa:hasSource    article:lima .

                <https://w3id.org/demarche/id/article/lima#sentence-2-24-position>
                        a         oa:TextPositionSelector;
                        oa:end    "24"^^xsd:nonNegativeInteger;
                        oa:start  "2"^^xsd:nonNegativeInteger .

                <https://w3id.org/demarche/id/article/lima#sentence-2-24-words>
                        a         oa:TextQuoteSelector;
                        oa:exact  "Ana Soto met Luis Rey." .
                """.stripTrailing(), blocks(new Told("lima").aside("\uD83D\uDE00 ").meeting(SOTO_MET_REY, SOTO, REY),
                "#sentence"));
    }

    @Test
    void what_the_title_tells_is_quoted_without_a_place() {
        Meeting.Evidence title = new Meeting.Evidence("Soto meets Rey", Optional.empty(), "meets", Optional.of(REY));
        String said = blocks(new Told("lima").title("Soto meets Rey").meeting(new Meeting(Meeting.Kind.MEETING,
                Meeting.Status.HELD, List.of(SOTO), Optional.empty(), Optional.empty(), List.of(), List.of(title), 1)), "");
        assertEquals("""
                <https://w3id.org/demarche/id/article/lima#evidence-f83cd2bab88d-1-1>
                        a                oa:Annotation;
                        oa:hasBody       <https://w3id.org/demarche/id/article/lima#meeting-f83cd2bab88d-1>;
                        oa:hasTarget     <https://w3id.org/demarche/id/article/lima#quote-f83cd2bab88d>;
                        oa:motivatedBy   oa:identifying;
                        schema:position  1;
                        dm:capacity      <https://w3id.org/demarche/id/article/lima#membership.luis-rey.president..PE>;
                        dm:rule          "meets";
                        dm:saidBy        person:luis-rey.PE .
                """.stripTrailing(), block(said, "#evidence"));
        assertEquals("", block(said, "-position"));
    }

    @Test
    void an_official_without_a_name_belongs_to_the_article() {
        assertEquals("""
                <https://w3id.org/demarche/id/article/seoul#actor..official.ministry-of-foreign-affairs.KR>
                        a                 sem:Actor;
                        a                 dm:UnnamedActor;
                        rdfs:label        "official (Ministry of Foreign Affairs, South Korea)";
                        skos:hiddenLabel  "official ministry of foreign affairs south korea";
                        dm:country        country:KR .
                """.stripTrailing(), blocks(new Told("seoul").meeting("Talks.",
                official("official", "Ministry of Foreign Affairs", "KR"), body("United Nations")), "#actor"));
    }

    @Test
    void two_spellings_of_a_name_are_one_person_with_one_label() {
        assertEquals("""
                person:jose-diaz.PE  a    sem:Actor;
                        a                 foaf:Person;
                        rdfs:label        "José Díaz";
                        skos:altLabel     "Jose Diaz";
                        skos:hiddenLabel  "diaz";
                        skos:hiddenLabel  "jose";
                        skos:hiddenLabel  "jose diaz";
                        foaf:name         "Jose Diaz";
                        foaf:name         "José Díaz";
                        dm:country        country:PE .
                """.stripTrailing(), blocks(new Told("lima").meeting("One.", person("José Díaz", "aide", "PE"))
                .meeting("Two.", person("Jose Diaz", "aide", "PE")), "person:"));
    }

    @Test
    void a_known_body_and_country_have_their_wikidata_ids() {
        String told = blocks(new Told("un").meeting("Talks.", state("CL"), body("United Nations"),
                body("Unknown League")), "");
        assertEquals("""
                country:CL  a             sem:Actor;
                        a                 schema:Country;
                        gn:countryCode    "CL";
                        rdfs:label        "Chile";
                        owl:sameAs        wd:Q298;
                        owl:sameAs        <https://sws.geonames.org/3895114/>;
                        skos:hiddenLabel  "chile";
                        skos:prefLabel    "Chile"@en;
                        dm:country        country:CL .
                """.stripTrailing(), block(told, "country:"));
        assertEquals("""
                organization:united-nations
                        a                 sem:Actor;
                        a                 org:Organization;
                        rdfs:label        "United Nations";
                        owl:sameAs        wd:Q1065;
                        skos:hiddenLabel  "nations";
                        skos:hiddenLabel  "united";
                        skos:hiddenLabel  "united nations";
                        skos:prefLabel    "United Nations"@en .

                organization:unknown-league
                        a                 sem:Actor;
                        a                 org:Organization;
                        rdfs:label        "Unknown League";
                        skos:hiddenLabel  "league";
                        skos:hiddenLabel  "unknown";
                        skos:hiddenLabel  "unknown league" .
                """.stripTrailing(), block(told, "organization:"));
    }

    @Test
    void an_article_has_its_metadata_and_not_its_text() {
        String told = blocks(new Told("lima").title("Talks in Lima").aside("Nobody met.")
                .published("2025-05-16", "Andina", "https://news.example/a b"), "");
        assertEquals("""
                article:lima  a               schema:NewsArticle;
                        schema:datePublished  "2025-05-16"^^xsd:date;
                        schema:headline       "Talks in Lima";
                        schema:identifier     "lima";
                        schema:publisher      publisher:andina;
                        schema:url            "https://news.example/a b"^^xsd:anyURI .

                publisher:andina  a       schema:Organization;
                        rdfs:label        "Andina";
                        skos:hiddenLabel  "andina" .
                """, told.substring(told.indexOf("article:lima  a")));
    }

    @Test
    void a_place_has_its_country_geonames_id_and_coordinates() {
        Place lima = new Place("Lima", Optional.of("PE"), Optional.of("3936456"),
                Optional.of(new Place.Position(-12.04318, -77.0)));
        assertEquals("""
                place:lima.PE.3936456
                        a                        sem:Place;
                        a                        schema:Place;
                        rdfs:label               "Lima";
                        owl:sameAs               <https://sws.geonames.org/3936456/>;
                        geo:lat                  -12.04318;
                        geo:long                 -77.0;
                        skos:hiddenLabel         "lima";
                        schema:containedInPlace  country:PE .
                """.stripTrailing(), blocks(new Told("lima").meeting(SOTO_MET_REY, Meeting.Kind.MEETING,
                Meeting.Status.HELD, Optional.of(lima), Optional.empty(), SOTO), "place:"));
    }

    @Test
    void meetings_of_one_sentence_are_numbered_within_it() {
        String told = blocks(new Told("lima").meeting("One.", SOTO).meeting("Two.", SOTO).meeting("One.", REY), "#meeting");
        assertEquals(List.of("-1>", "-1>", "-2>"), told.lines().filter(line -> line.startsWith("<"))
                .map(line -> line.substring(line.length() - 3)).toList());
    }

    private static String blocks(Told told, String part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), KNOWN).printTurtle(Stream.of(told.told()), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return block(out.toString(StandardCharsets.UTF_8), part);
    }

    /** The blocks whose first line contains {@code part}. */
    private static String block(String turtle, String part) {
        return Arrays.stream(turtle.split("\n\n"))
                .filter(block -> block.lines().findFirst().orElse("").contains(part))
                .collect(Collectors.joining("\n\n"));
    }
}
