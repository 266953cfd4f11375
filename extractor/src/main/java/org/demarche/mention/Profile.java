package org.demarche.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;

/** What an article says of one person, gathered while it is read. */
final class Profile {

    /** Each once, in the order of the text: a long one names a person thousands of times. */
    private final Set<PersonName> names = new LinkedHashSet<>();
    private final Set<OfficePhrase> offices = new LinkedHashSet<>();
    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private Optional<Entity.Tenure> known = Optional.empty();

    Profile(PersonName name) {
        names.add(name);
    }

    void add(PersonName name) {
        names.add(name);
    }

    /** A word that is part of the name says nothing of an office: "Amir" of Hassan Amir Rostami. */
    void add(OfficePhrase office) {
        if (names.stream().anyMatch(n -> n.key().size() > 1 && n.key().contains(office.position()))) {
            return;
        }
        offices.add(office.anywhere());
        office.countries().stream().limit(1).forEach(c -> countries.merge(c, 1, Integer::sum));
        office.body().flatMap(OfficePhrase.Body::country).ifPresent(c -> countries.merge(c, 1, Integer::sum));
    }

    /** Adds what knowledge says of an office held on that day, where the article leaves it out. */
    void complete(Knowledge knowledge, LocalDate day) {
        known = country().isPresent() && hasOffice() ? Optional.empty() : tenure(knowledge, day);
        if (country().isEmpty()) {
            main().flatMap(o -> o.office().organization()).flatMap(b -> Bodies.country(knowledge, b)).ifPresent(c -> countries.put(c, 1));
        }
    }

    /** Gives the state of the place that is reported from, where an office of a state has none. */
    void settle(String state, Predicate<OfficePhrase> open) {
        if (country().isEmpty() && main().filter(open).isPresent() && offices.stream().allMatch(o -> o.body().isEmpty())) {
            countries.put(state, 1);
        }
    }

    /** The fullest form of the name. */
    PersonName name() {
        PersonName best = names.iterator().next();
        for (PersonName name : names) {
            if (name.key().size() > best.key().size()) {
                best = name;
            }
        }
        return best;
    }

    /** Whether one of the names that were seen may be this person's. */
    boolean agrees(PersonName name) {
        return names.stream().anyMatch(n -> n.agrees(name));
    }

    boolean endsLike(PersonName name) {
        return names.stream().anyMatch(n -> n.key().size() > 1 && n.endsLike(name) || n.key().equals(name.key()));
    }

    Optional<String> country() {
        return countries.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .or(() -> known.flatMap(Entity.Tenure::country));
    }

    /** Whether an office that the article gives this person has the same name, or both are heads. */
    boolean holds(Entity.Office office) {
        return offices.stream().anyMatch(o -> o.office().name().equals(office.name()))
                || known.flatMap(Entity.Tenure::office).map(office.name()::equals).orElse(false)
                || office.name().equals("leader") && offices.stream().anyMatch(o -> o.office().kind() == Entity.Office.Kind.HEAD);
    }

    /** Whether all offices that the article gives this person are such. */
    boolean holdsOnly(Predicate<String> position) {
        return offices.stream().map(OfficePhrase::position).filter(p -> !p.isEmpty()).allMatch(position);
    }

    /** Whether the article gives this person an office of that name. */
    boolean holds(String name) {
        return offices.stream().anyMatch(o -> o.office().name().equals(name));
    }

    /** Whether an office ends in that word: a foreign minister is a "minister". */
    boolean holdsKindOf(String word) {
        return offices.stream().anyMatch(o -> o.office().name().endsWith(" " + word) || o.position().endsWith(" " + word)
                || o.position().contains(word + " "));
    }

    /** Whether an office is one of that body. */
    boolean holdsIn(OfficePhrase.Body body) {
        return offices.stream().anyMatch(o -> o.body().map(b -> b.name().equals(body.name())).orElse(false));
    }

    boolean hasOffice() {
        return main().isPresent();
    }

    /** Whether a phrase's country speaks against this person. */
    boolean contradicts(OfficePhrase phrase) {
        return country().isPresent() && !phrase.countries().isEmpty() && !phrase.countries().contains(country().get());
    }

    /** The first office that says most. */
    private Optional<OfficePhrase> main() {
        Optional<OfficePhrase> best = Optional.empty();
        for (OfficePhrase office : offices) {
            if (office.office().kind() != Entity.Office.Kind.HONORIFIC && (best.isEmpty()
                    || office.office().kind().compareTo(best.get().office().kind()) < 0)) {
                best = Optional.of(office);
            }
        }
        return best;
    }

    /** The actor, with what knowledge added. */
    Actor actor(Knowledge knowledge) {
        Optional<Entity.Tenure> tenure = known;
        Optional<String> country = country();
        Optional<OfficePhrase> main = main();
        Optional<String> position = main.map(OfficePhrase::position).or(() -> tenure.flatMap(Entity.Tenure::office));
        Optional<String> body = main.flatMap(OfficePhrase::body).map(OfficePhrase.Body::name)
                .or(() -> main.flatMap(o -> country.flatMap(c -> knowledge.bodyOf(o.office().name(), c))
                        .or(() -> o.office().organization())))
                .or(() -> tenure.flatMap(Entity.Tenure::organization))
                .or(() -> offices.stream().flatMap(o -> o.body().stream()).findFirst().map(OfficePhrase.Body::name));
        return new Actor(Optional.of(name().text()), position, body, country);
    }

    private Optional<Entity.Tenure> tenure(Knowledge knowledge, LocalDate day) {
        List<Entity.Tenure> fitting = new ArrayList<>();
        for (Entity.Person person : bearers(knowledge)) {
            person.tenures().stream().filter(t -> t.covers(day) && fits(knowledge, t)).forEach(fitting::add);
        }
        boolean oneCountry = fitting.stream().map(t -> t.country().or(t::organization)).distinct().count() == 1;
        return oneCountry ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Those of that name; of a titled one that is spelled in another way, those of the same surname and initial. */
    private List<Entity.Person> bearers(Knowledge knowledge) {
        List<Entity.Person> exact = knowledge.people(name().text());
        List<String> key = name().key();
        if (!exact.isEmpty() || key.size() < 2 || !hasOffice()) {
            return exact;
        }
        return knowledge.people(key.get(key.size() - 1)).stream().filter(p -> PersonName.of(p.name()).key().get(0).charAt(0) == key.get(0).charAt(0))
                .filter(p -> p.tenures().stream().anyMatch(t -> t.office().isPresent())).toList();
    }

    private boolean fits(Knowledge knowledge, Entity.Tenure tenure) {
        boolean titled = offices.stream().anyMatch(o -> o.office().kind() != Entity.Office.Kind.HONORIFIC);
        return (country().isEmpty() || country().equals(tenure.country()))
                && (!titled || tenure.office().map(t -> offices.stream().anyMatch(o -> o.position().contains(t) || o.office().name().equals(Bodies.office(knowledge, t)))).orElse(true))
                && (titled || name().key().size() > 1 || tenure.from().isPresent());
    }
}
