package org.demarche.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.CutException;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.query.NamedQuery.QueryException;

/** {@code /queries}: the catalogue, and {@code /queries/NAME?param=value&format=json}, a run of one. */
final class QueryPages {

    private static final String FORMAT = "format";

    private final MeetingStore store;
    private final Catalogue catalogue;
    private final Limits limits;

    QueryPages(MeetingStore store, Catalogue catalogue, Limits limits) {
        this.store = store;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    Answer answer(Request request) {
        Optional<NamedQuery> query = catalogue.find(request.path().replaceFirst("^/queries/?", ""));
        return query.map(named -> run(named, request))
                .orElseGet(() -> Answer.refusal(404, "no query of that name; /queries lists what there is"));
    }

    private Answer run(NamedQuery query, Request request) {
        Map<String, String> values = new LinkedHashMap<>(request.parameters());
        Optional<String> wanted = Optional.ofNullable(values.remove(FORMAT));
        values.values().removeIf(String::isBlank); // a form sends what was left empty
        try {
            Optional<Format> named = wanted.flatMap(QueryPages::format);
            if (wanted.isPresent() && named.isEmpty()) {
                return Answer.refusal(400, "no format: " + wanted.get());
            }
            Format format = named.orElse(query.makesGraph() ? Format.TURTLE : Format.JSON);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            query.run(store, values, Optional.of(format), OptionalInt.empty(), limits, body);
            return Answer.of(type(format), body.toByteArray());
        } catch (QueryException wrong) {
            return Answer.refusal(400, wrong.getMessage());
        } catch (CutException cut) {
            return Answer.refusal(503, cut.getMessage());
        } catch (StoreException gone) {
            return Answer.refusal(500, gone.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Format> format(String word) {
        return Arrays.stream(Format.values()).filter(format -> format.name().equalsIgnoreCase(word)).findFirst();
    }

    private static String type(Format format) {
        return switch (format) {
            case TABLE -> "text/plain; charset=utf-8";
            case CSV -> "text/csv; charset=utf-8";
            case TSV -> "text/tab-separated-values; charset=utf-8";
            case JSON -> "application/sparql-results+json";
            case XML -> "application/sparql-results+xml";
            case TURTLE -> "text/turtle; charset=utf-8";
            case TRIG -> "application/trig; charset=utf-8";
            case NQUADS -> "application/n-quads; charset=utf-8";
            case NTRIPLES -> "application/n-triples; charset=utf-8";
            case JSONLD -> "application/ld+json";
            case RDFXML -> "application/rdf+xml; charset=utf-8";
        };
    }
}
