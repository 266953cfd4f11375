package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.demarche.mention.Edtf;

/** When a meeting is: the date as it is told, its first and last day to compare, and both as an interval of OWL-Time. */
final class DateGraph {

    private static final Pattern DAYS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?");

    private final Statements statements;
    private final Iris iris;

    DateGraph(Statements statements, Iris iris) {
        this.statements = statements;
        this.iris = iris;
    }

    void date(Node meeting, Edtf date) {
        statements.add(meeting, TIME_STAMP, Literals.edtf(date));
        date.earliest().ifPresent(day -> statements.add(meeting, FIRST_DAY, Literals.day(day)));
        date.latest().ifPresent(day -> statements.add(meeting, LAST_DAY, Literals.day(day)));
        if (DAYS.matcher(date.value()).matches()) {
            date.earliest().ifPresent(day -> statements.add(meeting, START_DATE, Literals.day(day)));
            date.latest().ifPresent(day -> statements.add(meeting, END_DATE, Literals.day(day)));
        }
        if (date.earliest().isPresent() || date.latest().isPresent()) {
            statements.add(meeting, HAS_TIME, interval(date));
        }
    }

    /** Open where the date is. */
    private Node interval(Edtf date) {
        Node node = iris.interval(date);
        statements.add(node, TYPE, INTERVAL);
        date.earliest().ifPresent(day -> statements.add(node, HAS_BEGINNING, instant(day)));
        date.latest().ifPresent(day -> statements.add(node, HAS_END, instant(day)));
        return node;
    }

    private Node instant(LocalDate day) {
        Node node = iris.day(day);
        statements.add(node, TYPE, INSTANT).add(node, IN_DATE, Literals.day(day));
        return node;
    }
}
