package org.demarche.mention;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.article.Article.Block;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Annotated;
import org.demarche.language.WordLists;
import org.demarche.mention.People.Occurrence;

/** The state that an article's office-holders are of where nothing else says so: a dispatch from Accra means Ghana's president. */
final class Homeland {

    /** How many sentences open an article. */
    private static final int OPENING = 8;

    private final Set<String> conferenceCities;
    private final Set<String> guests;

    Homeland(WordLists words) {
        this.conferenceCities = words.list("conference-city");
        this.guests = words.list("guest-word");
    }

    /** Code of the state that the dateline's town lies in; none for a town where ministers of all states meet, or for a digest of several. */
    Optional<String> of(Annotated annotated, List<Scan> scans) {
        List<String> states = scans.stream().filter(s -> dateline(annotated, s)).flatMap(s -> country(s).stream()).distinct().toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    private static boolean dateline(Annotated annotated, Scan scan) {
        int block = scan.number() == Mention.HEADLINE ? -1 : scan.sentence().block();
        return block >= 0 && annotated.article().blocks().get(block).kind() == Block.Kind.DATELINE;
    }

    /** Gives that state to the office-holders whom the opening names; further down come those of other states. */
    void settle(String state, List<Occurrence> occurrences, List<Optional<Profile>> people) {
        Set<Profile> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < occurrences.size(); i++) {
            Optional<Profile> person = people.get(i).filter(seen::add);
            if (occurrences.get(i).scan().number() < OPENING && !abroad(state, occurrences, people, i)) {
                person.ifPresent(p -> p.settle(state, this::isOpen));
            }
        }
    }

    /** "Sri Lanka's minister met Foreign Secretary Doe in Dhaka": whom one of the state meets in another is not one of the state. */
    private boolean abroad(String state, List<Occurrence> occurrences, List<Optional<Profile>> people, int person) {
        Scan scan = occurrences.get(person).scan();
        boolean met = person > 0 && occurrences.get(person - 1).scan() == scan
                && people.get(person - 1).flatMap(Profile::country).filter(state::equals).isPresent();
        return met && IntStream.range(occurrences.get(person).to(), scan.size()).anyMatch(i -> scan.lower(i).equals("in")
                && town(scan.known(i + 1)).filter(c -> !c.equals(state)).isPresent());
    }

    private static Optional<String> town(Known known) {
        return known.settlement().flatMap(Entity.Settlement::country)
                .or(() -> known.has(Knowledge.Role.SEAT) ? known.country().map(Entity.Country::code) : Optional.empty());
    }

    private Optional<String> country(Scan scan) {
        Known town = scan.known(0);
        boolean neutral = conferenceCities.contains(scan.words(town.from(), town.to()).toLowerCase(java.util.Locale.ROOT));
        return neutral ? Optional.empty()
                : town.country().map(Entity.Country::code).or(() -> town.settlement().flatMap(Entity.Settlement::country));
    }

    /** The same of any official: whom somebody advises says what state he is of. */
    boolean isNational(OfficePhrase phrase) {
        return phrase.office().kind().compareTo(Entity.Office.Kind.OFFICIAL) <= 0 && phrase.countries().isEmpty() && phrase.body().isEmpty();
    }

    /** Whether an office is one of the state and the text gives neither state nor body. */
    boolean isOpen(OfficePhrase phrase) {
        boolean national = phrase.office().kind() == Entity.Office.Kind.HEAD
                || phrase.office().kind() == Entity.Office.Kind.OFFICIAL && phrase.office().organization().isPresent();
        return national && phrase.countries().isEmpty() && phrase.body().isEmpty() && !phrase.plural()
                && List.of(phrase.position().split(" ")).stream().noneMatch(guests::contains);
    }
}
