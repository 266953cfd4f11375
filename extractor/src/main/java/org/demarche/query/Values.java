package org.demarche.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Var;
import org.demarche.graph.MeetingGraph;
import org.demarche.query.NamedQuery.Parameter;
import org.demarche.query.NamedQuery.QueryException;

/** Turns what is asked for into RDF terms, and refuses what is not of its type. */
final class Values {

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*\\.\\d+");

    private final NamedQuery query;

    Values(NamedQuery query) {
        this.query = query;
    }

    Map<Var, Node> terms(Map<String, String> values) {
        if (query.parameters().isEmpty()) {
            return anyVariable(values);
        }
        List<String> names = query.parameters().stream().map(Parameter::name).toList();
        values.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            List<String> near = Near.to(name, names);
            throw new QueryException("query " + query.name() + " has no parameter " + name + "; "
                    + (near.isEmpty() ? "it has " + String.join(", ", names)
                    : "did you mean " + String.join(" or ", near) + "?"));
        });
        Map<Var, Node> terms = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            Optional<String> value = Optional.ofNullable(values.get(parameter.name()));
            if (value.isEmpty() && !parameter.optional()) {
                throw new QueryException("query " + query.name() + " needs --param " + parameter.name() + "=VALUE, "
                        + wanted(parameter));
            }
            value.ifPresent(given -> terms.put(Var.alloc(parameter.name()), term(parameter, given)));
        }
        return terms;
    }

    private Map<Var, Node> anyVariable(Map<String, String> values) {
        Map<Var, Node> terms = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!name.matches("\\w+") || !Pattern.compile("[?$]" + name + "\\b").matcher(query.text()).find()) {
                throw new QueryException("query " + query.name() + " has no variable ?" + name
                        + "; --param gives a value to a variable of the query");
            }
            terms.put(Var.alloc(name), value.startsWith("<") && value.endsWith(">")
                    ? iri(value).orElseThrow(() -> new QueryException("parameter " + name + ": " + value
                    + " is no absolute IRI")) : NodeFactory.createLiteralString(value));
        });
        return terms;
    }

    private Node term(Parameter parameter, String value) {
        return (switch (parameter.type()) {
            case CODE -> CODE.matcher(value).matches()
                    ? Optional.of(NodeFactory.createLiteralString(value.toUpperCase(Locale.ROOT)))
                    : Optional.<Node>empty();
            case DATE -> date(value);
            case TEXT -> Optional.of(NodeFactory.createLiteralString(value));
            case NAME -> Optional.of(MeetingGraph.fold(value)).filter(name -> !name.isEmpty())
                    .map(NodeFactory::createLiteralString);
            case NUMBER -> number(value);
            case IRI -> iri(value);
        }).orElseThrow(() -> new QueryException("query " + query.name() + ": parameter " + parameter.name() + ": \""
                + value + "\" should be " + wanted(parameter)));
    }

    private static Optional<Node> date(String value) {
        try {
            return Optional.of(NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> number(String value) {
        if (WHOLE.matcher(value).matches()) {
            return Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger));
        }
        return DECIMAL.matcher(value).matches()
                ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal)) : Optional.empty();
    }

    private static Optional<Node> iri(String value) {
        boolean bracketed = value.startsWith("<") && value.endsWith(">");
        String iri = bracketed ? value.substring(1, value.length() - 1) : value;
        try {
            return Optional.of(iri).filter(text -> IRIx.create(text).isReference()).map(NodeFactory::createURI);
        } catch (IRIException e) {
            return Optional.empty();
        }
    }

    private static String wanted(Parameter parameter) {
        return parameter.type().wanted() + (parameter.example().isEmpty() ? "" : " as " + parameter.example())
                + (parameter.meaning().isEmpty() ? "" : ": " + parameter.meaning());
    }
}
