package org.demarche.serve;

import java.time.Duration;
import org.demarche.query.NamedQuery.Limits;

/**
 * How a store is served.
 *
 * @param port   where; 0 for any that is free
 * @param limits of each query
 */
public record Settings(int port, Limits limits) {

    /** As it is without options. */
    public static final Settings DEFAULT = new Settings(3030, new Limits(Duration.ofSeconds(30), 100_000, false));
}
