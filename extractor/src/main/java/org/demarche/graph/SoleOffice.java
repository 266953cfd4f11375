package org.demarche.graph;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.knowledge.Entity;
import org.demarche.mention.Actor;

/**
 * An office that one person holds at a time, as of a state or a body: a post, the same in all articles.
 *
 * @param name    as it is usually called: "foreign minister" of "minister of foreign affairs", too
 * @param country whose it is; of a party, where it is
 * @param body    whose it is, where it is no state's
 */
record SoleOffice(String name, Optional<String> country, Optional<String> body) {

    /**
     * The office that an actor is told to hold, if it is told whose it is: a ministry whose state is not told may be that
     * of any, and a president of a body that we do not know is not that of the state.
     */
    static Optional<SoleOffice> of(Actor actor, Known known) {
        return actor.position().flatMap(known.office()).filter(Entity.Office::sole).flatMap(office -> {
            Optional<Entity.Organization> body = actor.organization().flatMap(name ->
                    known.organization().apply(name, actor.country()));
            if (body.filter(found -> !found.state()).isPresent()) {
                return Optional.of(new SoleOffice(office.name(), actor.country(), actor.organization()));
            }
            return actor.country().filter(code -> isOfState(actor, office, known))
                    .map(code -> new SoleOffice(office.name(), Optional.of(code), Optional.empty()));
        });
    }

    private static boolean isOfState(Actor actor, Entity.Office office, Known known) {
        return actor.organization().flatMap(name -> known.organization().apply(name, actor.country())
                        .or(() -> known.organization().apply(name, Optional.empty())))
                .map(Entity.Organization::state)
                .orElse(actor.organization().isEmpty() || office.kind() != Entity.Office.Kind.HEAD);
    }

    Node node(Iris iris) {
        return iris.post(name, country, body);
    }

    /** "foreign minister (Russia)". */
    String label(Known known) {
        return name + Stream.concat(body.map(b -> known.organization().apply(b, country).map(Entity.Organization::name).orElse(b))
                        .stream(), country.stream()
                        .map(code -> known.country().apply(code).map(Entity.Country::name).orElse(code)))
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
