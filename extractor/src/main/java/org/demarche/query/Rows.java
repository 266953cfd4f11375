package org.demarche.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.demarche.query.NamedQuery.Format;

/** Writes the rows of a SELECT and the answer of an ASK. */
final class Rows {

    private final Format format;
    private final OptionalInt width;
    private final OutputStream out;

    Rows(Format format, OptionalInt width, OutputStream out) {
        this.format = format;
        this.width = width;
        this.out = out;
    }

    /** Says how many rows. */
    long write(RowSet rows) throws IOException {
        if (format == Format.TABLE) {
            List<List<String>> cells = new ArrayList<>();
            cells.add(rows.getResultVars().stream().map(Var::getVarName).toList());
            rows.forEachRemaining(row -> cells.add(cells(rows.getResultVars(), row)));
            print(new TableText(cells).lines(width));
            return cells.size() - 1L;
        }
        writer().write(out, rows, Context.emptyContext());
        return rows.getRowNumber();
    }

    /** 1 for yes, 0 for no. */
    long write(boolean answer) throws IOException {
        if (format == Format.TABLE) {
            print(List.of(answer ? "yes" : "no"));
        } else {
            writer().write(out, answer, Context.emptyContext());
        }
        return answer ? 1 : 0;
    }

    private RowSetWriter writer() {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            default -> throw new IllegalStateException("no rows as " + format);
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private static List<String> cells(List<Var> variables, Binding row) {
        return variables.stream().map(variable -> text(row.get(variable))).toList();
    }

    private static String text(Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    private void print(List<String> lines) throws IOException {
        for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
