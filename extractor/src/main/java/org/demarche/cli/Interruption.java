package org.demarche.cli;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets Ctrl-C wait for the batch in hand: the process ends when that is stored and printed, and before the next. What
 * only waits for input, or is still being read, ends at once. Used by one thread.
 */
final class Interruption implements AutoCloseable {

    private final ReentrantLock batch = new ReentrantLock(true);
    private final Thread hook;

    /** @param last what is done when the process is ended from outside */
    Interruption(Runnable last) {
        this.hook = new Thread(() -> {
            batch.lock();   // and never let go: who wants to begin the next batch waits until the process has ended
            last.run();
        }, "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From here on a batch is in hand. */
    void begin() {
        batch.lock();
    }

    /** Here it is done, if there is one. */
    void end() {
        if (batch.isHeldByCurrentThread()) {
            batch.unlock();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            begin();
        }
    }
}
