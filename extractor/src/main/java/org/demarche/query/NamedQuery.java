package org.demarche.query;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.jena.sparql.exec.RowSet;
import org.demarche.graph.MeetingStore;

/**
 * A question that people ask, as a SPARQL query with a header that says what it answers and what may be asked for.
 *
 * <pre>
 * # Who met whom
 * #
 * # Each pair of actors of a held meeting or call, latest first.
 * #
 * # param country: code, optional, example KR. Only meetings with an actor of this country.
 * </pre>
 *
 * @param name       how it is called for
 * @param title      the header's first line
 * @param answer     the header's text
 * @param parameters in the order of the header; empty where it has none, and then any variable may be given
 * @param text       the SPARQL, header included
 */
public record NamedQuery(String name, String title, String answer, List<Parameter> parameters, String text) {

    /** Copies the list. */
    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /** How results are written: the first five for SELECT and ASK, the others for CONSTRUCT and DESCRIBE. */
    public enum Format {
        TABLE, CSV, TSV, JSON, XML, TURTLE, TRIG, NQUADS, NTRIPLES, JSONLD, RDFXML
    }

    /**
     * What may be asked for: a variable of the query.
     *
     * @param name     the variable's name
     * @param type     what a value must be
     * @param optional whether it may be left out; it is unbound then
     * @param example  a value that finds something in the tests' world
     * @param meaning  what it asks for
     */
    public record Parameter(String name, Type type, boolean optional, String example, String meaning) {

        /** What a value must be, and so which RDF term it becomes. */
        public enum Type {
            /** A country's ISO 3166-1 alpha-2 code, in either case: a string in upper case. */
            CODE("a two-letter country code"),
            /** A day as 2025-12-31: {@code xsd:date}. */
            DATE("a day as YYYY-MM-DD"),
            /** Any text: a string. */
            TEXT("some text"),
            /** A name, or some words of it; case and accents do not matter: a folded string. */
            NAME("a name or some words of it"),
            /** A whole or decimal number. */
            NUMBER("a number"),
            /** An absolute IRI, in angle brackets or not. */
            IRI("an absolute IRI");

            private final String wanted;

            Type(String wanted) {
                this.wanted = wanted;
            }

            /** What would be right, for messages: "a two-letter country code". */
            public String wanted() {
                return wanted;
            }

            /** As the header writes it. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * Answers the question from a store. Values are bound as terms, never spliced into the text. Where the query has no
     * parameters, {@code <…>} is an IRI and anything else a plain string.
     *
     * @param values what is asked for, by parameter
     * @param format if absent, a table, or Turtle for CONSTRUCT and DESCRIBE
     * @param width  columns of a table; if absent, it is as wide as it needs
     * @return how many rows or triples were found; of ASK, 1 for yes and 0 for no
     * @throws QueryException if a value is missing, wrong or unknown, the query is none, or the format is not for it
     * @throws IOException    if {@code out} fails
     */
    public long run(MeetingStore store, Map<String, String> values, Optional<Format> format, OptionalInt width,
                    OutputStream out) throws IOException {
        return run(store, values, format, width, Limits.DEFAULT, out);
    }

    /**
     * The same within limits.
     *
     * @throws CutException if it goes beyond one of them; some rows may have been written then
     */
    public long run(MeetingStore store, Map<String, String> values, Optional<Format> format, OptionalInt width,
                    Limits limits, OutputStream out) throws IOException {
        return new QueryRun(this, values, limits).run(store, format, width, out);
    }

    /** Answers the question, a SELECT, to {@code reader}. */
    public <T> T rows(MeetingStore store, Map<String, String> values, Limits limits, Function<RowSet, T> reader) {
        return new QueryRun(this, values, limits).rows(store, reader);
    }

    /** Whether it makes a graph (CONSTRUCT and DESCRIBE), not rows. */
    public boolean makesGraph() {
        return QueryRun.makesGraph(this);
    }

    /**
     * What a run may cost.
     *
     * @param time     how long it may take
     * @param rows     how many rows or triples it may give
     * @param services whether it may ask other endpoints with SERVICE
     */
    public record Limits(Duration time, long rows, boolean services) {

        /** Ten minutes, ten million rows, nobody else. */
        public static final Limits DEFAULT = new Limits(Duration.ofMinutes(10), 10_000_000, false);
    }

    /** A run went beyond a limit. The message is one line. */
    public static final class CutException extends RuntimeException {

        CutException(String message) {
            super(message);
        }
    }

    /** A question cannot be answered as it was asked. The message is one line and says what would be right. */
    public static final class QueryException extends RuntimeException {

        QueryException(String message) {
            this(message, null);
        }

        QueryException(String message, Throwable cause) {
            super(message.replaceAll("\\R+", " "), cause);
        }
    }
}
