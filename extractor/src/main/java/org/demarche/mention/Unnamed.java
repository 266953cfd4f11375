package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.WordLists;

/** The actors behind an office that names nobody: "South Korean and U.S. officials" are two. */
final class Unnamed {

    private final Knowledge knowledge;
    private final Set<String> unique;

    Unnamed(Knowledge knowledge, WordLists words) {
        this.knowledge = knowledge;
        this.unique = words.list("unique-office");
    }

    List<Actor> actors(OfficePhrase phrase) {
        if (unique.contains(phrase.office().name())) {
            String name = Letters.titleCase(phrase.office().name().toUpperCase(Locale.ROOT));
            return List.of(new Actor(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        List<String> countries = phrase.countries().isEmpty() ? bodyCountry(phrase).stream().toList() : phrase.countries();
        return countries.isEmpty() ? List.of(actor(phrase, Optional.empty()))
                : countries.stream().distinct().map(c -> actor(phrase, Optional.of(c))).toList();
    }

    /** Those of several states and bodies. */
    List<Actor> actors(OfficePhrase phrase, Parties.Owners owners) {
        List<Actor> actors = new ArrayList<>(owners.states().isEmpty() ? List.of() : actors(phrase));
        owners.bodies().forEach(b -> actors.add(new Actor(Optional.empty(), Optional.of(phrase.position()), Optional.of(b), Optional.empty())));
        return actors;
    }

    private Optional<String> bodyCountry(OfficePhrase phrase) {
        return phrase.body().flatMap(OfficePhrase.Body::country)
                .or(() -> phrase.office().organization().flatMap(b -> Bodies.country(knowledge, b)));
    }

    private Actor actor(OfficePhrase phrase, Optional<String> country) {
        Optional<String> body = phrase.body().map(OfficePhrase.Body::name)
                .or(() -> country.flatMap(c -> knowledge.bodyOf(phrase.office().name(), c)))
                .or(() -> phrase.office().organization());
        return new Actor(Optional.empty(), Optional.of(phrase.position()), body, country);
    }
}
