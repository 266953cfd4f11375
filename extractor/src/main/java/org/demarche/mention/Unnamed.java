package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Knowledge;

/** The actors behind an office that names nobody: "South Korean and U.S. officials" are two. */
final class Unnamed {

    private Unnamed() {
    }

    static List<Actor> actors(OfficePhrase phrase, Knowledge knowledge) {
        List<String> countries = phrase.countries().isEmpty()
                ? phrase.body().flatMap(OfficePhrase.Body::country).map(List::of).orElse(List.of()) : phrase.countries();
        if (countries.isEmpty()) {
            return List.of(actor(phrase, Optional.empty(), knowledge));
        }
        List<Actor> actors = new ArrayList<>();
        countries.stream().distinct().forEach(c -> actors.add(actor(phrase, Optional.of(c), knowledge)));
        return actors;
    }

    private static Actor actor(OfficePhrase phrase, Optional<String> country, Knowledge knowledge) {
        Optional<String> body = phrase.body().map(OfficePhrase.Body::name)
                .or(() -> country.flatMap(c -> knowledge.bodyOf(phrase.office().name(), c)))
                .or(() -> phrase.office().organization());
        return new Actor(Optional.empty(), Optional.of(phrase.position()), body, country);
    }
}
