package org.demarche.graph;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.demarche.graph.MeetingStore.StoreException;

/** A store that a server holds: queries are put to its endpoint, and what reads at large reads a copy. */
final class Served implements Source {

    private final Path folder;
    private final ServerNote note;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Path folder, ServerNote note) {
        this.folder = folder;
        this.note = note;
    }

    @Override
    public DatasetGraph data() {
        throw new StoreException("store " + folder + " is served at " + note.address() + " by process " + note.process()
                + "; nobody else can change it until that ends");
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        HttpResponse<InputStream> answer = get("store/data", Lang.NQUADS.getContentType().getContentTypeStr());
        try (InputStream quads = answer.body(); ServedCopy copy = new ServedCopy()) {
            try {
                copy.load(quads);
            } catch (RuntimeIOException | RiotException e) {
                throw silent(e);
            }
            return copy.read(reader);
        } catch (IOException e) {
            throw silent(e);
        }
    }

    @Override
    public <T> T ask(Query query, Map<Var, Node> terms, Duration time, boolean services, Function<QueryExec, T> reader) {
        QueryExecHTTPBuilder builder = QueryExecHTTP.newBuilder().endpoint(note.address() + "store/sparql").httpClient(client)
                .query(query).sendMode(QuerySendMode.asPostForm).timeout(time.toMillis(), TimeUnit.MILLISECONDS);
        // put into the text here, a value may stand where only a variable can: BOUND("lavrov")
        terms.forEach((name, term) -> builder.param("$" + name.getVarName(), NodeFmtLib.strNT(term)));
        try (QueryExec exec = builder.build()) {
            return reader.apply(exec);
        } catch (QueryExceptionHTTP e) {
            throw e.getStatusCode() > 0 ? e : silent(e);
        }
    }

    @Override
    public Optional<List<String>> explain(String iri, Function<DatasetGraph, Optional<List<String>>> here) {
        HttpResponse<InputStream> answer = get("explain?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8), "text/plain");
        try (InputStream text = answer.body()) {
            return answer.statusCode() == 200
                    ? Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) : Optional.empty();
        } catch (IOException e) {
            throw silent(e);
        }
    }

    @Override
    public void close() {
        // the server goes on
    }

    private HttpResponse<InputStream> get(String path, String type) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(note.address() + path)).header("Accept", type).build(),
                    BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
    }

    private StoreException silent(Exception e) {
        return new StoreException("store " + folder + " is held by process " + note.process() + ", which does not answer at "
                + note.address() + "; end it or use another store", e);
    }
}
