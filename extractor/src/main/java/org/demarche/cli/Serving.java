package org.demarche.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.demarche.graph.Corrections;
import org.demarche.graph.MeetingStore;
import org.demarche.serve.Server;
import org.demarche.serve.Settings;

/** A store while it is served: both are closed once, whether the command ends or Ctrl-C ends it. */
final class Serving implements AutoCloseable {

    private final MeetingStore store;
    private final Server server;
    private boolean closed;

    Serving(Path folder, Settings settings) {
        store = MeetingStore.open(folder);
        try {
            server = Server.start(store, settings);
        } catch (RuntimeException | Error failed) {
            store.close();
            throw failed;
        }
    }

    URI address() {
        return server.address();
    }

    /** Puts corrections into the store; gives the tellings that it does not have. */
    List<String> correct(Corrections corrections) {
        return store.correct(corrections);
    }

    /** Waits for the end. */
    void join() {
        server.join();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.close();
            store.close();
        }
    }
}
