package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;

/** One record, or a JSON array of them, over any number of lines: after broken JSON nothing more can be read. */
final class RecordList extends RecordText {

    private final JsonParser parser;
    private int number;
    private boolean inArray;

    RecordList(Reader in, Mapping mapping) throws IOException {
        super(in, mapping);
        parser = parser(in);
    }

    @Override
    public boolean find() throws IOException {
        number++;
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && number == 1) {
                inArray = true;
                token = parser.nextToken();
            }
            return token != null && token != JsonToken.END_ARRAY;
        } catch (JsonProcessingException startsBadly) {
            throw BadText.fatal(kind(startsBadly), broken(startsBadly));
        }
    }

    @Override
    public Fields read() throws IOException {
        try {
            return fields(parser);
        } catch (JsonProcessingException failed) {
            throw BadText.fatal(kind(failed), broken(failed));
        }
    }

    @Override
    public String place() {
        return inArray || number > 1 ? ", record " + number : "";
    }

    @Override
    public String suffix() {
        return inArray || number > 1 ? "-" + number : "";
    }
}
