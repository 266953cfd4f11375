package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.World;
import org.demarche.serve.Settings.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SPARQL Update where it is allowed. */
class UpdateTest {

    @TempDir
    private Path folder;
    private MeetingStore store;
    private Path file;

    @BeforeEach
    void make() throws IOException {
        store = World.store(folder.resolve("store"));
        file = Files.writeString(folder.resolve("more.nt"), "<urn:loaded> <urn:p> <urn:o> .\n");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HttpResponse<String> update(Changes changes, String update, String... header) throws IOException, InterruptedException {
        Settings settings = new Settings(0, Settings.DEFAULT.limits(), changes, Optional.empty());
        try (Server server = Server.start(store, settings)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve("store/update"))
                    .header("Content-Type", "application/sparql-update").POST(BodyPublishers.ofString(update));
            if (header.length > 0) {
                request.header(header[0], header[1]);
            }
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        }
    }

    private boolean has(String subject) {
        return store.read(data -> data.contains(Node.ANY, NodeFactory.createURI(subject), Node.ANY, Node.ANY));
    }

    @Test
    void an_update_changes_the_store() throws Exception {
        assertEquals(204, update(Changes.OWN, "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> <urn:o> } }").statusCode());
        assertTrue(has("urn:a"));
    }

    @Test
    void answers_are_those_of_after_it() throws Exception {
        Settings settings = new Settings(0, Settings.DEFAULT.limits(), Changes.OWN, Optional.empty());
        try (Server server = Server.start(store, settings)) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest asking = HttpRequest.newBuilder(server.address().resolve("queries/timeline?format=csv")).build();
            String before = client.send(asking, BodyHandlers.ofString()).body();
            assertEquals(before, client.send(asking, BodyHandlers.ofString()).body());
            client.send(HttpRequest.newBuilder(server.address().resolve("store/update"))
                    .header("Content-Type", "application/sparql-update").POST(BodyPublishers.ofString("CLEAR ALL")).build(),
                    BodyHandlers.ofString());
            assertEquals(1, client.send(asking, BodyHandlers.ofString()).body().lines().count());
        }
    }

    @Test
    void a_file_is_loaded_only_where_that_is_allowed_too() throws Exception {
        String load = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> <urn:o> } } ; LOAD <" + file.toUri() + "> INTO GRAPH <urn:g>";
        HttpResponse<String> refused = update(Changes.OWN, load);
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("--allow-load"), refused.body());
        assertEquals("false false", has("urn:a") + " " + has("urn:loaded"));
        assertEquals(204, update(Changes.LOADED, load).statusCode());
        assertEquals("true true", has("urn:a") + " " + has("urn:loaded"));
    }

    @Test
    void another_page_cannot_change_anything() throws Exception {
        assertEquals(403, update(Changes.OWN, "CLEAR ALL", "Origin", "http://127.0.0.1:1").statusCode());
        assertEquals(403, update(Changes.OWN, "CLEAR ALL", "Sec-Fetch-Site", "cross-site").statusCode());
        assertTrue(has("https://w3id.org/demarche/id/country/PE"));
    }
}
