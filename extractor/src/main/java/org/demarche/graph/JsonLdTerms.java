package org.demarche.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The terms and prefixes of {@code ontology/context.jsonld}. */
final class JsonLdTerms {

    static final String LANGUAGE = "@language";
    static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private static final String FILE = "/ontology/context.jsonld";

    /**
     * What is resolved against a base to what it was, and is taken for no prefix with a name. Titanium decodes what is
     * percent-encoded in a path, though it should not.
     */
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(/[A-Za-z0-9_~!$&'()*+,;=@-][^:?/%]*)+");

    private final ObjectNode context;
    private final String base;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();

    /**
     * A property.
     *
     * @param kind what is said of its values: {@code @id}, {@code @language} and one, a datatype, or nothing
     */
    record Term(String name, String kind) {
    }

    JsonLdTerms(String base) {
        this.base = base;
        this.context = read();
        context.properties().forEach(entry -> {
            if (entry.getValue().isTextual() && entry.getValue().asText().contains("://")) {
                prefixes.put(entry.getValue().asText(), entry.getKey());
            }
        });
        context.properties().forEach(entry -> {
            if (!prefixes.containsValue(entry.getKey())) {
                add(entry.getKey(), entry.getValue());
            }
        });
        context.put("@base", base);
    }

    private void add(String name, JsonNode term) {
        String iri = expanded(term.isTextual() ? term.asText() : term.path("@id").asText());
        String kind = term.has(LANGUAGE) ? LANGUAGE + term.path(LANGUAGE).asText() : expanded(term.path("@type").asText());
        terms.put(iri, new Term(name, kind));
    }

    private String expanded(String compact) {
        return prefixes.entrySet().stream().filter(prefix -> compact.startsWith(prefix.getValue() + ":")).findFirst()
                .map(prefix -> prefix.getKey() + compact.substring(prefix.getValue().length() + 1)).orElse(compact);
    }

    private static ObjectNode read() {
        try (InputStream in = Objects.requireNonNull(JsonLdTerms.class.getResourceAsStream(FILE), FILE)) {
            return (ObjectNode) new ObjectMapper().readTree(in).path("@context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeContext(JsonGenerator json) throws IOException {
        new ObjectMapper().writeTree(json, context);
    }

    /** What stands for a property; one that is no term is its IRI. */
    Term of(String property) {
        return terms.getOrDefault(property, new Term(property, ""));
    }

    /** An IRI of a thing: as a path where it is below the base, or else compact. */
    String relative(String iri) {
        String path = iri.startsWith(base) ? iri.substring(base.length()) : "";
        return PATH.matcher(path).matches() ? path : compact(iri);
    }

    /** An IRI of a term. */
    String compact(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = prefixes.getOrDefault(iri.substring(0, end), "");
        return prefix.isEmpty() || end == iri.length() ? iri : prefix + ":" + iri.substring(end);
    }
}
