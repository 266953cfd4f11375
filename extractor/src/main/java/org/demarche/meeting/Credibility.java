package org.demarche.meeting;

import java.util.List;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.OfActor;

/** Who may take part in a diplomatic meeting: officials, bodies and states, not anybody with a capital letter. */
final class Credibility {

    private Credibility() {
    }

    /** The actors behind mentions that can meet somebody. */
    static List<Actor> actors(List<OfActor> mentions) {
        return Actors.distinct(mentions.stream().flatMap(m -> m.actors().stream())
                .filter(Credibility::credible).toList());
    }

    /** Without the bare countries of which somebody else in the meeting acts already. */
    static List<Actor> withoutOwnCountries(List<Actor> side, List<Actor> all) {
        return side.stream().filter(a -> !Actors.bare(a) || all.stream().noneMatch(b -> !Actors.bare(b) && b.country().equals(a.country()))).toList();
    }

    private static boolean credible(Actor actor) {
        boolean standing = actor.country().isPresent() || actor.organization().isPresent();
        return standing || actor.name().isPresent() && (actor.position().isPresent() || actor.name().get().contains(" "));
    }

    /** "She negotiates with Iran": a person and a bare country meet in no room; nine of ten such readings were wrong. */
    static boolean lopsided(List<Actor> actors) {
        return actors.size() == 2 && actors.stream().filter(Actors::bare).count() == 1
                && actors.stream().anyMatch(a -> a.name().isPresent());
    }

    /** Whether at least one acts for a state or a body, so that this is diplomacy. */
    static boolean official(List<Actor> actors) {
        return actors.stream().anyMatch(a -> a.country().isPresent() || a.organization().isPresent() || a.position().isPresent());
    }
}
