package org.demarche.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.knowledge.Knowledge.Sense;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfPlace;

/** Finds the places that a sentence names, the likeliest among homonyms. */
final class Places {

    /** By how much a town may be smaller than its namesake and yet be meant by people of its country. */
    private static final int SMALLER = 4;

    /** Whose towns are called like others everywhere. */
    private static final String NAMESAKES = "US";

    private final Set<String> stateWords;
    private final Set<String> kinds;
    private final Sites sites;

    Places(WordLists words) {
        this.stateWords = words.list("locative");
        this.kinds = words.list("settlement-noun");
        this.sites = new Sites(words);
    }

    /** In order; what is part of a person's name or title is none. */
    List<OfPlace> in(Scan scan, List<OfActor> actors) {
        List<OfPlace> found = sites.in(scan, actors);
        List<OfPlace> places = new ArrayList<>(found);
        Set<String> states = actors.stream().flatMap(a -> a.actors().stream()).flatMap(a -> a.country().stream()).collect(Collectors.toSet());
        for (int i = 0; i < scan.size(); i = Math.max(i + 1, scan.known(i).to())) {
            Known known = scan.known(i);
            if (known.from() == i && !known.isNothing() && (!insidePerson(known, actors) || opens(scan, known))) {
                place(scan, known, states).filter(p -> found.stream().noneMatch(f -> f.covers(p.from()))).ifPresent(places::add);
            }
        }
        places.sort(Comparator.comparingInt(OfPlace::from));
        return places;
    }

    private static boolean insidePerson(Known known, List<OfActor> actors) {
        return actors.stream().anyMatch(a -> a.covers(known.from()) && a.form() == Mention.Form.NAMED);
    }

    /** "NAIROBI President Jane Doe": a dateline without its dash. */
    private static boolean opens(Scan scan, Known known) {
        return known.from() == 0 && inCapitals(scan.words(0, known.to())) && !inCapitals(scan.text(known.to()));
    }

    private static boolean inCapitals(String words) {
        return words.equals(words.toUpperCase(Locale.ROOT));
    }

    private Optional<OfPlace> place(Scan scan, Known known, Set<String> states) {
        Optional<Entity.Venue> venue = known.venue();
        if (venue.isPresent()) {
            Entity.Venue v = venue.get();
            return Optional.of(at(scan, known, new Place(scan.words(known.from(), known.to()), v.country(), Optional.empty(),
                    position(v.latitude(), v.longitude())), Grain.VENUE));
        }
        Optional<Entity.Country> country = known.plainCountry();
        if (country.isPresent() && (known.has(Role.NAME) || known.has(Role.ACRONYM))) {
            return Optional.of(at(scan, known, new Place(scan.words(known.from(), known.to()), Optional.of(country.get().code()),
                    country.get().geonames(), Optional.empty()), Grain.COUNTRY));
        }
        boolean alone = scan.capitalized(known.from()) && (known.from() == 0 && scan.is(known.to(), Pos.PUNCT) || kinds.contains(scan.lower(known.from() - 1)));
        boolean proper = alone || scan.is(known.to() - 1, Pos.PROPN) || scan.upperCase() || stateWords.contains(scan.lower(known.from() - 1));
        return proper ? settlement(scan, known, states).map(s -> town(scan, known, s)) : Optional.empty();
    }

    private static OfPlace town(Scan scan, Known known, Entity.Settlement town) {
        Grain grain = town.country().isEmpty() ? Grain.REGION : Grain.TOWN;
        String words = scan.words(known.from(), known.to());
        String name = scan.upperCase() ? Letters.titleCase(words) : words;
        return at(scan, known, new Place(name, town.country(), town.geonames(), position(town.latitude(), town.longitude())), grain);
    }

    /** The homonym whose country follows ("Georgetown, Guyana"), else a region ("Asia"), else the largest or nearly so of those whose people meet. */
    private static Optional<Entity.Settlement> settlement(Scan scan, Known known, Set<String> states) {
        Optional<String> named = scan.text(known.to()).equals(",") ? scan.known(known.to() + 1).country().map(Entity.Country::code)
                : Optional.empty();
        List<Entity.Settlement> homonyms = known.senses().stream().map(Sense::entity)
                .filter(e -> e instanceof Entity.Settlement).map(e -> (Entity.Settlement) e).toList();
        Optional<Entity.Settlement> largest = homonyms.stream().findFirst();
        boolean foreign = largest.filter(l -> l.population() > 0).flatMap(Entity.Settlement::country).filter(c -> !states.contains(c)).isPresent() && !known.has(Role.SEAT);
        return homonyms.stream().filter(h -> named.isPresent() && h.country().equals(named)).findFirst()
                .or(() -> homonyms.stream().filter(h -> h.country().isEmpty()).findFirst())
                .or(() -> homonyms.stream().filter(h -> foreign && h.population() * SMALLER > largest.get().population()
                        && h.country().filter(states::contains).filter(c -> !c.equals(NAMESAKES)).isPresent()).findFirst()).or(() -> largest)
                .map(town -> homonyms.stream().filter(h -> h.geonames().isPresent() && town.geonames().isEmpty() && h.country().equals(town.country())).findFirst().orElse(town));
    }

    private static OfPlace at(Scan scan, Known known, Place place, Grain grain) {
        return new OfPlace(scan.span(known.from(), known.to()), scan.number(), known.from(), known.to(), place, grain);
    }

    static Optional<Place.Position> position(double latitude, double longitude) {
        return Double.isNaN(latitude) || Double.isNaN(longitude) ? Optional.empty() : Optional.of(new Place.Position(latitude, longitude));
    }
}
