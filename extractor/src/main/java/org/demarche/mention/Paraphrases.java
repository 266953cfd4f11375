package org.demarche.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Knowledge.Sense;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfPlace;

/** Finds the places that a text tells without their names: "the Chinese capital", "in the capital", "our country". */
final class Paraphrases {

    private final Knowledge knowledge;
    private final Set<String> capital;
    private final Set<String> land;
    private final Set<String> towns;
    private final Set<String> ours;
    private final Set<String> stays;

    Paraphrases(Knowledge knowledge, WordLists words) {
        this.knowledge = knowledge;
        this.capital = words.list("capital-noun");
        this.land = words.list("country-noun");
        this.towns = words.list("settlement-noun");
        this.ours = words.list("own-country");
        this.stays = Stream.of("journey-noun", "present-auxiliary", "stay-word").flatMap(l -> words.list(l).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param actors those of the sentence
     * @param before the places told before, the latest last
     * @param home   the state that the text was written in
     */
    List<OfPlace> in(Scan scan, List<OfActor> actors, List<OfPlace> before, Optional<String> home) {
        List<OfPlace> found = new ArrayList<>();
        for (int i = 1; i < scan.size(); i++) {
            int noun = i;
            if (capital.contains(scan.lower(i)) && !named(scan, i)) {
                owner(scan, i).or(() -> bare(scan, noun) ? around(scan, noun, before).or(() -> home) : Optional.empty())
                        .flatMap(c -> capital(scan, noun, c)).ifPresent(found::add);
            } else if (land.contains(scan.lower(i)) && (ours.contains(scan.lower(i - 1)) || stayed(scan, i))) {
                host(scan, i, actors, home).flatMap(knowledge::country).map(c -> at(scan, noun - 1, noun + 1, new Place(c.name(), Optional.of(c.code()),
                        c.geonames(), Optional.empty()), Grain.COUNTRY)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "is in the country", "on a visit to the country". */
    private boolean stayed(Scan scan, int noun) {
        return scan.lower(noun - 1).equals("the") && scan.is(noun - 2, Pos.ADP) && stays.contains(scan.lower(noun - 3));
    }

    /** "the Peruvian capital Lima", "the capital, Lima", "the capital city of Lima": the name says it. */
    private boolean named(Scan scan, int noun) {
        int i = noun + 1;
        while (towns.contains(scan.lower(i)) || scan.text(i).equals(",") || scan.lower(i).equals("of")) {
            i++;
        }
        boolean town = scan.capitalized(i) && (scan.known(i).settlement().isPresent() || scan.known(i).isNothing());
        boolean other = !towns.contains(scan.lower(noun + 1)) && (scan.is(noun + 1, Pos.NOUN) || scan.is(noun + 1, Pos.PROPN));
        return town || other;
    }

    /** "the Chinese capital", "China's capital", "the capital of China". */
    private static Optional<String> owner(Scan scan, int noun) {
        boolean possessive = scan.isPossessive(noun - 1);
        Known before = scan.known(possessive ? noun - 2 : noun - 1);
        int behind = scan.lower(noun + 2).equals("the") ? noun + 3 : noun + 2;
        Optional<Entity.Country> country = scan.lower(noun - 1).equals("the") ? Optional.empty() : before.plainCountry();
        return country.or(() -> scan.lower(noun + 1).equals("of") ? scan.known(behind).plainCountry() : Optional.empty()).map(Entity.Country::code);
    }

    private static boolean bare(Scan scan, int noun) {
        return scan.lower(noun - 1).equals("the");
    }

    /** The country of the place told last in this sentence or the two before. */
    private static Optional<String> around(Scan scan, int noun, List<OfPlace> before) {
        return before.stream().filter(p -> p.sentence() >= scan.number() - 2 && (p.sentence() < scan.number() || p.from() < noun))
                .reduce((a, b) -> b).flatMap(p -> p.place().country());
    }

    /** Who visits "our country" is named right before; whose it is, elsewhere in the sentence. */
    private static Optional<String> host(Scan scan, int noun, List<OfActor> actors, Optional<String> home) {
        Optional<String> guest = actors.stream().filter(a -> a.to() < noun && a.form() == Mention.Form.NAMED).reduce((a, b) -> b)
                .flatMap(a -> a.actors().get(0).country());
        List<String> hosts = actors.stream().flatMap(a -> a.actors().stream()).flatMap(a -> a.country().stream()).distinct()
                .filter(c -> !guest.equals(Optional.of(c))).toList();
        return hosts.size() == 1 ? Optional.of(hosts.get(0)) : home.filter(h -> !guest.equals(Optional.of(h)));
    }

    private Optional<OfPlace> capital(Scan scan, int noun, String code) {
        Optional<String> name = knowledge.country(code).flatMap(Entity.Country::capital);
        return name.flatMap(n -> town(n, code).map(t -> at(scan, noun, noun + 1, new Place(n, Optional.of(code), t.geonames(),
                Places.position(t.latitude(), t.longitude())), Grain.TOWN)));
    }

    private Optional<Entity.Settlement> town(String name, String code) {
        return knowledge.longestAt(Arrays.asList(name.split(" ")), 0).stream().flatMap(m -> m.senses().stream()).map(Sense::entity)
                .filter(Entity.Settlement.class::isInstance).map(Entity.Settlement.class::cast)
                .filter(s -> s.country().equals(Optional.of(code))).findFirst();
    }

    private static OfPlace at(Scan scan, int from, int to, Place place, Grain grain) {
        return new OfPlace(scan.span(from, to), scan.number(), from, to, place, grain);
    }
}
