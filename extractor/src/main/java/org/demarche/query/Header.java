package org.demarche.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.query.NamedQuery.Parameter;
import org.demarche.query.NamedQuery.QueryException;

/** Reads the comment at the top of a query: title, answer, parameters. */
final class Header {

    private static final Pattern PARAMETER = Pattern.compile(
            "param\\s+(\\w+)\\s*:\\s*(\\w+)(\\s*,\\s*optional)?(?:\\s*,\\s*example\\s+(.+?)(?=\\.(?:\\s|$)|$))?\\s*"
                    + "(?:\\.\\s*(.*))?");
    private static final Pattern START = Pattern.compile("param\\s");
    private static final String FORM = "# param NAME: TYPE, optional, example VALUE. What it asks for.";

    private final String source;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    private Header(String source) {
        this.source = source;
    }

    /** @param source how messages call the query */
    static NamedQuery read(String name, String source, String text) {
        Header header = new Header(source);
        List<String> lines = text.lines().map(String::strip).takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip()).toList();
        for (int i = 0; i < lines.size();) {
            int start = i++;
            while (i < lines.size() && !lines.get(i).isEmpty() && !isParameter(lines.get(i))) {
                i++;
            }
            header.paragraph(String.join(" ", lines.subList(start, i)).strip(), start + 1);
        }
        return new NamedQuery(name, header.paragraphs.stream().findFirst().orElse(name),
                header.paragraphs.stream().skip(1).collect(Collectors.joining(" ")), header.parameters, text);
    }

    private static boolean isParameter(String line) {
        return START.matcher(line).lookingAt();
    }

    private void paragraph(String text, int line) {
        if (isParameter(text)) {
            parameters.add(parameter(text, line));
        } else if (!text.isEmpty()) {
            paragraphs.add(text);
        }
    }

    private Parameter parameter(String text, int line) {
        Matcher form = PARAMETER.matcher(text);
        if (!form.matches()) {
            throw new QueryException(source + ": line " + line + ": no parameter: \"# " + text
                    + "\"; it should be as \"" + FORM + "\"");
        }
        Parameter.Type type = Arrays.stream(Parameter.Type.values())
                .filter(each -> each.toString().equals(form.group(2))).findFirst()
                .orElseThrow(() -> new QueryException(source + ": line " + line + ": no type: " + form.group(2)
                        + "; it should be one of " + Arrays.stream(Parameter.Type.values()).map(Object::toString)
                        .collect(Collectors.joining(", "))));
        return new Parameter(form.group(1), type, form.group(3) != null, orEmpty(form.group(4)), orEmpty(form.group(5)));
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group.strip();
    }
}
