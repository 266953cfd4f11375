package org.demarche.meeting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.Actor;

/** When two mentions of one article stand for one actor. */
final class Actors {

    /** How many words a short form may lack. */
    private static final int SPARE = 3;

    /** As many as are compared with each other. */
    private static final int FEW = 8;

    private Actors() {
    }

    static boolean same(Actor a, Actor b) {
        if (a.name().isPresent() || b.name().isPresent()) {
            return a.name().isPresent() && b.name().isPresent() && agree(a.country(), b.country())
                    && (a.name().equals(b.name()) || near(fold(a.name().get()), fold(b.name().get())));
        }
        if (a.organization().isPresent() && b.organization().isPresent()) {
            return a.organization().equals(b.organization()) && agree(a.country(), b.country());
        }
        return a.country().isPresent() && a.country().equals(b.country());
    }

    /** A country and nothing more. */
    static boolean bare(Actor actor) {
        return actor.name().isEmpty() && actor.organization().isEmpty() && actor.position().isEmpty();
    }

    /** Of a body that is no state's, as far as is told. */
    static boolean international(Actor actor) {
        return actor.country().isEmpty() && actor.organization().filter(o -> !o.startsWith("Ministry") && !o.startsWith("Department")).isPresent();
    }

    private static boolean agree(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /** By which two that are the same have one in common. */
    static Set<String> keys(Actor actor) {
        Set<String> keys = new LinkedHashSet<>();
        if (actor.name().isPresent()) {
            List<String> words = fold(actor.name().get());
            keys.add("first " + words.get(0));
            keys.add("last " + words.get(words.size() - 1));
        } else {
            actor.organization().ifPresent(body -> keys.add("body " + body));
            actor.country().ifPresent(country -> keys.add("country " + country));
        }
        return keys;
    }

    /** Equal, or one the other without some of its words, first or last name kept. */
    private static boolean near(List<String> a, List<String> b) {
        List<String> brief = a.size() <= b.size() ? a : b;
        List<String> full = brief == a ? b : a;
        return a.equals(b) || full.containsAll(brief) && full.size() - brief.size() <= SPARE
                && (brief.get(0).equals(full.get(0)) || brief.get(brief.size() - 1).equals(full.get(full.size() - 1)));
    }

    private static List<String> fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.asList(plain.split("[^\\p{L}\\p{N}]+"));
    }

    /** Each once, the first telling of each kept. */
    static List<Actor> distinct(List<Actor> actors) {
        List<Actor> kept = new ArrayList<>();
        Map<String, List<Actor>> known = new HashMap<>();
        for (Actor actor : actors) {
            Set<String> keys = actors.size() > FEW ? keys(actor) : Set.of("");
            if (keys.stream().noneMatch(key -> contains(known.getOrDefault(key, List.of()), actor))) {
                kept.add(actor);
                keys.forEach(key -> known.computeIfAbsent(key, any -> new ArrayList<>()).add(actor));
            }
        }
        return kept;
    }

    static boolean contains(List<Actor> actors, Actor actor) {
        return actors.stream().anyMatch(a -> same(a, actor));
    }
}
