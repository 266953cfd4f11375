package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;

/** Records in JSON, one after the other, of which only the article is read. */
abstract class RecordText implements Items {

    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Fields.LONGEST).build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final int DEPTH = 4;

    private final Reader in;
    private final Mapping mapping;

    RecordText(Reader in, Mapping mapping) {
        this.in = in;
        this.mapping = mapping;
    }

    static JsonParser parser(Reader in) throws IOException {
        return JSON.createParser(in);
    }

    static Refusal kind(JsonProcessingException failed) {
        return isTooLong(failed) ? Refusal.TOO_LONG : Refusal.JSON;
    }

    private static boolean isTooLong(JsonProcessingException failed) {
        return failed instanceof StreamConstraintsException && failed.getMessage().contains("String value length");
    }

    /** What to tell the user of JSON that is none. */
    static String broken(JsonProcessingException failed) {
        if (isTooLong(failed)) {
            return Fields.tooLong();
        }
        JsonLocation at = failed.getLocation();
        return "broken JSON" + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": "
                + failed.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** The record whose opening brace was read; its end is read too, whatever is wrong in it. */
    Fields fields(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new BadText(Refusal.RECORD, "no meeting record; wanted is a JSON object with \"text\"");
        }
        Map<String, String> values = new HashMap<>();
        List<String> problems = new ArrayList<>();
        collect(parser, "", values, problems);
        if (!problems.isEmpty()) {
            throw new BadText(Refusal.RECORD, "\"" + problems.get(0) + "\" is no string");
        }
        return mapping.fields(values, "JSON");
    }

    private void collect(JsonParser parser, String prefix, Map<String, String> values, List<String> problems)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            int before = values.size();
            if (value == JsonToken.START_OBJECT && mapping.wantsInside(name) && name.split("\\.").length < DEPTH) {
                collect(parser, name + ".", values, problems);
            } else if (mapping.wants(name) && isWord(name, value)) {
                values.put(name, parser.getText());
                continue;
            } else {
                parser.skipChildren();
            }
            if (mapping.needs(name) && value != JsonToken.VALUE_NULL && values.size() == before) {
                problems.add(name);
            }
        }
    }

    /** A day may be counted in seconds, and an id is often a number. */
    private static boolean isWord(String name, JsonToken value) {
        return value == JsonToken.VALUE_STRING
                || value == JsonToken.VALUE_NUMBER_INT && !name.matches("text|title|source|url");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
