package org.demarche.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few queries run at a time, first come, first served: among many that share the processors each would take so
 * long that its time is over before it ends.
 */
final class Turnstile {

    private static final int FEWEST = 4;
    private static final int FOR_A_PROCESSOR = 2;

    private final Semaphore places =
            new Semaphore(Math.max(FEWEST, FOR_A_PROCESSOR * Runtime.getRuntime().availableProcessors()), true);
    private final Duration patience;

    /** @param patience how long one may wait for a place */
    Turnstile(Duration patience) {
        this.patience = patience;
    }

    /** @throws BusyException if no place becomes free in time */
    <T> T pass(Supplier<T> query) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return query.get();
        } finally {
            places.release();
        }
    }

    /** Too many ask. */
    static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BusyException() {
            super("too many ask at once; ask again later");
        }
    }
}
