package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.knowledge.Knowledge.Role;

/** Compiles entities and their names to a table. */
final class TableBuilder {

    /** A reading of a name, while they are put in order. */
    private record Reading(int entity, Role role, Label label, int tier, long weight, Optional<String> country) {
        boolean isTownIn(Reading seat) {
            return tier == TOWN && (seat.country.isEmpty() || country.equals(seat.country));
        }
    }

    private static final int TOWN = 4;
    private static final Comparator<Reading> LIKELY_FIRST = Comparator.comparingInt(Reading::tier)
            .thenComparing(Comparator.comparingLong(Reading::weight).reversed());

    private final Function<String, Optional<Entity>> known;
    private final Strings.Builder strings = new Strings.Builder();
    private final Ints entities = new Ints();
    private final Ints starts = new Ints();
    private final Ints iris = new Ints();
    private final Ints countries = new Ints();
    private final Ints bodies = new Ints();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Entity> added = new ArrayList<>();
    private final Map<List<String>, List<Reading>> readings = new LinkedHashMap<>();

    /** @param known entities by IRI that are not added but referred to */
    TableBuilder(Function<String, Optional<Entity>> known) {
        this.known = known;
    }

    /** Adds an entity, so that names can be given to it. */
    void entity(String iri, Entity entity) {
        numbers.put(iri, added.size());
        added.add(entity);
        starts.add(entities.size());
        iris.add(Table.iri(iri, strings));
        EntityCodec.write(entity, entities, strings);
    }

    /** The state that a code stands for. */
    void state(String code, String iri) {
        countries.add(strings.number(code)).add(number(iri));
    }

    /** What a state calls the body that every state has. */
    void body(String country, String general, String national) {
        bodies.add(strings.number(country)).add(strings.number(general)).add(strings.number(national));
    }

    /** Gives a name to what {@code iri} stands for. */
    void name(List<String> words, String iri, Label label, Role role, long weight) {
        if (!words.isEmpty()) {
            int number = number(iri);
            Entity entity = added.get(number);
            readings.computeIfAbsent(words, w -> new ArrayList<>(1))
                    .add(new Reading(number, role, label, tier(entity), weight, country(entity)));
        }
    }

    private int number(String iri) {
        if (!numbers.containsKey(iri)) {
            entity(iri, known.apply(iri).orElseThrow(
                    () -> new Knowledge.KnowledgeException("<" + iri + "> is referred to and not described")));
        }
        return numbers.get(iri);
    }

    private static int tier(Entity entity) {
        if (entity instanceof Entity.Country) {
            return 0;
        }
        if (entity instanceof Entity.Organization) {
            return 1;
        }
        return entity instanceof Entity.Office ? 2 : entity instanceof Entity.Venue ? 3 : TOWN;
    }

    private static Optional<String> country(Entity entity) {
        if (entity instanceof Entity.Country c) {
            return Optional.of(c.code());
        }
        return entity instanceof Entity.Settlement s ? s.country() : Optional.empty();
    }

    Table build() {
        Ints senses = new Ints();
        NameIndex.Builder index = new NameIndex.Builder();
        int[] count = {0};
        readings.forEach((words, all) -> inOrder(all).forEach(r -> {
            Table.sense(senses, r.entity, r.role, r.label, strings);
            index.add(words, count[0]++);
        }));
        return new Table(strings.build(), entities.build(), starts.build(), iris.build(), senses.build(),
                countries.build(), bodies.build(), index.build());
    }

    /** The most likely first: a seat after the town of that name in its country, or else before all towns. */
    private static List<Reading> inOrder(List<Reading> all) {
        List<Reading> ordered = new ArrayList<>(all.stream().filter(r -> r.role != Role.SEAT).sorted(LIKELY_FIRST).toList());
        List<Reading> seats = all.stream().filter(r -> r.role == Role.SEAT).toList();
        for (Reading seat : seats) {
            int at = 0;
            while (at < ordered.size() && ordered.get(at).tier < TOWN) {
                at++;
            }
            for (int i = at; i < ordered.size(); i++) {
                if (ordered.get(i).isTownIn(seat)) {
                    at = i + 1;
                    break;
                }
            }
            ordered.add(at, seat);
        }
        return ordered;
    }
}
