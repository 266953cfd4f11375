package org.demarche.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.demarche.query.NamedQuery.Limits;

/**
 * How a store is served.
 *
 * @param port        where; 0 for any that is free
 * @param limits      of each query
 * @param changes     what may be changed
 * @param corrections the file that the page's buttons write; without one they do nothing
 */
public record Settings(int port, Limits limits, Changes changes, Optional<Path> corrections) {

    /** As it is without options. */
    public static final Settings DEFAULT = new Settings(3030, new Limits(Duration.ofSeconds(60), 100_000, false),
            Changes.NONE, Optional.empty());

    /** What SPARQL Update may do. */
    public enum Changes {
        /** There is none. */
        NONE,
        /** Change the store by what the request itself says. */
        OWN,
        /** Also read files and other machines by LOAD. */
        LOADED
    }

    /** The same on another port. */
    public Settings at(int other) {
        return new Settings(other, limits, changes, corrections);
    }
}
