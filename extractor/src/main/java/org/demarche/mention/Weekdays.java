package org.demarche.mention;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.mention.TimeWords.Sense;

/** Reads weekdays: "Friday", "last Friday", "Thursday, September 26", "Friday of next week", "Wednesday evening". */
final class Weekdays {

    private final Atoms atoms;
    private final CalendarDates calendar;

    Weekdays(Atoms atoms, CalendarDates calendar) {
        this.atoms = atoms;
        this.calendar = calendar;
    }

    /** The day at {@code i}; several pieces where a series of dates follows it. */
    List<Piece> days(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        j = atoms.is(j, Sense.WITHIN) ? j + 1 : atoms.isDash(j + 1) && atoms.is(j, Sense.APPROXIMATE) ? j + 2 : j;
        OptionalInt direction = atoms.number(j, Sense.DIRECTION);
        while (direction.isPresent() && atoms.number(j + 1, Sense.DIRECTION).isPresent()) {
            direction = atoms.number(++j, Sense.DIRECTION);
        }
        j = direction.isPresent() ? j + 1 : j;
        OptionalInt number = atoms.number(j, Sense.WEEKDAY);
        if (number.isEmpty() || !plain(j, j == i) || j > i && direction.isEmpty() && !atoms.is(j - 1, Sense.WITHIN)) {
            return List.of();
        }
        DayOfWeek weekday = DayOfWeek.of(number.getAsInt());
        int end = past(j);
        List<Piece> dated = dated(end, weekday);
        if (!dated.isEmpty()) {
            dated.set(0, dated.get(0).from(i));
            return dated;
        }
        return atoms.is(j, Sense.AMBIGUOUS) && !(atoms.isUpper(j) && atoms.isDotted(j)) ? List.of()
                : List.of(alone(i, end, weekday, direction));
    }

    /** Whether the word is a weekday and not a paper's, feast's or habit's. */
    private boolean plain(int j, boolean bare) {
        boolean named = atoms.isUpper(j) && (atoms.is(j - 1, Sense.NAMED) && atoms.isUpper(j - 1)
                || atoms.is(j + 1, Sense.NEWSPAPER) && atoms.isUpper(j + 1));
        return !named && !(bare && atoms.is(j - 1, Sense.EVERY));
    }

    private int past(int j) {
        return atoms.is(j, Sense.SHORT) && atoms.isText(j + 1, ".") && atoms.has(j + 2) ? j + 2 : j + 1;
    }

    /** The date of the calendar that the weekday is given with, after a comma or in brackets. */
    private List<Piece> dated(int end, DayOfWeek weekday) {
        boolean bracket = atoms.isText(end, "(");
        int start = bracket || atoms.isComma(end) || atoms.isDash(end) ? end + 1 : end;
        List<Piece> days = new ArrayList<>(calendar.days(atoms.skip(start, Sense.DEFINITE), Optional.of(weekday)));
        if (days.isEmpty() || !bracket) {
            return days;
        }
        int last = days.size() - 1;
        boolean closed = atoms.isText(days.get(last).to(), ")");
        days.set(last, closed ? days.get(last).to(days.get(last).to() + 1) : days.get(last));
        return days;
    }

    private Piece alone(int i, int end, DayOfWeek weekday, OptionalInt direction) {
        int part = atoms.skip(end, Sense.PART_OF_DAY);
        int week = atoms.skip(part, Sense.OF);
        OptionalInt weeks = atoms.number(week, Sense.DIRECTION);
        if (weeks.isPresent() && atoms.value(week + 1, Sense.UNIT).equals("week")) {
            return new Piece(i, week + 2, reckoning -> reckoning.weekdayOfWeek(weekday, weeks.getAsInt()));
        }
        return new Piece(i, part, direction.isPresent()
                ? reckoning -> reckoning.weekday(weekday, direction.getAsInt())
                : reckoning -> reckoning.weekday(weekday));
    }
}
