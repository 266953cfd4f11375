package org.demarche.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.query.NamedQuery.CutException;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.query.NamedQuery.QueryException;

/** One run of a query: all of Jena that queries need is behind this class, so that listing them wakes none of it. */
final class QueryRun {

    private static final Set<Format> ROWS = Set.copyOf(EnumSet.range(Format.TABLE, Format.XML));

    private static final int TOO_LARGE = 413;
    private static final int TIMED_OUT = 503;

    private final NamedQuery named;
    private final Limits limits;
    private final Query query;
    private final Map<Var, Node> terms;

    QueryRun(NamedQuery named, Map<String, String> values, Limits limits) {
        this.named = named;
        this.limits = limits;
        this.terms = new Values(named).terms(values);
        this.query = parse(named);
    }

    long run(MeetingStore store, Optional<Format> wanted, OptionalInt width, OutputStream out) throws IOException {
        boolean rows = query.isSelectType() || query.isAskType();
        Format format = wanted.orElse(rows ? Format.TABLE : Format.TURTLE);
        if (rows != ROWS.contains(format)) {
            throw new QueryException("query " + named.name() + (rows ? " gives rows" : " gives a graph") + ", so not "
                    + word(format) + "; it is written as " + Arrays.stream(Format.values())
                    .filter(each -> rows == ROWS.contains(each)).map(QueryRun::word).collect(Collectors.joining(", ")));
        }
        try {
            return ask(store, exec -> answer(exec, store.base(), format, width, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    <T> T rows(MeetingStore store, Function<RowSet, T> reader) {
        return ask(store, exec -> reader.apply(new LimitedRows(exec.select(), limits.rows(), this::cut)));
    }

    /** Whether it makes a graph, not rows. */
    static boolean makesGraph(NamedQuery named) {
        Query query = parse(named);
        return query.isConstructType() || query.isDescribeType();
    }

    private long answer(QueryExec exec, String base, Format format, OptionalInt width, OutputStream out) {
        try {
            Rows rows = new Rows(format, width, out);
            if (query.isAskType()) {
                return rows.write(exec.ask());
            }
            if (query.isSelectType()) {
                return rows.write(new LimitedRows(exec.select(), limits.rows(), this::cut));
            }
            Graph graph = query.isDescribeType() ? exec.describe() : construct(exec);
            return MeetingGraph.print(graph, base, MeetingGraph.Format.valueOf(format.name()), out);
        } catch (RuntimeIOException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T ask(MeetingStore store, Function<QueryExec, T> reader) {
        try {
            return store.ask(query, terms, limits.time(), limits.services(), reader);
        } catch (QueryCancelledException e) {
            throw new CutException("query " + named.name() + " is cut: it has not ended within "
                    + limits.time().toSeconds() + " s");
        } catch (QueryExceptionHTTP e) {
            throw refused(e);
        } catch (QueryDeniedException e) {
            throw new QueryException("query " + named.name() + ": SERVICE asks other machines, which is not allowed here", e);
        } catch (ARQException e) {
            throw new QueryException("query " + named.name() + " cannot be answered: " + oneLine(e), e);
        }
    }

    /** By the server that holds the store: it does not end within its limits, or is refused for what it is. */
    private RuntimeException refused(QueryExceptionHTTP e) {
        String said = String.valueOf(e.getResponse() == null ? e.getMessage() : e.getResponse()).strip().replaceAll("\\s+", " ");
        return e.getStatusCode() == TIMED_OUT || e.getStatusCode() == TOO_LARGE
                ? new CutException("query " + named.name() + " is cut by the server that holds the store: " + said)
                : new QueryException("query " + named.name() + " cannot be answered: " + said, e);
    }

    private Graph construct(QueryExec exec) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Iterator<Triple> triples = exec.constructTriples(); triples.hasNext();) {
            if (graph.size() > limits.rows()) {
                throw cut();
            }
            graph.add(triples.next());
        }
        return graph;
    }

    private CutException cut() {
        return new CutException("query " + named.name() + " is cut: it has more than " + limits.rows() + " rows or triples");
    }

    private static Query parse(NamedQuery named) {
        String query = "query " + named.name();
        try {
            return QueryFactory.create(named.text(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            String place = e.getLine() > 0 ? ": line " + e.getLine() + ", column " + e.getColumn() : "";
            throw new QueryException(query + place + ": no SPARQL query: " + tidy(oneLine(e)), e);
        } catch (JenaException e) {
            throw new QueryException(query + ": no SPARQL query: " + oneLine(e), e);
        }
    }

    /** The parser's message without its place and its token names. */
    private static String tidy(String message) {
        return message.replaceFirst(" at line \\d+, column \\d+\\.?$", "")
                .replaceFirst("^Line \\d+, column \\d+: ", "")
                .replaceFirst("^Lexical error:?\\s*", "")
                .replaceFirst("^Encountered \" .*? \"(.*?) ?\"\"$", "unexpected \"$1\"")
                .replaceFirst("^Encountered \"<EOF>\"$", "unexpected end");
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.strip().lines().findFirst().orElse("").replaceAll("\\s+", " ").strip();
    }

    private static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
