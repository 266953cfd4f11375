package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;

/** A record a line: a line that is none leaves the others alone. */
final class RecordLines extends RecordText {

    private final OneLine line;
    private JsonParser parser;

    RecordLines(Reader in, Mapping mapping) throws IOException {
        super(in, mapping);
        line = new OneLine(in);
        parser = parser(line);
    }

    @Override
    public boolean find() throws IOException {
        while (!line.ended()) {
            line.next();
            parser = parser(line);
            try {
                if (parser.nextToken() != null) {
                    return true;
                }
            } catch (JsonProcessingException startsBadly) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Fields read() throws IOException {
        try {
            if (parser.currentToken() == null) {
                throw new BadText(Refusal.RECORD, "no meeting record; wanted is a JSON object with \"text\"");
            }
            Fields fields = fields(parser);
            if (parser.nextToken() != null) {
                throw new BadText(Refusal.RECORD, "more than one record on the line");
            }
            return fields;
        } catch (JsonProcessingException failed) {
            throw new BadText(kind(failed), broken(failed).replace("at line 1, ", "at "));
        }
    }

    @Override
    public String place() {
        return ", line " + line.number();
    }

    @Override
    public String suffix() {
        return "-" + line.number();
    }
}
