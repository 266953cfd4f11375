package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;

/**
 * The records of one JSON value, read as it comes: those of the lists in it, as {@link Mapping#isList} knows them, or else
 * itself. A list is one if a record in it has a text; an object that has one before is a record, whatever lists follow.
 */
final class Nest {

    private static final int DEPTH = 4;

    private final JsonParser parser;
    private final Mapping mapping;
    /** Where the open object stands: the value itself, and one in it. */
    private final List<String> outer = new ArrayList<>(List.of(""));
    private final boolean isObject;
    private final Values own = new Values();
    private Optional<Values> found = Optional.empty();
    /** Records of a list before the first that has a text. */
    private int without;
    private boolean inList;
    private boolean listed;
    private boolean ended;

    /** What a record says, and what in it is not as it should be. */
    private record Values(Map<String, String> words, List<String> problems) {

        Values() {
            this(new HashMap<>(), new ArrayList<>());
        }
    }

    /** @param parser that has read the first token of the value */
    Nest(JsonParser parser, Mapping mapping) {
        this.parser = parser;
        this.mapping = mapping;
        this.isObject = parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether the records that are found are of a list. */
    boolean isListed() {
        return listed;
    }

    /** Goes to the next record; false at the end of the value. */
    boolean find() throws IOException {
        if (!isObject) {
            boolean first = !ended;
            ended = true;
            return first;
        }
        while (without == 0 && found.isEmpty() && !ended) {
            if (inList) {
                inList = parser.nextToken() != JsonToken.END_ARRAY;
                if (inList) {
                    return true;
                }
            } else {
                scan();
            }
        }
        return without > 0 || found.isPresent();
    }

    /** Reads on in an outer object, up to a list of records or the end of it. */
    private void scan() throws IOException {
        String prefix = outer.get(outer.size() - 1);
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            outer.remove(outer.size() - 1);
            ended = outer.isEmpty();
            found = ended && !listed ? Optional.of(own) : Optional.empty();
            return;
        }
        String name = prefix + parser.currentName();
        JsonToken value = parser.nextToken();
        boolean open = outer.size() < DEPTH && (listed || !mapping.hasText(own.words));
        if (value == JsonToken.START_ARRAY && open && mapping.isList(name)) {
            list();
        } else if (value == JsonToken.START_OBJECT && open && mapping.isOuter(name)) {
            outer.add(name + ".");
        } else {
            field(name, value, own);
        }
    }

    /** Takes a list for one of records once there is a text in it. */
    private void list() throws IOException {
        int passed = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Values values = new Values();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                collect("", values);
            } else {
                parser.skipChildren();
            }
            if (mapping.hasText(values.words)) {
                without = passed;
                found = Optional.of(values);
                inList = true;
                listed = true;
                return;
            }
            passed++;
        }
    }

    /** The record that was found; its end is read too, whatever is wrong in it. */
    Fields read() throws IOException {
        if (without > 0) {
            without--;
            throw new BadText(Refusal.RECORD, "JSON without \"text\"");
        }
        Values values = found.orElseGet(Values::new);
        if (found.isEmpty()) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                throw new BadText(Refusal.RECORD, "no meeting record; wanted is a JSON object with \"text\"");
            }
            collect("", values);
        }
        found = Optional.empty();
        if (!values.problems.isEmpty()) {
            throw new BadText(Refusal.RECORD, "\"" + values.problems.get(0) + "\" is no string");
        }
        return mapping.fields(values.words, "JSON");
    }

    private void collect(String prefix, Values values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            field(name, parser.nextToken(), values);
        }
    }

    private void field(String name, JsonToken value, Values values) throws IOException {
        int before = values.words.size();
        if (value == JsonToken.START_OBJECT && mapping.wantsInside(name) && name.split("\\.").length < DEPTH) {
            collect(name + ".", values);
        } else if (mapping.wants(name) && isWord(name, value)) {
            values.words.put(name, parser.getText());
            return;
        } else {
            parser.skipChildren();
        }
        if (mapping.needs(name) && value != JsonToken.VALUE_NULL && values.words.size() == before) {
            values.problems.add(name);
        }
    }

    /** A day may be counted in seconds, and an id is often a number. */
    private static boolean isWord(String name, JsonToken value) {
        return value == JsonToken.VALUE_STRING
                || value == JsonToken.VALUE_NUMBER_INT && !name.matches("text|title|source|url");
    }
}
