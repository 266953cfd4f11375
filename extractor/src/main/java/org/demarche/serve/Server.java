package org.demarche.serve;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.query.Catalogue;
import org.demarche.serve.Settings.Changes;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A store over HTTP, on the loopback interface. {@code /store/sparql} answers SPARQL queries and {@code /store/data} is
 * the graphs as RDF (Fuseki), {@code /queries} is the catalogue, {@code /ui/} Fuseki's own page, and {@code /} whatever
 * lies in {@code explorer/} on the class path, {@code /webjars/} what WebJars hold.
 */
public final class Server implements AutoCloseable {

    private static final String NAME = "/store";
    private static final String ADDRESS = "127.0.0.1";
    /** How many times as long as it may take a query may wait for its turn. */
    private static final int PATIENCE = 3;
    private static final int FEWEST_THREADS = 4;
    private static final int MOST_THREADS = 80;

    private final FusekiServer fuseki;
    private final CompletableFuture<Void> waking;

    private Server(FusekiServer fuseki, QueryPages queries) {
        this.fuseki = fuseki;
        this.waking = CompletableFuture.runAsync(queries::wake);
    }

    /**
     * Serves a store, which stays the caller's to close, afterwards.
     *
     * @throws ServeException if the port is in use
     */
    public static Server start(MeetingStore store, Settings settings) {
        DataService service = service(store, settings);
        Optional<CorrectionsFile> corrections = settings.corrections().map(file -> new CorrectionsFile(file, store));
        AnswerCache answers = new AnswerCache();
        Turnstile turnstile = new Turnstile(settings.limits().time().multipliedBy(PATIENCE));
        QueryPages queries = new QueryPages(store, new Catalogue(), settings.limits(), turnstile, answers);
        FusekiServer fuseki = FusekiServer.create()
                .registerOperation(Operation.Query, new QueryEndpoint(settings.limits(), turnstile))
                .registerOperation(Operation.Update, new UpdateEndpoint(settings.changes() == Changes.LOADED, answers))
                .port(settings.port())
                .numServerThreads(FEWEST_THREADS, MOST_THREADS)
                .fusekiModules(FusekiModules.empty())
                .add(NAME, service)
                .add(EditorFiles.FOLDER + NAME, service) // the page looks for it below its own address
                .addFilter("/*", new Guard(store))
                .addServlet("/*", new Pages(queries, new ThingPages(store), new EditorFiles(new DataAccessPoint(NAME, service)),
                        new CorrectionPages(store, corrections, answers)))
                .build();
        connector(fuseki).setHost(ADDRESS);
        Server server = new Server(start(fuseki, settings), queries);
        store.announce(server.address());
        return server;
    }

    private static DataService service(MeetingStore store, Settings settings) {
        DatasetGraph data = settings.changes() == Changes.NONE ? store.dataset() : store.changeable();
        data.getContext().set(ARQ.httpServiceAllowed, settings.limits().services());
        data.getContext().set(ARQ.updateTimeout, Long.toString(settings.limits().time().toMillis()));
        DataService.Builder service = DataService.newBuilder(data).addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R, "data");
        return (settings.changes() == Changes.NONE ? service : service.addEndpoint(Operation.Update, "update")).build();
    }

    private static FusekiServer start(FusekiServer fuseki, Settings settings) {
        try {
            return fuseki.start();
        } catch (RuntimeException e) {
            fuseki.stop();
            if (e.getCause() instanceof IOException) {
                throw new ServeException("port " + settings.port() + " cannot be had: " + e.getCause().getMessage()
                        + "; --port gives another, 0 any that is free", e);
            }
            throw e;
        }
    }

    private static ServerConnector connector(FusekiServer fuseki) {
        return (ServerConnector) fuseki.getJettyServer().getConnectors()[0];
    }

    /** Where it listens: {@code http://127.0.0.1:3030/}. */
    public URI address() {
        return URI.create("http://" + ADDRESS + ":" + connector(fuseki).getLocalPort() + "/");
    }

    /** Waits until it is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
        waking.handle((done, failed) -> done).join(); // it reads the store, which is closed next
    }
}
