package org.demarche.article.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import org.demarche.article.input.Items;

/** Opens inputs of many records. */
public final class Records {

    private Records() {
    }

    /** One object, or an array of them. */
    public static Items json(BufferedReader in, Mapping mapping) throws IOException {
        return new RecordList(in, mapping);
    }

    /** An object a line. */
    public static Items lines(BufferedReader in, Mapping mapping) throws IOException {
        return new RecordLines(in, mapping);
    }

    /** A table whose first row names the columns. */
    public static Items table(BufferedReader in, Mapping mapping) throws IOException {
        return new Table(in, mapping);
    }

    /** Whether the first line of a text names columns of a table, one of which holds the articles' texts. */
    public static boolean isTable(String firstLine, Map<String, String> said) {
        return Columns.isHeader(firstLine) && Mapping.of(said).isTable(Columns.in(firstLine));
    }
}
