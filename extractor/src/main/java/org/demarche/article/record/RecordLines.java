package org.demarche.article.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;

/** A record a line, or an object that holds lists of them: a line that is none leaves the others alone. */
final class RecordLines extends RecordText {

    private final OneLine line;
    private JsonParser parser;
    /** What is left of the line. */
    private Optional<Nest> nest = Optional.empty();
    private Optional<BadText> broken = Optional.empty();
    private int number;
    private boolean listed;

    RecordLines(Reader in, Mapping mapping) throws IOException {
        super(in, mapping);
        line = new OneLine(in);
        parser = parser(line);
    }

    @Override
    public boolean find() throws IOException {
        number++;
        try {
            if (nest.isPresent()) {
                return nest.get().find() || isMore() || findLine();
            }
            return findLine();
        } catch (JsonProcessingException failed) {
            nest = Optional.empty();
            return refuse(new BadText(kind(failed), inLine(failed)));
        }
    }

    private boolean findLine() throws IOException {
        number = 1;
        listed = false;
        nest = Optional.empty();
        while (!line.ended()) {
            line.next();
            parser = parser(line);
            if (starts()) {
                if (broken.isPresent()) {
                    return true;
                }
                nest = Optional.of(nest(parser));
                boolean found = nest.get().find();
                listed = nest.get().isListed();
                return found;
            }
        }
        return false;
    }

    /** Whether there is something on the line. */
    private boolean starts() throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException startsBadly) {
            return refuse(new BadText(Refusal.RECORD, "no meeting record; wanted is a JSON object with \"text\""));
        }
    }

    private boolean isMore() throws IOException {
        return parser.nextToken() != null && refuse(new BadText(Refusal.RECORD, "more than one record on the line"));
    }

    private boolean refuse(BadText reason) {
        broken = Optional.of(reason);
        return true;
    }

    private static String inLine(JsonProcessingException failed) {
        return broken(failed).replace("at line 1, ", "at ");
    }

    @Override
    public Fields read() throws IOException {
        Optional<BadText> found = broken;
        broken = Optional.empty();
        if (found.isPresent()) {
            nest = Optional.empty();
            throw found.get();
        }
        Nest current = nest.orElseThrow();
        nest = nest.filter(Nest::isListed);
        try {
            Fields fields = current.read();
            if (!listed && isMore()) {
                throw broken.orElseThrow();
            }
            return fields;
        } catch (JsonProcessingException failed) {
            nest = Optional.empty();
            throw new BadText(kind(failed), inLine(failed));
        } finally {
            broken = Optional.empty();
        }
    }

    @Override
    public String place() {
        return ", line " + line.number() + (listed ? ", record " + number : "");
    }

    @Override
    public String suffix() {
        return "-" + line.number() + (listed ? "-" + number : "");
    }
}
