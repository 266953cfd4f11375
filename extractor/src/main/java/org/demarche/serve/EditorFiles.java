package org.demarche.serve;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.ctl.JsonDescription;
import org.apache.jena.fuseki.server.DataAccessPoint;

/** {@code /ui/}: Fuseki's page for writing queries, and what it asks the server about itself. */
final class EditorFiles {

    static final String FOLDER = "/ui";

    private final StaticFiles files = new StaticFiles("webapp/");
    private final DataAccessPoint store;

    EditorFiles(DataAccessPoint store) {
        this.store = store;
    }

    /** @param path with the folder */
    Optional<Answer> find(String path) {
        return switch (path) {
            case FOLDER + "/$/server" -> Optional.of(json(server()));
            case FOLDER + "/$/ping" -> Optional.of(Answer.of("text/plain; charset=utf-8", new byte[0]));
            default -> files.find(path.substring(FOLDER.length() + 1));
        };
    }

    private String server() {
        JsonBuilder builder = new JsonBuilder().startObject().pair("version", Fuseki.VERSION).key("datasets").startArray();
        JsonDescription.describe(builder, store);
        return builder.finishArray().finishObject().build().toString();
    }

    private static Answer json(String text) {
        return Answer.of("application/json", text.getBytes(StandardCharsets.UTF_8));
    }
}
