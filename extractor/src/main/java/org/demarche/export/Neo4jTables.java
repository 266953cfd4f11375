package org.demarche.export;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;
import org.demarche.graph.Event.Point;
import org.demarche.graph.Event.Site;
import org.demarche.graph.Event.Source;
import org.demarche.graph.Event.State;

/**
 * Meetings, who took part, where, and who tells of them, as the tables of Neo4j's bulk import. They are streamed; which
 * actors, places and articles were written is kept.
 */
final class Neo4jTables implements EventExport.FolderWriter {

    static final List<String> FILES = List.of("meetings.csv", "actors.csv", "places.csv", "articles.csv", "relationships.csv");

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public long write(Iterator<Event> events, EventExport.Streams streams) throws IOException {
        Tables tables = new Tables(streams);
        while (events.hasNext()) {
            tables.add(events.next());
        }
        return tables.end();
    }

    /** All five, while they are written. */
    private static final class Tables {

        private final Table meetings;
        private final Table actors;
        private final Table places;
        private final Table articles;
        private final Table relationships;
        private final Set<String> known = new HashSet<>();

        private Tables(EventExport.Streams streams) throws IOException {
            meetings = new Table(streams.of(FILES.get(0)), false, "iri:ID", "kind", "status", "first:date", "last:date",
                    "confidence:double", "articles:int", "independent:int", "topics:string[]", "sentence", ":LABEL");
            actors = new Table(streams.of(FILES.get(1)), false, "iri:ID", "name", "type", "country", ":LABEL");
            places = new Table(streams.of(FILES.get(2)), false, "iri:ID", "name", "country", "latitude:double",
                    "longitude:double", ":LABEL");
            articles = new Table(streams.of(FILES.get(3)), false, "iri:ID", "id", "title", "published:date", "url", "publisher", ":LABEL");
            relationships = new Table(streams.of(FILES.get(4)), false, ":START_ID", "role", "status", "confidence:double",
                    "sentence", ":END_ID", ":TYPE");
        }

        void add(Event event) throws IOException {
            meetings.row(event.iri(), Codes.word(event.kind()), Codes.word(event.status()), event.first(), event.last(),
                    event.confidence(), event.articles(), event.independent(),
                    event.topics().stream().map(topic -> topic.replace(';', ',')).collect(Collectors.joining(";")), event.source().sentence(), "Meeting");
            for (Party party : event.parties()) {
                actor(party);
                relate(party.iri(), party.role().or(party::body), event.iri(), "TOOK_PART_IN");
            }
            if (event.site().isPresent()) {
                place(event.site().get());
                relate(event.iri(), Optional.empty(), event.site().get().iri(), "HELD_IN");
            }
            for (Source source : event.sources()) {
                article(source);
                relationships.row(iri(source), "", Codes.word(source.status()), source.confidence(), source.sentence(),
                        event.iri(), "TELLS_OF");
            }
        }

        private void relate(String from, Optional<String> role, String to, String type) throws IOException {
            relationships.row(from, role, "", "", "", to, type);
        }

        private void actor(Party party) throws IOException {
            if (known.add(party.iri())) {
                actors.row(party.iri(), party.name(), Codes.word(party.type()), party.country().map(State::code),
                        "Actor;" + label(party.type()));
                Optional<State> state = party.country().filter(country -> !country.iri().equals(party.iri()));
                if (state.isPresent()) {
                    actor(new Party(state.get().iri(), state.get().name(), Event.Type.COUNTRY, state, Optional.empty(), Optional.empty()));
                    relate(party.iri(), Optional.empty(), state.get().iri(), "ACTS_FOR");
                }
            }
        }

        private static String label(Event.Type type) {
            return switch (type) {
                case PERSON -> "Person";
                case OFFICIAL -> "Official";
                case ORGANIZATION -> "Organization";
                case COUNTRY -> "Country";
            };
        }

        private void place(Site site) throws IOException {
            if (known.add(site.iri())) {
                places.row(site.iri(), site.name(), site.country().map(State::code), site.point().map(Point::latitude),
                        site.point().map(Point::longitude), "Place");
            }
        }

        private static String iri(Source source) {
            return source.iri().replaceFirst("#.*", "");
        }

        private void article(Source source) throws IOException {
            if (known.add(iri(source))) {
                articles.row(iri(source), source.article(), source.title(), source.published(), source.url(), source.publisher(), "Article");
            }
        }

        long end() throws IOException {
            for (Table table : List.of(actors, places, articles, relationships)) {
                table.end();
            }
            return meetings.end();
        }
    }
}
