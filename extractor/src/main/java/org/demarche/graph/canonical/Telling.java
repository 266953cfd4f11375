package org.demarche.graph.canonical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A meeting as one article tells it, with what it takes to know it again. All that is not a name or a day is an opaque
 * key: an IRI.
 *
 * @param iri       its own
 * @param article   who tells it
 * @param story     the same, or the article that stands for all that are copies of it: together they tell it once
 * @param kind      how the parties are in contact
 * @param status    whether it came about: "held"
 * @param published the article's day
 * @param days      within which it is; empty where the article does not tell, or leaves an end open
 * @param parties   who takes part
 * @param site      where
 * @param identified who of the parties is named by other articles only
 */
public record Telling(String iri, String article, String story, Kind kind, String status, Optional<LocalDate> published,
                      Optional<Days> days, List<Party> parties, Optional<Site> site, List<Identified> identified) {

    /** Copies the lists. */
    public Telling {
        parties = List.copyOf(parties);
        identified = List.copyOf(identified);
    }

    /** How the parties are in contact. */
    public enum Kind { MEETING, VISIT, CALL }

    /** The first and the last day on which a meeting may be. */
    public record Days(LocalDate first, LocalDate last) {

        private static final long MONTH = 31;
        private static final long WEEK = 7;

        long length() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        /** Whether they tell enough to compare meetings at all. */
        boolean comparable() {
            return length() <= MONTH;
        }

        /** Whether several meetings of the same parties may well lie within them. */
        boolean vague() {
            return length() > WEEK;
        }

        /** How many days lie between, 0 where they share one. */
        long gap(Days other) {
            long between = Math.max(ChronoUnit.DAYS.between(last, other.first), ChronoUnit.DAYS.between(other.last, first));
            return Math.max(0, between);
        }
    }

    /** What kind of actor. */
    public enum Type { PERSON, OFFICIAL, BODY, STATE }

    /**
     * An actor.
     *
     * @param iri     its node
     * @param type    what it is
     * @param label   its name for people
     * @param folded  the same without case, accents and punctuation
     * @param offices in which it acts
     * @param bodies  for which it acts
     * @param country for which it acts; a state for itself
     * @param posts   those of its offices that one person holds at a time
     */
    public record Party(String iri, Type type, String label, String folded, Set<String> offices, Set<String> bodies,
                        Optional<String> country, List<Post> posts) {

        /** Copies the collections. */
        public Party {
            offices = Set.copyOf(offices);
            bodies = Set.copyOf(bodies);
            posts = List.copyOf(posts);
        }

        /** For whom it acts: its country, or the body of an international one, or else only itself. */
        String side() {
            return country.or(() -> type == Type.BODY ? Optional.of(iri) : bodies.stream().min(String::compareTo))
                    .orElse(iri);
        }

        /** Whether it is a person whose name has letters. */
        public boolean isNamed() {
            return type == Type.PERSON && !folded.isEmpty();
        }
    }

    /**
     * That somebody is told to hold an office that one person holds at a time.
     *
     * @param iri    its node
     * @param office of which state or body, and which: the same in all articles
     * @param body   where it is held, if that is told beside a state
     */
    public record Post(String iri, String office, Optional<String> body) {
    }

    /**
     * That somebody whom the article calls by an office alone is a person whom others name.
     *
     * @param actor  the unnamed one's node
     * @param holder who it is, and what says so
     */
    public record Identified(String actor, Holder holder) {
    }

    /**
     * A place.
     *
     * @param iri     its node
     * @param label   its name for people
     * @param country that it lies in
     * @param whole   whether it is that country itself
     * @param point   latitude and longitude
     */
    public record Site(String iri, String label, Optional<String> country, boolean whole, Optional<Point> point) {
    }

    /** WGS84 degrees. */
    public record Point(double latitude, double longitude) {
    }

    /** As of which day what is told of the parties holds; empty where neither a day nor a month nor the article's day is told. */
    public Optional<LocalDate> day() {
        return days.filter(Days::comparable).map(Days::first).or(() -> published);
    }

    /** The same with named parties for some that are not. */
    public Telling with(List<Party> named, List<Identified> known) {
        return new Telling(iri, article, story, kind, status, published, days, named, site, known);
    }

    /** The same as one of a story that several articles tell. */
    public Telling toldAs(String first) {
        return new Telling(iri, article, first, kind, status, published, days, parties, site, identified);
    }

    /** The parties, and of a visit the country that it goes to. */
    List<Party> sides() {
        Optional<String> host = site.flatMap(Site::country)
                .filter(country -> kind == Kind.VISIT && parties.stream().noneMatch(p -> p.side().equals(country)));
        return Stream.concat(parties.stream(), host.stream().map(country ->
                new Party(country, Type.STATE, site.orElseThrow().label(), "", Set.of(), Set.of(), Optional.of(country), List.of())))
                .toList();
    }

    /**
     * The pairs of sides and the months in which they may have met: two tellings of one meeting share one, or have one
     * whose month is the next. None where the days tell too little.
     */
    public Set<String> dyadMonths() {
        Set<String> all = new TreeSet<>();
        days.filter(Days::comparable).ifPresent(d -> months(d.first(), d.last()).forEach(month ->
                dyads().forEach(dyad -> all.add(dyad + " " + month))));
        return all;
    }

    /** Where tellings of the same meeting are looked for. */
    public Set<String> nearDyadMonths() {
        Set<String> all = new TreeSet<>();
        days.filter(Days::comparable).ifPresent(d -> months(d.first().minusDays(1), d.last().plusDays(1)).forEach(month ->
                dyads().forEach(dyad -> all.add(dyad + " " + month))));
        return all;
    }

    private Collection<String> dyads() {
        List<String> sides = sides().stream().map(Party::side).sorted().toList();
        Set<String> dyads = new TreeSet<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                dyads.add(sides.get(i) + " " + sides.get(j));
            }
        }
        return dyads;
    }

    private static Stream<YearMonth> months(LocalDate first, LocalDate last) {
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(YearMonth.from(last)),
                month -> month.plusMonths(1));
    }
}
