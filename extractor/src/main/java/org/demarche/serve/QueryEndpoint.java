package org.demarche.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.serve.Turnstile.BusyException;

/**
 * Answers SPARQL queries, whole or not at all: an answer that is too large or takes too long must say so in its status,
 * and nothing can be said there once its first row is sent.
 */
final class QueryEndpoint extends SPARQL_QueryDataset {

    /** A parameter so named gives a variable a value, a term as N-Triples writes it; RDF4J calls it the same. */
    private static final String BINDING = "$";
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 503;
    private static final int QUERY_LIMIT = 1_000_000;

    /** Of more rows, what sorts them or drops equal ones keeps some on the disk. */
    private static final long ROWS_IN_MEMORY = 100_000;

    private final Limits limits;
    private final Turnstile turnstile;

    QueryEndpoint(Limits limits, Turnstile turnstile) {
        this.limits = limits;
        this.turnstile = turnstile;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            turnstile.pass(() -> {
                super.execute(query, action);
                return action;
            });
        } catch (BusyException busy) {
            ServletOps.error(BUSY, busy.getMessage());
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExecDatasetBuilder builder = QueryExec.newBuilder().dataset(dataset).query(query).context(action.getContext())
                .set(ARQ.httpServiceAllowed, limits.services()).set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
        builder.overallTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        action.getRequestParameterMap().forEach((name, values) -> {
            if (name.startsWith(BINDING)) {
                builder.substitution(Var.alloc(name.substring(BINDING.length())), term(values[0]));
            }
        });
        return builder.build();
    }

    @Override
    protected void executeBody(HttpAction action) {
        try {
            byte[] text = action.getRequestInputStream().readNBytes(QUERY_LIMIT + 1);
            if (text.length > QUERY_LIMIT) {
                ServletOps.error(TOO_LARGE, "more than " + QUERY_LIMIT + " bytes are no query");
            }
            execute(new String(text, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            ServletOps.errorBadRequest("the query does not come to its end");
        }
    }

    private static Node term(String text) {
        try {
            return NodeFactoryExtra.parseNode(text);
        } catch (RiotException wrong) {
            ServletOps.errorBadRequest("no RDF term: " + text);
            throw wrong;
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String queryStringLog) {
        if (query.isSelectType()) {
            RowSet rows = exec.select();
            List<Binding> all = new ArrayList<>();
            rows.forEachRemaining(row -> {
                check(all.size());
                all.add(row);
            });
            return new QueryExecResult(RowSetStream.create(rows.getResultVars(), all.iterator()));
        }
        if (query.isConstructType()) {
            DatasetGraph made = DatasetGraphFactory.create();
            int count = 0;
            for (Iterator<Quad> quads = exec.constructQuads(); quads.hasNext();) {
                check(count++);
                made.add(quads.next());
            }
            return new QueryExecResult(made);
        }
        if (query.isDescribeType()) {
            Graph graph = exec.describe();
            check(graph.size() - 1);
            return new QueryExecResult(graph);
        }
        return super.executeQuery(action, exec, query, queryStringLog);
    }

    private void check(long size) {
        if (size >= limits.rows()) {
            ServletOps.error(TOO_LARGE, "more than " + limits.rows() + " rows or triples; ask for fewer, as with LIMIT,"
                    + " or give --row-limit to demarche serve");
        }
    }
}
