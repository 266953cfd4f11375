package org.demarche.meeting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.mention.Actor;

/** When two mentions of one article stand for one actor. */
final class Actors {

    private Actors() {
    }

    static boolean same(Actor a, Actor b) {
        if (a.name().isPresent() || b.name().isPresent()) {
            return a.name().isPresent() && b.name().isPresent() && fold(a.name().get()).equals(fold(b.name().get()))
                    && agree(a.country(), b.country());
        }
        if (a.organization().isPresent() && b.organization().isPresent()) {
            return a.organization().equals(b.organization()) && agree(a.country(), b.country());
        }
        return a.country().isPresent() && a.country().equals(b.country());
    }

    /** Whether one may stand for the other, a country for its minister. */
    static boolean compatible(Actor a, Actor b) {
        return same(a, b) || (bare(a) || bare(b)) && a.country().isPresent() && a.country().equals(b.country());
    }

    /** A country and nothing more. */
    static boolean bare(Actor actor) {
        return actor.name().isEmpty() && actor.organization().isEmpty() && actor.position().isEmpty();
    }

    private static boolean agree(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static List<String> fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.asList(plain.split("[^\\p{L}\\p{N}]+"));
    }

    /** Each once, the first telling of each kept. */
    static List<Actor> distinct(List<Actor> actors) {
        List<Actor> kept = new ArrayList<>();
        for (Actor actor : actors) {
            if (kept.stream().noneMatch(k -> same(k, actor))) {
                kept.add(actor);
            }
        }
        return kept;
    }

    static boolean contains(List<Actor> actors, Actor actor) {
        return actors.stream().anyMatch(a -> same(a, actor));
    }
}
