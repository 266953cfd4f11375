package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The people of one article: a name once understood is understood everywhere in it. */
final class People {

    /** A name as it stands in the text, with the office beside it. */
    record Occurrence(Scan scan, int from, int to, PersonName name, Optional<OfficePhrase> office) {
    }

    private final List<Profile> profiles = new ArrayList<>();
    private final Namesakes namesakes = new Namesakes();
    private final Map<Profile, Integer> numbers = new HashMap<>();

    /**
     * Enters full names first, then single words, so that a name may be told in full after it was used.
     *
     * @return the person of each occurrence; empty where a lone word without title names nobody that the article knows
     */
    List<Optional<Profile>> enter(List<Occurrence> occurrences) {
        List<Optional<Profile>> people = new ArrayList<>();
        occurrences.forEach(o -> people.add(o.name().key().size() > 1 ? Optional.of(full(o)) : Optional.empty()));
        Map<Profile, Integer> latest = new HashMap<>();
        for (int i = 0; i < occurrences.size(); i++) {
            if (occurrences.get(i).name().key().size() == 1) {
                people.set(i, single(occurrences.get(i), latest));
            }
            if (people.get(i).isPresent()) {
                latest.put(people.get(i).get(), i);
            }
        }
        return people;
    }

    private Profile full(Occurrence occurrence) {
        Profile profile = meant(occurrence).findFirst().orElseGet(() -> add(occurrence.name()));
        return note(profile, occurrence);
    }

    /** Whom it may mean, in the order in which the article names them. */
    private Stream<Profile> meant(Occurrence occurrence) {
        return namesakes.near(occurrence.name()).stream().map(profiles::get)
                .filter(p -> p.agrees(occurrence.name()) && !contradicts(p, occurrence));
    }

    /** @param latest where each was mentioned last before it */
    private Optional<Profile> single(Occurrence occurrence, Map<Profile, Integer> latest) {
        PersonName name = occurrence.name();
        List<Profile> candidates = meant(occurrence).toList();
        if (candidates.isEmpty()) {
            return occurrence.office().map(o -> note(add(name), occurrence));
        }
        candidates = prefer(candidates, p -> occurrence.office().map(o -> p.holds(o.office())).orElse(true));
        candidates = prefer(candidates, p -> p.endsLike(name));
        Profile nearest = candidates.get(0);
        for (Profile candidate : candidates) {
            nearest = latest.getOrDefault(candidate, -1) > latest.getOrDefault(nearest, -1) ? candidate : nearest;
        }
        return Optional.of(note(nearest, occurrence));
    }

    private static List<Profile> prefer(List<Profile> profiles, Predicate<Profile> wish) {
        List<Profile> fulfilling = profiles.stream().filter(wish).toList();
        return fulfilling.isEmpty() ? profiles : fulfilling;
    }

    private static boolean contradicts(Profile profile, Occurrence occurrence) {
        return occurrence.office().map(profile::contradicts).orElse(false);
    }

    private Profile note(Profile profile, Occurrence occurrence) {
        profile.add(occurrence.name());
        namesakes.enter(occurrence.name(), numbers.get(profile));
        occurrence.office().ifPresent(profile::add);
        return profile;
    }

    private Profile add(PersonName name) {
        Profile profile = new Profile(name);
        numbers.put(profile, profiles.size());
        profiles.add(profile);
        return profile;
    }
}
