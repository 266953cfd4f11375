package org.demarche.cli;

import java.time.Duration;
import java.util.Optional;
import org.demarche.query.NamedQuery.Limits;
import picocli.CommandLine.Option;

/** What a query may cost, and whom it may ask. */
final class LimitOptions {

    @Option(names = "--time-limit", paramLabel = "SECONDS",
            description = "How long a query may take (default: 600; for serve 60).")
    private Optional<Long> seconds = Optional.empty();

    @Option(names = "--row-limit", paramLabel = "N",
            description = "How many rows or triples an answer may have (default: 10000000; for serve 100000). An answer"
                    + " that is cut says so.")
    private Optional<Long> rows = Optional.empty();

    @Option(names = "--allow-service", description = "Lets queries ask other endpoints with SERVICE.")
    private boolean services;

    /** Those given, and else these. */
    Limits or(Limits usual, ConsoleCommand command) {
        if (seconds.orElse(1L) < 1 || seconds.orElse(1L) > Integer.MAX_VALUE || rows.orElse(1L) < 1) {
            throw command.wrong("limits are 1 or more");
        }
        return new Limits(seconds.map(Duration::ofSeconds).orElse(usual.time()), rows.orElse(usual.rows()), services);
    }
}
