package org.demarche.ask;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.demarche.query.NamedQuery;

/**
 * A question that was understood.
 *
 * @param shape  the id of its shape
 * @param query  that answers it
 * @param values by parameter, in the order of the query's parameters
 * @param actors the values that name those who are asked for
 * @param notes  what was read in a way that is not plain to see, each for a line
 */
public record Asked(String shape, NamedQuery query, Map<String, String> values, List<String> actors,
                    List<String> notes) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:/=-]+");

    /** Copies the lists; {@code values} keeps its order. */
    public Asked {
        actors = List.copyOf(actors);
        notes = List.copyOf(notes);
    }

    /**
     * The same as a command line for a shell.
     *
     * @param options that it has besides, a word each
     */
    public String command(List<String> options) {
        StringJoiner command = new StringJoiner(" ").add("demarche query").add(query.name());
        values.forEach((name, value) -> command.add("--param").add(name + "=" + quoted(value)));
        options.forEach(option -> command.add(quoted(option)));
        return command.toString();
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
