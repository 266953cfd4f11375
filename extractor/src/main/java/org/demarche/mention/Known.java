package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.knowledge.Knowledge.Sense;

/** A stretch of tokens that knowledge has a name for; {@link #nothing} for a token that it has none for. */
record Known(int from, int to, List<Sense> senses) {

    static Known nothing(int token) {
        return new Known(token, token + 1, List.of());
    }

    boolean isNothing() {
        return senses.isEmpty();
    }

    /** The country that the words stand for in any way. */
    Optional<Entity.Country> country() {
        return first(Entity.Country.class);
    }

    /** The country whose name, adjective or people this is; not by a capital or seat. */
    Optional<Entity.Country> plainCountry() {
        return isNothing() ? Optional.empty() : senses.stream().filter(s -> s.entity() instanceof Entity.Country && s.role() != Role.SEAT)
                .map(s -> (Entity.Country) s.entity()).findFirst();
    }

    Optional<Entity.Organization> organization() {
        return first(Entity.Organization.class);
    }

    Optional<Entity.Office> office() {
        return first(Entity.Office.class);
    }

    Optional<Entity.Settlement> settlement() {
        return first(Entity.Settlement.class);
    }

    Optional<Entity.Venue> venue() {
        return first(Entity.Venue.class);
    }

    boolean has(Role role) {
        return senses.stream().anyMatch(s -> s.role() == role);
    }

    private <T extends Entity> Optional<T> first(Class<T> type) {
        for (Sense sense : senses) { // asked of every word, most of which have none
            if (type.isInstance(sense.entity())) {
                return Optional.of(type.cast(sense.entity()));
            }
        }
        return Optional.empty();
    }
}
