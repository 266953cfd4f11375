package org.demarche.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.meeting.Meeting;

/** The terms that output uses. {@code ontology/demarche.ttl} declares and documents each of them. */
final class Vocabulary {

    static final String DM = "https://w3id.org/demarche/ontology#";

    private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String TIME = "http://www.w3.org/2006/time#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String GN = "http://www.geonames.org/ontology#";
    private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static final Node TYPE = iri(RDF, "type");
    static final Node LABEL = iri(RDFS, "label");
    static final Node SAME_AS = iri(OWL, "sameAs");
    static final Node PREF_LABEL = iri(SKOS, "prefLabel");
    static final Node ALT_LABEL = iri(SKOS, "altLabel");
    static final Node HIDDEN_LABEL = iri(SKOS, "hiddenLabel");
    static final Node NOTATION = iri(SKOS, "notation");
    static final Node CONCEPT = iri(SKOS, "Concept");
    static final Node IN_SCHEME = iri(SKOS, "inScheme");

    static final Node MEETING = iri(DM, "Meeting");
    static final Node UNNAMED_ACTOR = iri(DM, "UnnamedActor");
    static final Node STATUS = iri(DM, "status");
    static final Node CAPACITY = iri(DM, "capacity");
    static final Node COUNTRY = iri(DM, "country");
    static final Node CONFIDENCE = iri(DM, "confidence");
    static final Node RULE = iri(DM, "rule");
    static final Node FINGERPRINT = iri(DM, "fingerprint");
    static final Node RECORD = iri(DM, "record");
    static final Node SKETCH = iri(DM, "sketch");
    static final Node SKETCH_KEY = iri(DM, "sketchKey");
    static final Node COPY_OF = iri(DM, "copyOf");
    static final Node SAID_BY = iri(DM, "saidBy");
    static final Node KINDS = iri(DM, "kinds");
    static final Node STATUSES = iri(DM, "statuses");
    static final Node TOPICS = iri(DM, "topics");

    static final Node CANONICAL_MEETING = iri(DM, "CanonicalMeeting");
    static final Node TELLING = iri(DM, "telling");
    static final Node PARTICIPANT = iri(DM, "participant");
    static final Node MANNER = iri(DM, "manner");
    static final Node OUTCOME = iri(DM, "outcome");
    static final Node MEETING_FIRST_DAY = iri(DM, "firstDay");
    static final Node MEETING_LAST_DAY = iri(DM, "lastDay");
    static final Node PLACE = iri(DM, "place");
    static final Node PLACE_NAME = iri(DM, "placeName");
    static final Node DYAD_MONTH = iri(DM, "dyadMonth");
    static final Node NAME_WORD = iri(DM, "nameWord");
    static final Node TOLD_IN = iri(DM, "toldIn");
    static final Node NAMESAKE_OF = iri(DM, "namesakeOf");
    static final Node POST = iri(DM, "post");
    static final Node OFFICE_MONTH = iri(DM, "officeMonth");
    static final Node TITLE_YEAR = iri(DM, "titleYear");
    static final Node TOLD_ON = iri(DM, "toldOn");
    static final Node IDENTIFICATION = iri(DM, "identification");
    static final Node IDENTIFICATION_CLASS = iri(DM, "Identification");
    static final Node IDENTIFIED = iri(DM, "identified");
    static final Node IDENTIFIED_AS = iri(DM, "identifiedAs");
    static final Node IDENTIFIED_BY = iri(DM, "identifiedBy");
    static final Node IN_TELLING = iri(DM, "inTelling");
    static final Node MERGE = iri(DM, "merge");
    static final Node MERGE_CLASS = iri(DM, "Merge");
    static final Node MERGED = iri(DM, "merged");
    static final Node MERGED_WITH = iri(DM, "mergedWith");
    static final Node REASON = iri(DM, "reason");
    static final Node SAME_MEETING = iri(DM, "sameMeeting");
    static final Node OTHER_MEETING = iri(DM, "otherMeeting");
    static final Node REJECTED = iri(DM, "rejected");
    static final Node CORRECT_NAME = iri(DM, "correctName");
    static final Node CORRECT_COUNTRY = iri(DM, "correctCountry");
    static final Node IS_REPLACED_BY = iri(DCTERMS, "isReplacedBy");

    static final Node SEM_EVENT = iri(SEM, "Event");
    static final Node ACTOR = iri(SEM, "Actor");
    static final Node EVENT_TYPE = iri(SEM, "eventType");
    static final Node EVENT_TYPE_CLASS = iri(SEM, "EventType");
    static final Node HAS_ACTOR = iri(SEM, "hasActor");
    static final Node SEM_PLACE = iri(SEM, "Place");
    static final Node HAS_PLACE = iri(SEM, "hasPlace");
    static final Node TIME_STAMP = iri(SEM, "hasTimeStamp");
    static final Node FIRST_DAY = iri(SEM, "hasEarliestBeginTimeStamp");
    static final Node LAST_DAY = iri(SEM, "hasLatestEndTimeStamp");

    static final Node HAS_TIME = iri(TIME, "hasTime");
    static final Node INTERVAL = iri(TIME, "Interval");
    static final Node INSTANT = iri(TIME, "Instant");
    static final Node HAS_BEGINNING = iri(TIME, "hasBeginning");
    static final Node HAS_END = iri(TIME, "hasEnd");
    static final Node IN_DATE = iri(TIME, "inXSDDate");

    static final Node SCHEMA_EVENT = iri(SCHEMA, "Event");
    static final Node SCHEMA_PLACE = iri(SCHEMA, "Place");
    static final Node SCHEMA_COUNTRY = iri(SCHEMA, "Country");
    static final Node SCHEMA_ORGANIZATION = iri(SCHEMA, "Organization");
    static final Node NEWS_ARTICLE = iri(SCHEMA, "NewsArticle");
    static final Node ATTENDEE = iri(SCHEMA, "attendee");
    static final Node LOCATION = iri(SCHEMA, "location");
    static final Node START_DATE = iri(SCHEMA, "startDate");
    static final Node END_DATE = iri(SCHEMA, "endDate");
    static final Node ABOUT = iri(SCHEMA, "about");
    static final Node IDENTIFIER = iri(SCHEMA, "identifier");
    static final Node HEADLINE = iri(SCHEMA, "headline");
    static final Node DATE_PUBLISHED = iri(SCHEMA, "datePublished");
    static final Node URL = iri(SCHEMA, "url");
    static final Node AUTHOR = iri(SCHEMA, "author");
    static final Node PUBLISHER = iri(SCHEMA, "publisher");
    static final Node CONTAINED_IN = iri(SCHEMA, "containedInPlace");
    static final Node POSITION = iri(SCHEMA, "position");

    static final Node PERSON = iri(FOAF, "Person");
    static final Node FOAF_NAME = iri(FOAF, "name");
    static final Node ORGANIZATION = iri(ORG, "Organization");
    static final Node MEMBERSHIP = iri(ORG, "Membership");
    static final Node MEMBER = iri(ORG, "member");
    static final Node MEMBER_OF = iri(ORG, "organization");
    static final Node ROLE = iri(ORG, "role");
    static final Node ROLE_CLASS = iri(ORG, "Role");
    static final Node POST_CLASS = iri(ORG, "Post");
    static final Node POST_IN = iri(ORG, "postIn");

    static final Node DERIVED_FROM = iri(PROV, "wasDerivedFrom");

    static final Node ANNOTATION = iri(OA, "Annotation");
    static final Node SPECIFIC_RESOURCE = iri(OA, "SpecificResource");
    static final Node QUOTE_SELECTOR = iri(OA, "TextQuoteSelector");
    static final Node POSITION_SELECTOR = iri(OA, "TextPositionSelector");
    static final Node HAS_BODY = iri(OA, "hasBody");
    static final Node HAS_TARGET = iri(OA, "hasTarget");
    static final Node HAS_SOURCE = iri(OA, "hasSource");
    static final Node HAS_SELECTOR = iri(OA, "hasSelector");
    static final Node MOTIVATED_BY = iri(OA, "motivatedBy");
    static final Node IDENTIFYING = iri(OA, "identifying");
    static final Node EXACT = iri(OA, "exact");
    static final Node START = iri(OA, "start");
    static final Node END = iri(OA, "end");

    static final Node COUNTRY_CODE = iri(GN, "countryCode");
    static final Node LATITUDE = iri(WGS84, "lat");
    static final Node LONGITUDE = iri(WGS84, "long");

    static final String JSON = RDF + "JSON";
    static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
    static final String WIKIDATA = "http://www.wikidata.org/entity/";
    static final String GEONAMES = "https://sws.geonames.org/";

    private Vocabulary() {
    }

    /** The concept of a kind; "meeting" is {@code dm:inPerson}, because {@code dm:Meeting} is the class of all kinds. */
    static Node concept(Meeting.Kind kind) {
        return iri(DM, kind == Meeting.Kind.MEETING ? "inPerson" : word(kind));
    }

    static Node concept(Meeting.Status status) {
        return iri(DM, word(status));
    }

    /** In person where nothing else is said. */
    static Meeting.Kind kind(Optional<Node> concept) {
        return concept.flatMap(said -> Arrays.stream(Meeting.Kind.values()).filter(kind -> concept(kind).equals(said))
                .findFirst()).orElse(Meeting.Kind.MEETING);
    }

    /** Held where nothing else is said. */
    static Meeting.Status status(Optional<Node> concept) {
        return concept.flatMap(said -> Arrays.stream(Meeting.Status.values()).filter(status -> concept(status).equals(said))
                .findFirst()).orElse(Meeting.Status.HELD);
    }

    /** A kind's or status' name as records write it, which is its label too. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What Turtle and TriG abbreviate, in the order in which it is declared. */
    static List<Map.Entry<String, String>> prefixes(String base) {
        return Stream.concat(
                Stream.of("article", "country", "day", "interval", "meeting", "organization", "person", "place", "post",
                        "publisher", "role", "topic")
                        .map(kind -> Map.entry(kind, base + kind + "/")),
                vocabularies()).sorted(Map.Entry.comparingByKey()).toList();
    }

    private static Stream<Map.Entry<String, String>> vocabularies() {
        return Stream.of(Map.entry("dcterms", DCTERMS), Map.entry("dm", DM), Map.entry("foaf", FOAF), Map.entry("geo", WGS84), Map.entry("gn", GN),
                Map.entry("oa", OA), Map.entry("org", ORG), Map.entry("owl", OWL), Map.entry("prov", PROV),
                Map.entry("rdfs", RDFS), Map.entry("schema", SCHEMA), Map.entry("sem", SEM), Map.entry("skos", SKOS),
                Map.entry("time", TIME), Map.entry("wd", WIKIDATA), Map.entry("xsd", XSD));
    }

    private static Node iri(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
