package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.fuzz.Laws;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.query.NamedQuery.Parameter;
import org.demarche.query.NamedQuery.QueryException;

/** Queries that users write, and values that they give. */
class QueryFuzzTest {

    private static final Catalogue CATALOGUE = new Catalogue();

    @FuzzTest
    void query(byte[] input) {
        try {
            NamedQuery query = CATALOGUE.resolve("-", new ByteArrayInputStream(input));
            Map<String, String> examples = new HashMap<>();
            query.parameters().forEach(parameter -> examples.put(parameter.name(), parameter.example()));
            new QueryRun(query, examples, Limits.DEFAULT);
        } catch (QueryException refused) {
            Laws.line(refused.getMessage());
        }
    }

    /** A value becomes a term of its type, and is what was given; the first byte says of which query's parameter. */
    @FuzzTest
    void value(byte[] input) {
        List<NamedQuery> queries = CATALOGUE.all();
        NamedQuery query = queries.get(input.length == 0 ? 0 : (input[0] & 0xFF) % queries.size());
        String value = new String(input, StandardCharsets.UTF_8).replace('\uFFFD', '\uDC00');
        for (Parameter parameter : query.parameters()) {
            Map<String, String> values = new HashMap<>();
            query.parameters().forEach(each -> values.put(each.name(), each.example()));
            values.put(parameter.name(), value.isEmpty() ? value : value.substring(1));
            try {
                new Values(query).terms(values).values().forEach(term -> {
                    assertTrue(term.isURI() || term.isLiteral());
                    assertTrue(!term.isLiteral() || term.getLiteral().isWellFormed(), term.toString());
                });
                assertEquals(new Values(query).terms(values), new Values(query).terms(values));
            } catch (QueryException refused) {
                Laws.line(refused.getMessage());
            }
        }
    }
}
