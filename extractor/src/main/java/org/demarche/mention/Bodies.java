package org.demarche.mention;

import java.util.Arrays;
import java.util.Optional;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;

/** What a body's own name tells. */
final class Bodies {

    private Bodies() {
    }

    /** The state whose body alone has that name: only the United States has a "Department of State". */
    static Optional<String> country(Knowledge knowledge, String name) {
        return knowledge.longestAt(Arrays.asList(name.split(" ")), 0).stream().flatMap(m -> m.senses().stream()).map(Knowledge.Sense::entity)
                .filter(e -> e instanceof Entity.Organization && e.name().equals(name)).map(e -> (Entity.Organization) e)
                .flatMap(o -> o.country().stream()).findFirst();
    }

    /** Whether a body acts for a state, as a ministry does, and not from it, as a party does. */
    static boolean ofState(Knowledge knowledge, String name) {
        return knowledge.longestAt(Arrays.asList(name.split(" ")), 0).stream().flatMap(m -> m.senses().stream()).map(Knowledge.Sense::entity)
                .anyMatch(e -> e instanceof Entity.Organization o && o.state());
    }

    /** The office that a name stands for, as it is mostly called: "external affairs minister" is a foreign minister. */
    static String office(Knowledge knowledge, String name) {
        return knowledge.longestAt(Arrays.asList(name.split(" ")), 0).stream().flatMap(m -> m.senses().stream()).map(Knowledge.Sense::entity)
                .filter(e -> e instanceof Entity.Office).map(Entity::name).findFirst().orElse(name);
    }
}
