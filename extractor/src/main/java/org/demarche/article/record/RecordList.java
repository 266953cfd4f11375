package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;

/** One record, a JSON array of them, or an object that holds such, over any number of lines: after broken JSON nothing more can be read. */
final class RecordList extends RecordText {

    private final JsonParser parser;
    private Optional<Nest> nest = Optional.empty();
    private Optional<JsonProcessingException> broken = Optional.empty();
    private int number;
    private boolean inArray;

    RecordList(Reader in, Mapping mapping) throws IOException {
        super(in, mapping);
        parser = parser(in);
    }

    @Override
    public boolean find() throws IOException {
        number++;
        while (!isInNest()) {
            nest = Optional.empty();
            try {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY && number == 1 && !inArray) {
                    inArray = true;
                    token = parser.nextToken();
                }
                if (token == null || token == JsonToken.END_ARRAY) {
                    return false;
                }
            } catch (JsonProcessingException startsBadly) {
                throw BadText.fatal(kind(startsBadly), broken(startsBadly));
            }
            nest = Optional.of(nest(parser));
        }
        return true;
    }

    /** Whether there is a record, or broken JSON in its place. */
    private boolean isInNest() throws IOException {
        try {
            return nest.isPresent() && nest.get().find();
        } catch (JsonProcessingException failed) {
            broken = Optional.of(failed);
            return true;
        }
    }

    @Override
    public Fields read() throws IOException {
        try {
            if (broken.isPresent()) {
                throw broken.get();
            }
            return nest.orElseThrow().read();
        } catch (JsonProcessingException failed) {
            throw BadText.fatal(kind(failed), broken(failed));
        }
    }

    /** Whether there are others. */
    private boolean isOneOfMany() {
        return inArray || number > 1 || nest.map(Nest::isListed).orElse(false);
    }

    @Override
    public String place() {
        return isOneOfMany() ? ", record " + number : "";
    }

    @Override
    public String suffix() {
        return isOneOfMany() ? "-" + number : "";
    }
}
