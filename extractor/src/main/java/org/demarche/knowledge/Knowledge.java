package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** What the project ships, from its compiled table. */
    public static Knowledge builtIn() {
        throw new IllegalStateException("skeleton");
    }

    /**
     * This knowledge and what users' Turtle files add or override.
     *
     * @throws KnowledgeException naming the file and the reason
     */
    public Knowledge with(List<Path> turtle) {
        throw new IllegalStateException("skeleton");
    }

    /** The longest name of a country, organization, place, venue or office that starts at {@code words.get(from)}. */
    public Optional<Match> longestAt(List<String> words, int from) {
        throw new IllegalStateException("skeleton");
    }

    /** By ISO 3166-1 alpha-2 code. */
    public Optional<Entity.Country> country(String code) {
        throw new IllegalStateException("skeleton");
    }

    /** People of that full name or alias; of a single word, those whose surname it is. */
    public List<Entity.Person> people(String name) {
        throw new IllegalStateException("skeleton");
    }

    /** The name that a state gives to the body of an office: ("secretary of state", "US") is "Department of State". */
    public Optional<String> bodyOf(String office, String country) {
        throw new IllegalStateException("skeleton");
    }

    /** A users' file that cannot be read as knowledge; the message names the file and what would have been right. */
    public static final class KnowledgeException extends RuntimeException {
        /** @param message for the user, one line */
        public KnowledgeException(String message) {
            super(message);
        }
    }
}
