package org.demarche.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * JSON-LD, a subject after the other, in the terms of {@code ontology/context.jsonld}, which it starts with, together
 * with the base of the data: equal statements give equal bytes, in the memory of one subject.
 */
final class JsonLd implements AutoCloseable {

    private static final String ID = "@id";
    private static final String GRAPH = "@graph";
    private static final String VALUE = "@value";
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final JsonGenerator json;
    private final JsonLdTerms terms;

    JsonLd(OutputStream out, String base) {
        terms = new JsonLdTerms(base);
        try {
            json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES));
            json.writeStartObject();
            json.writeFieldName("@context");
            terms.writeContext(json);
            json.writeArrayFieldStart(GRAPH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startGraph(Node name) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField(ID, resource(name));
            json.writeArrayFieldStart(GRAPH);
        });
    }

    void endGraph() {
        write(() -> {
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** All that is said of one subject or several; says how many triples that are. */
    int block(Collection<Triple> triples) {
        List<Triple> sorted = SortedWriter.sorted(triples);
        for (int from = 0; from < sorted.size();) {
            Node subject = sorted.get(from).getSubject();
            int to = from;
            while (to < sorted.size() && sorted.get(to).getSubject().equals(subject)) {
                to++;
            }
            List<Triple> said = sorted.subList(from, to);
            write(() -> node(subject, said));
            from = to;
        }
        return sorted.size();
    }

    private void node(Node subject, List<Triple> said) throws IOException {
        json.writeStartObject();
        json.writeStringField(ID, resource(subject));
        Map<Node, List<Node>> objects = said.stream().collect(Collectors.groupingBy(Triple::getPredicate,
                LinkedHashMap::new, Collectors.mapping(Triple::getObject, Collectors.toList())));
        for (Map.Entry<Node, List<Node>> each : objects.entrySet()) {
            if (each.getKey().equals(Vocabulary.TYPE)) {
                types(each.getValue());
            } else {
                JsonLdTerms.Term term = terms.of(each.getKey().getURI());
                json.writeFieldName(term.name());
                values(each.getValue(), term);
            }
        }
        json.writeEndObject();
    }

    private void types(List<Node> types) throws IOException {
        json.writeArrayFieldStart("@type");
        for (Node type : types) {
            json.writeString(resource(type));
        }
        json.writeEndArray();
    }

    private void values(List<Node> values, JsonLdTerms.Term term) throws IOException {
        if (values.size() > 1) {
            json.writeStartArray();
        }
        for (Node value : values) {
            value(value, term);
        }
        if (values.size() > 1) {
            json.writeEndArray();
        }
    }

    private void value(Node value, JsonLdTerms.Term term) throws IOException {
        String kind = kind(value);
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : resource(value);
        if (kind.equals(term.kind())) {
            json.writeString(text);
            return;
        }
        json.writeStartObject();
        json.writeStringField(value.isLiteral() ? VALUE : ID, text);
        if (value.isLiteral() && !value.getLiteralLanguage().isEmpty()) {
            json.writeStringField("@language", value.getLiteralLanguage());
        } else if (value.isLiteral() && !kind.isEmpty()) {
            json.writeStringField("@type", terms.compact(kind));
        }
        json.writeEndObject();
    }

    /** What a term may say of its values: that they are IRIs, a language, a datatype, or nothing. */
    private static String kind(Node value) {
        if (!value.isLiteral()) {
            return ID;
        }
        return !value.getLiteralLanguage().isEmpty() ? JsonLdTerms.LANGUAGE + value.getLiteralLanguage()
                : value.getLiteralDatatypeURI().equals(JsonLdTerms.STRING) ? "" : value.getLiteralDatatypeURI();
    }

    private String resource(Node node) {
        return node.isURI() ? terms.relative(node.getURI()) : "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
    }

    @Override
    public void close() {
        write(() -> {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        });
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
