package org.demarche.knowledge;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.Knowledge.Match;
import org.demarche.knowledge.Knowledge.Sense;

/** A table with what has been decoded of it. Threads may decode the same twice, to equal values. */
final class Layer {

    private final Table table;
    private final Entity[] entities;
    private final Sense[] senses;
    private final Map<String, Integer> states = new HashMap<>();

    Layer(Table table) {
        this(table, new Entity[table.size()]);
    }

    private Layer(Table table, Entity[] entities) {
        this.table = table;
        this.entities = entities;
        this.senses = new Sense[table.senseCount()];
        for (int i = 0; i < table.countries().capacity(); i += 2) {
            states.put(table.strings().get(table.countries().get(i)), table.countries().get(i + 1));
        }
    }

    /** The same names, some of them standing for newer entities. */
    Layer with(Map<String, Entity> newer) {
        Entity[] replaced = new Entity[entities.length];
        for (int i = 0; i < replaced.length; i++) {
            replaced[i] = newer.get(table.iri(i));
        }
        return new Layer(table, replaced);
    }

    /** Every entity by what files call it. */
    Map<String, Integer> iris() {
        Map<String, Integer> iris = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            iris.put(table.iri(i), i);
        }
        return iris;
    }

    Entity entity(int number) {
        Entity entity = entities[number];
        if (entity == null) {
            entity = table.entity(number);
            entities[number] = entity;
        }
        return entity;
    }

    Optional<Entity.Country> country(String code) {
        return Optional.ofNullable(states.get(code)).map(n -> (Entity.Country) entity(n));
    }

    /** What a state calls the body that every state has. */
    Optional<String> nationalBody(String country, String general) {
        return body(country, 1, general, 2);
    }

    /** The body that every state has of which {@code national} is the form in a state. */
    Optional<String> generalBody(String country, String national) {
        return body(country, 2, national, 1);
    }

    private Optional<String> body(String country, int key, String name, int value) {
        IntBuffer bodies = table.bodies();
        for (int i = 0; i < bodies.capacity(); i += 3) {
            boolean there = country.isEmpty() || table.strings().get(bodies.get(i)).equals(country);
            if (there && table.strings().get(bodies.get(i + key)).equals(name)) {
                return Optional.of(table.strings().get(bodies.get(i + value)));
            }
        }
        return Optional.empty();
    }

    /** Everything of exactly that name, in whatever case. */
    List<Entity> named(List<String> words) {
        int node = table.index().walk(NameIndex.ROOT, words);
        List<Entity> found = new ArrayList<>();
        if (node != NameIndex.NOWHERE) {
            for (int sense : table.index().values(node)) {
                Entity entity = sense(sense).entity();
                if (!found.contains(entity)) {
                    found.add(entity);
                }
            }
        }
        return found;
    }

    /** The longest name that starts at a word. */
    Optional<Match> longestAt(List<String> words, int from) {
        Optional<Match> longest = Optional.empty();
        int node = NameIndex.ROOT;
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i);
            List<String> parts = Words.parts(word);
            if (!parts.isEmpty()) {
                node = table.index().walk(node, parts);
            }
            if (node == NameIndex.NOWHERE || parts.isEmpty() && (i == from || !Words.isHyphen(word))) {
                break;
            }
            if (!parts.isEmpty() && table.index().hasValues(node)) {
                List<Sense> fitting = fitting(node, words.subList(from, i + 1));
                longest = fitting.isEmpty() ? longest : Optional.of(new Match(i + 1 - from, fitting));
            }
        }
        return longest;
    }

    private List<Sense> fitting(int node, List<String> text) {
        List<Sense> fitting = new ArrayList<>(2);
        for (int number : table.index().values(node)) {
            if (fits(number, text)) {
                Sense sense = sense(number);
                if (fitting.stream().noneMatch(s -> same(s.entity(), sense.entity()))) {
                    fitting.add(sense);
                }
            }
        }
        return List.copyOf(fitting);
    }

    /** As equals says, but asks for the name first: records are slow to compare for the first time. */
    private static boolean same(Entity one, Entity other) {
        return one.name().equals(other.name()) && one.equals(other);
    }

    private boolean fits(int sense, List<String> text) {
        return switch (table.caseOf(sense)) {
            case ANY -> true;
            case CAPITAL -> Character.isUpperCase(text.get(0).codePointAt(0));
            case EXACT -> table.exactOf(sense).orElseThrow().equals(String.join("", text));
        };
    }

    private Sense sense(int number) {
        Sense sense = senses[number];
        if (sense == null) {
            sense = new Sense(entity(table.entityOf(number)), table.roleOf(number));
            senses[number] = sense;
        }
        return sense;
    }
}
