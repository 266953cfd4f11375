package org.demarche.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.Description;
import org.demarche.graph.MeetingStore;

/**
 * {@code /corrections}: GET lists those in force, POST changes the file. Both speak JSON, and call a statement
 * {@code {"subject": IRI, "property": "dm:…", "iri": IRI}}, or with a {@code "value"} in place of the last, which is
 * true or a text. What is posted is {@code {"add": […], "remove": […]}}.
 */
final class CorrectionPages {

    static final String PATH = "/corrections";

    private static final String JSON_TYPE = "application/json";
    private static final int LIMIT = 200_000;

    private final MeetingStore store;
    private final Optional<CorrectionsFile> file;
    private final AnswerCache answers;

    /**
     * @param file    without which nothing can be changed
     * @param answers which then are those of before
     */
    CorrectionPages(MeetingStore store, Optional<CorrectionsFile> file, AnswerCache answers) {
        this.answers = answers;
        this.store = store;
        this.file = file;
    }

    Answer list() {
        JsonArray statements = new JsonArray();
        Node graph = NodeFactory.createURI(store.base() + "graph/corrections");
        store.read(data -> Iter.toList(Iter.map(data.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple))).stream()
                .map(this::json).sorted(Comparator.comparing(JsonValue::toString)).forEach(statements::add);
        JsonObject all = new JsonObject();
        all.put("enabled", file.isPresent());
        all.put("statements", statements);
        return json(200, all);
    }

    Answer change(String type, InputStream body) throws IOException {
        if (file.isEmpty()) {
            return wrong(403, "corrections are off: demarche serve --corrections FILE.ttl turns them on");
        }
        if (type == null || !type.replaceFirst(";.*", "").strip().equalsIgnoreCase(JSON_TYPE)) {
            return wrong(415, "corrections are sent as " + JSON_TYPE);
        }
        byte[] text = body.readNBytes(LIMIT + 1);
        if (text.length > LIMIT) {
            return wrong(413, "more than " + LIMIT + " bytes are no corrections");
        }
        try {
            JsonObject wanted = JSON.parse(new String(text, StandardCharsets.UTF_8));
            JsonArray unknown = new JsonArray();
            file.get().change(lines(wanted, "remove"), lines(wanted, "add")).forEach(unknown::add);
            answers.clear();
            JsonObject done = new JsonObject();
            done.put("unknown", unknown);
            return json(200, done);
        } catch (JsonException | ServeException e) {
            return wrong(400, e.getMessage());
        }
    }

    private List<String> lines(JsonObject wanted, String key) {
        List<String> lines = new ArrayList<>();
        if (wanted.hasKey(key)) {
            require(wanted.get(key).isArray(), key);
            wanted.getArray(key).forEach(statement -> lines.add(line(statement)));
        }
        return lines;
    }

    private String line(JsonValue value) {
        require(value.isObject(), "a statement");
        JsonObject statement = value.getAsObject();
        return iri(statement, "subject") + " " + property(statement) + " "
                + (statement.hasKey("iri") ? iri(statement, "iri") : literal(statement)) + " .";
    }

    private static String iri(JsonObject statement, String key) {
        require(statement.hasKey(key) && statement.get(key).isString() && isIri(statement.getString(key)), key);
        return NodeFmtLib.strNT(NodeFactory.createURI(statement.getString(key)));
    }

    private static boolean isIri(String text) {
        try {
            return IRIx.create(text).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    private String property(JsonObject statement) {
        require(statement.hasKey("property") && statement.get("property").isString(), "property");
        return NodeFmtLib.strNT(NodeFactory.createURI(Description.full(statement.getString("property"), store.base())));
    }

    private static String literal(JsonObject statement) {
        JsonValue value = statement.get("value");
        require(value != null && (value.isString() || value.isBoolean()), "value");
        return value.isString() ? NodeFmtLib.strNT(NodeFactory.createLiteralString(value.getAsString().value()))
                : NodeFmtLib.strNT(NodeFactory.createLiteralDT(value.toString(), XSDDatatype.XSDboolean));
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new ServeException("no corrections: " + what + " is missing or wrong; wanted is {\"add\": [{\"subject\": IRI,"
                    + " \"property\": \"dm:…\", \"iri\": IRI or \"value\": true}], \"remove\": […]}");
        }
    }

    private JsonObject json(Triple triple) {
        JsonObject statement = new JsonObject();
        Node object = triple.getObject();
        statement.put("subject", triple.getSubject().getURI());
        statement.put("property", Description.brief(triple.getPredicate().getURI(), store.base()));
        if (object.isURI()) {
            statement.put("iri", object.getURI());
        } else if (object.getLiteralLexicalForm().equals("true")) {
            statement.put("value", true);
        } else {
            statement.put("value", object.getLiteralLexicalForm());
        }
        return statement;
    }

    private static Answer wrong(int status, String message) {
        JsonObject error = new JsonObject();
        error.put("error", String.valueOf(message));
        return json(status, error);
    }

    private static Answer json(int status, JsonObject value) {
        return new Answer(status, JSON_TYPE, value.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
