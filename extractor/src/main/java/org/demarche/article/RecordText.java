package org.demarche.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Meeting records, one after the other, of which only the article is read. */
abstract class RecordText implements Closeable {

    private static final Set<String> WANTED = Set.of("id", "title", "published", "text", "url", "source");
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(ArticleReader.LONGEST).build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final Reader in;

    RecordText(Reader in) {
        this.in = in;
    }

    /** Goes to the next record, or to something in its place that {@link #read()} will refuse; false at the end. */
    abstract boolean find() throws IOException;

    /**
     * Reads what was found.
     *
     * @throws BadText if it is no record; others may follow unless it is fatal
     */
    abstract Fields read() throws IOException;

    /** Which record it is, for messages: {@code ", line 3"}. */
    abstract String place();

    /** What makes an id out of the file's, where a record has none. */
    abstract String suffix();

    static JsonParser parser(Reader in) throws IOException {
        return JSON.createParser(in);
    }

    /** What to tell the user of JSON that is none. */
    static String broken(JsonProcessingException failed) {
        if (failed instanceof StreamConstraintsException && failed.getMessage().contains("String value length")) {
            return Fields.tooLong();
        }
        JsonLocation at = failed.getLocation();
        return "broken JSON" + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": "
                + failed.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** The record whose opening brace was read; its end is read too, whatever is wrong in it. */
    static Fields fields(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new BadText("no meeting record; wanted is a JSON object with \"text\"");
        }
        Map<String, String> values = new HashMap<>();
        Optional<String> problem = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!WANTED.contains(name) || value == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else if (value == JsonToken.VALUE_STRING || name.equals("id") && value == JsonToken.VALUE_NUMBER_INT) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
                problem = problem.or(() -> Optional.of("\"" + name + "\" is no string"));
            }
        }
        if (problem.isPresent()) {
            throw new BadText(problem.get());
        }
        return fields(values);
    }

    private static Fields fields(Map<String, String> values) throws BadText {
        if (!values.containsKey("text")) {
            throw new BadText("JSON without \"text\"");
        }
        Optional<String> written = value(values, "published");
        if (written.isPresent() && Fields.day(written.get()).isEmpty()) {
            throw new BadText("\"published\" is no date: \"" + written.get() + "\"; wanted is YYYY-MM-DD");
        }
        return new Fields(value(values, "id"), value(values, "title"), written.flatMap(Fields::day),
                value(values, "url"), value(values, "source"), Fields.checked(values.get("text")));
    }

    private static Optional<String> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
