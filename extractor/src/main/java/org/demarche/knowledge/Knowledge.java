package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What we know before reading, by name and by code. Immutable; safe for any number of threads. */
public final class Knowledge {

    /** How a name stands for an entity. */
    public enum Role {
        /** "Russia", "European Union", "Lyon", "foreign minister". */
        NAME,
        /** "EU": matched in this case only. */
        ACRONYM,
        /** "Russian" before a noun. */
        ADJECTIVE,
        /** "Russians", "the French". */
        PEOPLE,
        /** "the Kremlin", "Moscow", "Foggy Bottom": stands for a country's government. */
        SEAT
    }

    /** One reading of a name. */
    public record Sense(Entity entity, Role role) {
    }

    /**
     * The longest known name at a word.
     *
     * @param words  how many words it takes, at least one
     * @param senses what it may stand for, the most likely first (places by population)
     */
    public record Match(int words, List<Sense> senses) {
    }

    private final List<Layer> names;
    private final List<Layer> people;

    private Knowledge(List<Layer> names, List<Layer> people) {
        this.names = List.copyOf(names);
        this.people = List.copyOf(people);
    }

    /** What the project ships, from its compiled table. */
    public static Knowledge builtIn() {
        return new Knowledge(List.of(BuiltIn.load(BuiltIn.NAMES)), List.of(BuiltIn.load(BuiltIn.PEOPLE)));
    }

    /**
     * This knowledge and what users' Turtle files add or override: an entity of the same IRI gains names and offices
     * held, and what the file says of it otherwise holds instead.
     *
     * @throws KnowledgeException naming the file, the line where it can be told, and the reason
     */
    public Knowledge with(List<Path> turtle) {
        Knowledge all = this;
        for (Path file : turtle) {
            all = all.with(file.toString(), KnowledgeFile.bytes(file));
        }
        return all;
    }

    /**
     * The same of one file that lies elsewhere.
     *
     * @param file   its path, for messages; relative IRIs are of its last part
     * @param turtle what is in it
     */
    public Knowledge with(String file, byte[] turtle) {
        Facts facts = new Facts(file);
        KnowledgeFile.read(file, turtle, facts);
        return with(Compiled.of(facts, byIri()));
    }

    private Knowledge with(Compiled compiled) {
        return new Knowledge(above(new Layer(compiled.names()), names), above(new Layer(compiled.people()), people));
    }

    private static List<Layer> above(Layer top, List<Layer> layers) {
        Map<String, Entity> newer = new HashMap<>();
        top.iris().forEach((iri, number) -> newer.put(iri, top.entity(number)));
        List<Layer> all = new ArrayList<>(List.of(top));
        layers.forEach(l -> all.add(l.with(newer)));
        return all;
    }

    private Function<String, Optional<Entity>> byIri() {
        Map<String, Supplier<Entity>> all = new HashMap<>();
        Stream.concat(names.stream(), people.stream())
                .forEach(l -> l.iris().forEach((iri, number) -> all.putIfAbsent(iri, () -> l.entity(number))));
        return iri -> Optional.ofNullable(all.get(iri)).map(Supplier::get);
    }

    /**
     * The longest name of a country, organization, place, venue or office that starts at {@code words.get(from)}. Words
     * are tokens: hyphens may stand apart. Case, accents and full stops are folded, but a name that is written with a
     * capital wants one in the text, and an acronym is met letter for letter.
     */
    public Optional<Match> longestAt(List<String> words, int from) {
        Optional<Match> longest = Optional.empty();
        for (Layer layer : names) {
            Optional<Match> match = layer.longestAt(words, from);
            longest = longest.isPresent() && match.isPresent() ? Optional.of(longer(longest.get(), match.get())) : longest.or(() -> match);
        }
        return longest;
    }

    private static Match longer(Match upper, Match lower) {
        if (upper.words() != lower.words()) {
            return upper.words() > lower.words() ? upper : lower;
        }
        List<Sense> senses = new ArrayList<>(upper.senses());
        lower.senses().stream().filter(s -> senses.stream().noneMatch(u -> u.entity().equals(s.entity()))).forEach(senses::add);
        return new Match(upper.words(), List.copyOf(senses));
    }

    /** By ISO 3166-1 alpha-2 code. */
    public Optional<Entity.Country> country(String code) {
        return names.stream().flatMap(l -> l.country(code).stream()).findFirst();
    }

    /** People of that full name or alias; of a single word, those whose surname it is. */
    public List<Entity.Person> people(String name) {
        List<String> words = Words.ofLabel(name);
        return people.stream().flatMap(l -> l.named(words).stream()).map(Entity.Person.class::cast).distinct().toList();
    }

    /** How many words from {@code words.get(from)} on the longest full name of a known person takes; 0 if none starts there. */
    public int nameAt(List<String> words, int from) {
        return people.stream().flatMap(l -> l.longestAt(words, from).stream()).mapToInt(Match::words).filter(n -> n > 1).max().orElse(0);
    }

    /** The name that a state gives to the body of an office: ("secretary of state", "US") is "Department of State". */
    public Optional<String> bodyOf(String office, String country) {
        List<String> words = Words.ofLabel(office);
        return names.stream().flatMap(l -> l.named(words).stream()).filter(Entity.Office.class::isInstance)
                .map(e -> ((Entity.Office) e).organization()).findFirst()
                .flatMap(body -> body.flatMap(b -> bodyIn(country, b)));
    }

    /** A body that every state has takes its form in this state; a body of another state says nothing here. */
    private Optional<String> bodyIn(String country, String body) {
        Optional<String> anywhere = first(l -> l.generalBody("", body));
        Optional<String> own = first(l -> l.nationalBody(country, anywhere.orElse(body)));
        return own.or(() -> anywhere.isPresent() ? Optional.empty() : Optional.of(body));
    }

    private Optional<String> first(Function<Layer, Optional<String>> lookup) {
        return names.stream().flatMap(l -> lookup.apply(l).stream()).findFirst();
    }

    /** A users' file that cannot be read as knowledge; the message names the file and what would have been right. */
    public static final class KnowledgeException extends RuntimeException {
        /** @param message for the user, made one line */
        public KnowledgeException(String message) {
            super(message.replaceAll("\\R+", " "));
        }
    }
}
