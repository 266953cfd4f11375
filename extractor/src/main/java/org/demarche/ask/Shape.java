package org.demarche.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Parameter;

/**
 * A question that is known: a row of {@code question-shapes.tsv}. A word in capitals stands for a value of the parameter
 * of that name. When, where and about what may be said besides wherever the query has a parameter for it.
 *
 * @param parts   words, as they are said in the shape, and parameters
 * @param fixed   values that the shape itself says
 * @param example a question of this shape
 * @param note    what the answer does not tell; empty mostly
 */
record Shape(String id, NamedQuery query, List<Part> parts, Map<String, String> fixed, String example,
             String note) {

    /** A word of a shape: what it says, or for which parameter it stands. */
    record Part(String word, Optional<Parameter> parameter) {
    }

    /** In the order of the file, which is that in which they are tried. */
    static List<Shape> all(Catalogue catalogue) {
        return Lines.of("question-shapes.tsv").stream().map(row -> of(row, catalogue)).toList();
    }

    private static Shape of(String[] row, Catalogue catalogue) {
        NamedQuery query = catalogue.find(row[1]).orElseThrow(() -> new IllegalStateException("no query " + row[1]));
        List<Part> parts = Arrays.stream(row[3].split(" ")).map(word -> new Part(word, Optional.of(word)
                .filter(w -> w.equals(w.toUpperCase(Locale.ROOT)) && Character.isLetter(w.charAt(0)))
                .map(w -> parameter(query, w.toLowerCase(Locale.ROOT))))).toList();
        Map<String, String> fixed = new LinkedHashMap<>();
        Arrays.stream(row[2].split(" ")).filter(value -> !value.isEmpty())
                .forEach(value -> fixed.put(value.split("=")[0], value.split("=")[1]));
        fixed.keySet().forEach(name -> parameter(query, name));
        return new Shape(row[0], query, parts, Map.copyOf(fixed), row[4], row[5]);
    }

    Parameter parameter(String name) {
        return parameter(query, name);
    }

    private static Parameter parameter(NamedQuery query, String name) {
        return query.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("query " + query.name() + " has no parameter " + name));
    }

    boolean has(String parameter) {
        return query.parameters().stream().anyMatch(each -> each.name().equals(parameter));
    }

    /** Whether a part of the shape or the shape itself says it. */
    boolean says(String parameter) {
        return fixed.containsKey(parameter) || parts.stream()
                .anyMatch(part -> part.parameter().filter(each -> each.name().equals(parameter)).isPresent());
    }

    /** Whether it may be said besides. */
    boolean takes(String parameter) {
        return has(parameter) && !says(parameter);
    }

    boolean takesTime() {
        return takes("since") && (takes("until") || takes("before"));
    }

    /** As help shows it: "who met ACTOR [when] [where] [about TOPIC]". */
    private String shown(Phrases phrases) {
        List<String> shown = new ArrayList<>();
        parts.forEach(part -> shown.add(phrases.shown(part.word())));
        if (takesTime()) {
            shown.add("[when]");
        }
        if (takes("where")) {
            shown.add("[where]");
        }
        if (takes("topic")) {
            shown.add("[about TOPIC]");
        }
        return String.join(" ", shown).replace(" 's", "'s");
    }

    Questions.Known known(Phrases phrases) {
        return new Questions.Known(query.name(), shown(phrases), example);
    }
}
