package org.demarche.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Parameter;

/** The page of a query: what it asks for, as a form, and what it answers, as a table. */
final class QueryForm {

    /** More rows make a page slow; all are in the other formats. */
    private static final int SHOWN = 500;

    private final NamedQuery query;
    private final Map<String, String> values;

    /** @param values those that are filled in */
    QueryForm(NamedQuery query, Map<String, String> values) {
        this.query = query;
        this.values = values;
    }

    /** The page of all queries. */
    static String list(List<NamedQuery> queries) {
        return Html.page("Questions", queries.stream().map(query -> "<dt>" + Html.link("/queries/" + query.name(), query.title())
                        + "</dt>\n<dd>" + Html.text(query.answer()) + parameters(query) + "</dd>\n")
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n")));
    }

    private static String parameters(NamedQuery query) {
        return query.parameters().isEmpty() ? "" : query.parameters().stream()
                .map(parameter -> "<code>" + Html.text(parameter.name()) + "</code>")
                .collect(Collectors.joining(", ", " <span class=\"hint\">By ", ".</span>"));
    }

    static String wrong(String message) {
        return "<p class=\"wrong\" role=\"alert\">" + Html.text(message) + "</p>\n";
    }

    /** Whether nothing is missing that it needs. */
    boolean isComplete() {
        return query.parameters().stream().allMatch(parameter -> parameter.optional() || values.containsKey(parameter.name()));
    }

    /** @param answer what stands below the form */
    String page(String answer) {
        String fields = query.parameters().stream().map(this::field).collect(Collectors.joining());
        return Html.page(query.title(), "<p>" + Html.text(query.answer()) + "</p>\n<form action=\"/queries/" + query.name()
                + "\">\n" + fields + "<input type=\"hidden\" name=\"format\" value=\"html\">\n<p><button>Ask</button></p>\n</form>\n"
                + answer + "<details><summary>SPARQL</summary><pre>" + Html.text(query.text()) + "</pre></details>\n");
    }

    private String field(Parameter parameter) {
        String name = Html.text(parameter.name());
        String type = switch (parameter.type()) {
            case DATE -> "type=\"date\"";
            case CODE -> "type=\"text\" maxlength=\"2\"";
            case IRI -> "type=\"url\"";
            default -> "type=\"text\"";
        };
        return "<label for=\"" + name + "\">" + name + (parameter.optional() ? "" : " (needed)") + "</label>\n"
                + "<input " + type + " id=\"" + name + "\" name=\"" + name + "\" value=\""
                + Html.text(values.getOrDefault(parameter.name(), "")) + "\" placeholder=\"" + Html.text(parameter.example())
                + "\" aria-describedby=\"" + name + "-hint\"" + (parameter.optional() ? "" : " required") + ">\n"
                + "<span class=\"hint\" id=\"" + name + "-hint\">" + Html.text(parameter.meaning()) + "</span>\n";
    }

    /** The rows, as many as a page bears. */
    String table(RowSet rows, String base) {
        List<Var> columns = rows.getResultVars();
        StringBuilder body = new StringBuilder();
        int count = 0;
        while (rows.hasNext()) {
            Binding row = rows.next();
            if (++count <= SHOWN) {
                body.append(columns.stream().map(column -> "<td>" + cell(row.get(column), base) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")));
            }
        }
        String heads = columns.stream().map(column -> "<th scope=\"col\">" + Html.text(column.getVarName()) + "</th>")
                .collect(Collectors.joining());
        return "<h2>Answer</h2>\n<table>\n<caption>" + count + (count == 1 ? " row" : " rows")
                + (count > SHOWN ? ", the first " + SHOWN + " of them here" : "") + "; as " + formats()
                + "</caption>\n<thead><tr>" + heads + "</tr></thead>\n<tbody>\n" + body + "</tbody>\n</table>\n";
    }

    private String formats() {
        String asked = values.entrySet().stream().map(value -> value.getKey() + "="
                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8) + "&").collect(Collectors.joining());
        return List.of("csv", "tsv", "json", "xml").stream()
                .map(format -> Html.link("/queries/" + query.name() + "?" + asked + "format=" + format, format))
                .collect(Collectors.joining(", "));
    }

    private static String cell(Node node, String base) {
        return node == null ? "" : Html.node(node, node.isURI() ? node.getURI() : node.toString(), base);
    }
}
