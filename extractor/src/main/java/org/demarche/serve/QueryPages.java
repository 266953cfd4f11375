package org.demarche.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.MeetingStore;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.CutException;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.Limits;
import org.demarche.query.NamedQuery.QueryException;
import org.demarche.serve.Offer.Kind;
import org.demarche.serve.Turnstile.BusyException;

/**
 * {@code /queries}: the catalogue; {@code /queries/NAME?param=value&format=json}: a run of one, as a page with a form for
 * browsers, or in the format that is asked for.
 */
final class QueryPages {

    private static final String FORMAT = "format";

    private final MeetingStore store;
    private final Catalogue catalogue;
    private final Limits limits;
    private final Turnstile turnstile;
    private final AnswerCache answers;

    QueryPages(MeetingStore store, Catalogue catalogue, Limits limits, Turnstile turnstile, AnswerCache answers) {
        this.store = store;
        this.catalogue = catalogue;
        this.limits = limits;
        this.turnstile = turnstile;
        this.answers = answers;
    }

    Answer answer(Request request) {
        String name = request.path().replaceFirst("^/queries/?", "");
        if (name.isEmpty()) {
            return Answer.html(200, QueryForm.list(catalogue.all()));
        }
        return catalogue.find(name).map(query -> ask(query, request))
                .orElseGet(() -> Answer.refusal(404, "no query of that name; /queries lists what there is"));
    }

    /** Asks what costs little, so that the first visitor does not wait for all that a query needs to be loaded. */
    void wake() {
        catalogue.find("actors").ifPresent(query -> run(query, Map.of("name", "a"), Offer.ROWS.get(0)));
    }

    private Answer ask(NamedQuery query, Request request) {
        Map<String, String> values = new LinkedHashMap<>(request.parameters());
        values.remove(FORMAT);
        values.values().removeIf(String::isBlank); // a form sends what was left empty
        Offer offer = new Offer(query.makesGraph() ? Offer.GRAPHS : Offer.ROWS);
        return offer.choose(request).map(kind -> answers.get(query.name(), values, kind.type(), () -> inTurn(query, values, kind))
                .with(Answer.BY_ACCEPT)).orElseGet(offer::refusal);
    }

    private Answer inTurn(NamedQuery query, Map<String, String> values, Kind kind) {
        try {
            return turnstile.pass(() -> kind.equals(Offer.HTML) ? page(query, values) : run(query, values, kind));
        } catch (BusyException busy) {
            return Answer.refusal(503, busy.getMessage());
        }
    }

    private Answer run(NamedQuery query, Map<String, String> values, Kind kind) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            query.run(store, values, Optional.of(Format.valueOf(kind.word().toUpperCase(Locale.ROOT))),
                    OptionalInt.empty(), limits, body);
            return Answer.of(kind.type() + "; charset=utf-8", body.toByteArray());
        } catch (QueryException wrong) {
            return Answer.refusal(400, wrong.getMessage());
        } catch (CutException cut) {
            return Answer.refusal(503, cut.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is missing is asked for by the form, without a reproach. */
    private Answer page(NamedQuery query, Map<String, String> values) {
        QueryForm form = new QueryForm(query, values);
        if (!form.isComplete()) {
            return Answer.html(200, form.page(""));
        }
        try {
            String rows = query.makesGraph() ? graph(query, values)
                    : query.rows(store, values, limits, found -> form.table(found, store.base()));
            return Answer.html(200, form.page(rows));
        } catch (QueryException wrong) {
            return Answer.html(400, form.page(QueryForm.wrong(wrong.getMessage())));
        } catch (CutException cut) {
            return Answer.html(503, form.page(QueryForm.wrong(cut.getMessage())));
        }
    }

    private String graph(NamedQuery query, Map<String, String> values) {
        Answer turtle = run(query, values, Offer.GRAPHS.get(0));
        return "<h2>Answer</h2>\n<pre>" + Html.text(new String(turtle.body(), StandardCharsets.UTF_8)) + "</pre>\n";
    }
}
