package org.demarche.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.meeting.Meeting;

/**
 * A meeting as a row or an edge of other people's tools: once for all who tell of it, or as one article tells it.
 *
 * @param iri        of the meeting
 * @param first      the first day on which it may have been
 * @param last       the last day on which it may have been
 * @param parties    in the order of their IRIs
 * @param confidence of the surest telling
 * @param topics     in the words of the articles
 * @param sources    who tells of it, in the order of their IRIs; at least one
 */
public record Event(String iri, Meeting.Kind kind, Meeting.Status status, Optional<LocalDate> first,
                    Optional<LocalDate> last, List<Party> parties, Optional<Site> site, double confidence,
                    List<String> topics, List<Source> sources) {

    /** Copies the lists. */
    public Event {
        parties = List.copyOf(parties);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    /** The first that tells it as it stands here. */
    public Source source() {
        return sources.stream().filter(source -> source.status() == status).findFirst().orElse(sources.get(0));
    }

    /** How many articles tell of it. */
    public long articles() {
        return sources.stream().map(Source::article).distinct().count();
    }

    /** The same, copies of one story together as one. */
    public long independent() {
        return sources.stream().map(Source::story).distinct().count();
    }

    /** What takes part. */
    public enum Type { PERSON, OFFICIAL, ORGANIZATION, COUNTRY }

    /**
     * Who takes part.
     *
     * @param country that it acts for or belongs to
     * @param role    the office, as it is told
     * @param body    the body that a person acts for
     */
    public record Party(String iri, String name, Type type, Optional<State> country, Optional<String> role,
                        Optional<String> body) {
    }

    /** @param code ISO 3166-1 alpha-2 */
    public record State(String iri, String code, String name) {
    }

    /** Where it is. */
    public record Site(String iri, String name, Optional<State> country, Optional<Point> point) {
    }

    /** In degrees. */
    public record Point(double latitude, double longitude) {
    }

    /**
     * One article's telling.
     *
     * @param iri      of the telling
     * @param article  the article's id
     * @param story    the IRI of the first article that prints it: of the article itself, unless that is a copy
     * @param status   as it tells it
     * @param sentence the first that tells of it, on one line
     */
    public record Source(String iri, String article, String story, Optional<String> title, Optional<LocalDate> published,
                         Optional<String> url, Optional<String> publisher, Meeting.Status status, double confidence,
                         String sentence) {
    }
}
