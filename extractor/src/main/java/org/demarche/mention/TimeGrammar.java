package org.demarche.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.mention.Piece.Link;
import org.demarche.mention.TimeWords.Sense;

/** Finds the time expressions of a sentence: at each place the longest one, with those that are read with it. */
final class TimeGrammar {

    /** How far before a date a verb is looked for that changes it. */
    private static final int REACH = 8;

    /** One of these is in every date, or a number. */
    private static final Set<Sense> CORE = EnumSet.of(Sense.MONTH, Sense.WEEKDAY, Sense.DAY, Sense.PART_OF_DAY, Sense.FEAST,
            Sense.EVE, Sense.HOURS, Sense.SEASON, Sense.UNIT);

    private final Atoms atoms;
    private final CalendarDates calendar;
    private final Weekdays weekdays;
    private final Periods periods;
    private final RelativeDates relative;

    TimeGrammar(Atoms atoms) {
        this.atoms = atoms;
        this.calendar = new CalendarDates(atoms);
        this.weekdays = new Weekdays(atoms, calendar);
        this.periods = new Periods(atoms);
        this.relative = new RelativeDates(atoms);
    }

    /** The series of the sentence in order, none sharing an atom with another. */
    List<Series> series() {
        if (!atoms.anyOf(CORE)) {
            return List.of();
        }
        List<Series> found = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            List<Piece> pieces = chain(i);
            if (!pieces.isEmpty()) {
                found.add(new Series(pieces, bound(pieces)));
            }
            i = pieces.isEmpty() ? i + 1 : pieces.get(pieces.size() - 1).to();
        }
        return found;
    }

    private List<Piece> chain(int start) {
        List<Piece> pieces = new ArrayList<>(unit(start));
        boolean between = atoms.is(start - 1, Sense.BETWEEN);
        boolean open = !pieces.isEmpty();
        if (between) {
            pieces.replaceAll(piece -> piece.link() == Link.AND ? piece.tied(Link.RANGE) : piece);
        }
        while (open) {
            int end = pieces.get(pieces.size() - 1).to();
            Optional<Link> link = link(end, start);
            int next = atoms.skip(end + (atoms.isComma(end) && atoms.is(end + 1, Sense.AND) ? 2 : 1), Sense.FROM);
            List<Piece> more = link.isPresent() ? unit(next) : List.of();
            open = !more.isEmpty() && (!atoms.isComma(end) || listed(end, more));
            if (open) {
                pieces.add(more.get(0).tied(between && link.get() == Link.AND ? Link.RANGE : link.get()));
                pieces.addAll(more.subList(1, more.size()));
            }
        }
        return pieces;
    }

    private Optional<Link> link(int i, int start) {
        if (atoms.is(i, Sense.RANGE) || atoms.isRangeDash(i)) {
            return moved(start) ? Optional.empty() : Optional.of(Link.RANGE);
        }
        return atoms.is(i, Sense.AND) || atoms.isComma(i) ? Optional.of(Link.AND)
                : atoms.is(i, Sense.OR) ? Optional.of(Link.OR) : Optional.empty();
    }

    /** A comma joins dates only within a list that goes on to an "and". */
    private boolean listed(int comma, List<Piece> more) {
        int end = more.get(more.size() - 1).to();
        return atoms.is(comma + 1, Sense.AND) || atoms.is(end, Sense.AND) || atoms.is(end, Sense.OR)
                || atoms.isComma(end) && !unit(end + 1).isEmpty()
                || atoms.isComma(end) && atoms.is(end + 1, Sense.AND) && !unit(end + 2).isEmpty();
    }

    private boolean moved(int start) {
        for (int i = start - 1; i >= 0 && i >= start - REACH; i--) {
            if (atoms.is(i, Sense.MOVED)) {
                return true;
            }
        }
        return false;
    }

    /** The longest date at {@code i}. */
    private List<Piece> unit(int i) {
        if (!atoms.isOfTime(i) || atoms.is(i - 1, Sense.EVERY)) {
            return List.of();
        }
        List<Piece> longest = Stream.of(weekdays.days(i), calendar.days(i, Optional.empty()),
                        periods.period(i).stream().toList(), relative.relative(i).stream().toList())
                .reduce(List.of(), (a, b) -> end(b) > end(a) ? b : a);
        return !longest.isEmpty() && landmark(end(longest)) ? List.of() : longest;
    }

    /** A day that names what happened on it, years ago. */
    private boolean landmark(int end) {
        return atoms.is(end, Sense.LANDMARK) || atoms.is(end + 1, Sense.LANDMARK) && !atoms.isComma(end)
                && !atoms.is(end, Sense.ARTICLE);
    }

    private static int end(List<Piece> pieces) {
        return pieces.isEmpty() ? -1 : pieces.get(pieces.size() - 1).to();
    }

    private Timex.Bound bound(List<Piece> pieces) {
        int before = pieces.get(0).from() - 1;
        boolean attribute = atoms.is(end(pieces), Sense.POSSESSIVE);
        // "before the end of 2022": some time in 2022.
        boolean limit = atoms.is(before + 1, Sense.EDGE) || atoms.is(before + 2, Sense.EDGE)
                && atoms.is(before + 1, Sense.DEFINITE);
        boolean told = atoms.isComma(end(pieces)) && atoms.is(end(pieces) + 1, Sense.WHEN);
        if (attribute || limit || told) {
            return Timex.Bound.AT;
        }
        boolean whole = pieces.size() == 1 && pieces.get(0).timing().value(DayReckoning.ABSOLUTE)
                .filter(value -> value.value().length() <= "2000-01".length()).isPresent();
        if (atoms.is(before, Sense.SINCE) || whole && atoms.is(before, Sense.FROM)) {
            return Timex.Bound.SINCE;
        }
        boolean aside = atoms.is(before, Sense.RANGE) && atoms.isText(before - 1, "(");
        boolean until = atoms.is(before, Sense.UNTIL) && !moved(before);
        return aside || until ? Timex.Bound.UNTIL : Timex.Bound.AT;
    }
}
