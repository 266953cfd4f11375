package org.demarche.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/**
 * Of records with one id, one: the same text once more is left out, another text refused. Which comes first in the input
 * cannot be told on a cluster: it is the text whose digest is the least that stays.
 */
final class OneOfEach implements FlatMapGroupsFunction<String, Row, Row> {

    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(String id, Iterator<Row> rows) {
        Row first = rows.next();
        List<Row> refused = new ArrayList<>();
        while (rows.hasNext()) {
            Row other = rows.next();
            int order = order(other, first);
            Row worse = order < 0 ? first : other;
            first = order < 0 ? other : first;
            if (!worse.getString(Line.DIGEST).equals(first.getString(Line.DIGEST))) {
                refused.add(Line.not(Line.REFUSED, worse.getString(Line.SOURCE), "its id \"" + id + "\" is that of another text", id));
            }
        }
        refused.add(first);
        return refused.iterator();
    }

    private static int order(Row one, Row other) {
        int byText = one.getString(Line.DIGEST).compareTo(other.getString(Line.DIGEST));
        return byText != 0 ? byText : Objects.toString(one.get(Line.SOURCE)).compareTo(Objects.toString(other.get(Line.SOURCE)));
    }
}
