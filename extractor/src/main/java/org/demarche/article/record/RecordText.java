package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;

/** Records in JSON, one after the other, of which only the article is read. */
abstract class RecordText implements Items {

    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Fields.LONGEST).build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

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

    /** The records of the value whose first token was read. */
    Nest nest(JsonParser parser) {
        return new Nest(parser, mapping);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
