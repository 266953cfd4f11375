package org.demarche.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;

/**
 * SPARQL Update, which reads no files and asks no other machines unless it may: LOAD is looked for before anything is
 * changed.
 */
final class UpdateEndpoint extends SPARQL_Update {

    private static final int LIMIT = 50_000_000;
    private static final int TOO_LARGE = 413;

    private final boolean load;
    private final AnswerCache answers;

    /**
     * @param load    whether LOAD is allowed
     * @param answers which then are those of before
     */
    UpdateEndpoint(boolean load, AnswerCache answers) {
        this.load = load;
        this.answers = answers;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        byte[] text = read(input);
        try {
            if (!load && UpdateFactory.read(new ByteArrayInputStream(text), Syntax.syntaxARQ).getOperations().stream()
                    .anyMatch(UpdateLoad.class::isInstance)) {
                ServletOps.errorForbidden("LOAD reads files and other machines: demarche serve --allow-load allows it");
            }
        } catch (QueryParseException | UpdateException wrong) {
            ServletOps.errorBadRequest(wrong.getMessage());
        }
        try {
            super.execute(action, new ByteArrayInputStream(text));
        } finally {
            answers.clear();
        }
    }

    private static byte[] read(InputStream input) {
        try {
            byte[] text = input.readNBytes(LIMIT + 1);
            if (text.length > LIMIT) {
                ServletOps.error(TOO_LARGE, "more than " + LIMIT + " bytes are no update");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
