package org.demarche.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Entity.Person;
import org.demarche.mention.Actor;

/**
 * Which of the people whom the world knows a person in an article is. An actor's node is one for all of that name and
 * country, so it is said only where all of these hold the office that the article tells, on that day: and of an office
 * that one person holds at a time, they are one.
 */
final class KnownPerson {

    private KnownPerson() {
    }

    /** @param day as of which the article speaks */
    static Optional<String> wikidata(Actor actor, Optional<LocalDate> day, Known known) {
        Optional<SoleOffice> office = SoleOffice.of(actor, known).filter(held -> held.body().isEmpty());
        if (day.isEmpty() || office.isEmpty() || actor.name().filter(name -> name.strip().contains(" ")).isEmpty()) {
            return Optional.empty();
        }
        String country = office.get().country().orElseThrow();
        List<Person> people = known.people().apply(actor.name().get()).stream()
                .filter(person -> person.tenures().stream().anyMatch(held -> held.country().filter(country::equals).isPresent()))
                .toList();
        List<String> ids = people.stream().flatMap(person -> person.wikidata().stream()).distinct().toList();
        boolean certain = ids.size() == 1 && people.stream().allMatch(person -> person.tenures().stream()
                .anyMatch(held -> isThat(held, office.get().name(), country, day.get(), known)));
        return certain ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private static boolean isThat(Entity.Tenure held, String office, String country, LocalDate day, Known known) {
        return held.country().filter(country::equals).isPresent() && held.covers(day)
                && held.office().filter(name -> known.office().apply(name).map(Entity.Office::name).orElse(name).equals(office))
                        .isPresent();
    }
}
