package org.demarche.mention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.demarche.language.Pos;
import org.demarche.mention.TimeWords.Sense;

/** Reads days counted from another: "yesterday", "ten days ago", "the following day", "in two weeks". */
final class RelativeDates {

    private static final int MOST = 400;

    private static final int STAND_IN = 2001;

    /** Of a sentence that opens with "two days after", the day is told only behind it. */
    private static final int FRONT = 1;

    private final Atoms atoms;

    RelativeDates(Atoms atoms) {
        this.atoms = atoms;
    }

    Optional<Piece> relative(int i) {
        return named(i).or(() -> beyond(i)).or(() -> tonight(i)).or(() -> sameDay(i)).or(() -> inTheDay(i)).or(() -> hours(i))
                .or(() -> counted(i)).or(() -> ahead(i)).or(() -> weekend(i)).or(() -> weekOf(i));
    }

    /** "yesterday", "tomorrow morning", "earlier today". */
    private Optional<Piece> named(int i) {
        int j = atoms.skip(i, Sense.WITHIN);
        OptionalInt shift = atoms.number(j, Sense.DAY);
        return shift.isPresent() ? Optional.of(new Piece(i, atoms.skip(j + 1, Sense.PART_OF_DAY),
                reckoning -> reckoning.day(shift.getAsInt()))) : Optional.empty();
    }

    /** "the day after tomorrow". */
    private Optional<Piece> beyond(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        OptionalInt beside = atoms.number(j + 1, Sense.BESIDE);
        OptionalInt shift = atoms.number(j + 2, Sense.DAY);
        return isDay(j) && beside.isPresent() && shift.isPresent() ? Optional.of(new Piece(i, j + 3,
                reckoning -> reckoning.day(shift.getAsInt() + beside.getAsInt()))) : Optional.empty();
    }

    private boolean isDay(int i) {
        return atoms.value(i, Sense.UNIT).equals("day");
    }

    /** "this morning", "last night", "that evening". */
    private Optional<Piece> tonight(int i) {
        int j = atoms.skip(i, Sense.WITHIN);
        OptionalInt direction = atoms.number(j, Sense.DIRECTION);
        if (!atoms.is(j + 1, Sense.PART_OF_DAY)) {
            return Optional.empty();
        }
        if (atoms.is(j, Sense.SAME_ONLY)) {
            return Optional.of(new Piece(i, j + 2, fromFocus(0)));
        }
        boolean today = direction.isPresent() && direction.getAsInt() == 0;
        boolean lastNight = direction.isPresent() && direction.getAsInt() < 0 && atoms.is(j + 1, Sense.NIGHT);
        return today || lastNight ? Optional.of(new Piece(i, j + 2,
                reckoning -> reckoning.day(direction.getAsInt()))) : Optional.empty();
    }

    /** "that day", "the previous day", "the same day"; "the day before" where nothing follows that it is before. */
    private Optional<Piece> sameDay(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        OptionalInt shift = atoms.number(j, Sense.SAME);
        boolean adjective = shift.isPresent() && isDay(j + 1) && (j > i || atoms.is(j, Sense.SAME_ONLY));
        if (adjective) {
            return Optional.of(new Piece(i, j + 2, fromFocus(shift.getAsInt())));
        }
        OptionalInt beside = atoms.number(j + 1, Sense.BESIDE);
        boolean of = j > i && isDay(j) && beside.isPresent();
        if (of && !closed(j + 2) && i > FRONT) {
            return Optional.of(new Piece(i, j + 2, toFocus(beside.getAsInt())));
        }
        boolean alone = of && closed(j + 2);
        return alone ? Optional.of(new Piece(i, j + 2, fromFocus(beside.getAsInt()))) : Optional.empty();
    }

    /** Whether the clause ends or goes on with something that is no noun phrase. */
    private boolean closed(int i) {
        return !atoms.has(i) || atoms.is(i, Pos.PUNCT) || atoms.is(i, Pos.CCONJ) || atoms.is(i, Pos.ADP);
    }

    /** "earlier in the day". */
    private Optional<Piece> inTheDay(int i) {
        boolean said = atoms.is(i, Sense.WITHIN) && atoms.is(i + 1, Sense.AHEAD) && atoms.is(i + 2, Sense.DEFINITE)
                && isDay(i + 3);
        return said ? Optional.of(new Piece(i, i + 4, fromFocus(0))) : Optional.empty();
    }

    /** "hours later", "a few hours earlier": on the day last spoken of. */
    private Optional<Piece> hours(int i) {
        int j = i;
        while (atoms.is(j, Sense.NUMBER) || atoms.is(j, Sense.SOME) || atoms.digits(j).isPresent() && j == i) {
            j++;
        }
        boolean counted = atoms.is(j, Sense.HOURS) && atoms.is(j + 1, Sense.FROM_THEN) && closed(j + 2) | !atoms.is(j + 1, Sense.BESIDE);
        return counted ? Optional.of(new Piece(i, j + 2, fromFocus(0))) : Optional.empty();
    }

    /** "on Monday, a day after talks": the day of the talks, so many days from the one last spoken of. */
    private static Timing toFocus(int after) {
        return reckoning -> reckoning.focus().day().map(day -> ahead(day, reckoning) && after > 0 ? reckoning.day(0).orElseThrow() : day)
                .flatMap(day -> fromDay(day, -after));
    }

    /** Of a day to come nothing is told that happened after it. */
    private static boolean ahead(Edtf day, DayReckoning reckoning) {
        return reckoning.today().isPresent() && day.earliest().filter(first -> first.isAfter(reckoning.today().get())).isPresent();
    }

    private static Timing fromFocus(int shift) {
        return reckoning -> reckoning.focus().day().isPresent() ? fromDay(reckoning.focus().day().get(), shift)
                : shift == 0 ? Optional.empty() : reckoning.day(shift);
    }

    private static Optional<Edtf> fromDay(Edtf focus, int shift) {
        if (!focus.yearUnknown()) {
            return (shift < 0 ? focus.earliest() : focus.latest()).map(day -> Edtf.day(day.plusDays(shift)));
        }
        return focus.value().contains("/") ? Optional.empty()
                : Optional.of(Edtf.unknownYearDay(MonthDay.from(MonthDay.parse("-" + focus.value().substring(4))
                        .atYear(STAND_IN).plusDays(shift))));
    }

    /** "ten days ago", "a day earlier", "two weeks later". */
    private Optional<Piece> counted(int i) {
        OptionalInt number = count(i);
        int unit = atoms.skip(i + 1, Sense.OF);
        if (number.isEmpty() || atoms.value(unit, Sense.UNIT).isEmpty()) {
            return Optional.empty();
        }
        TimeUnit counted = unit(unit);
        OptionalInt ago = atoms.number(unit + 1, Sense.AGO);
        if (ago.isPresent()) {
            return Optional.of(new Piece(i, unit + 2, reckoning -> reckoning.today()
                    .flatMap(day -> shifted(day, counted, ago.getAsInt() * number.getAsInt()))));
        }
        OptionalInt then = atoms.number(unit + 1, Sense.FROM_THEN);
        boolean beside = atoms.is(unit + 1, Sense.BESIDE) && !closed(unit + 2);
        if (then.isEmpty() || beside) {
            return then.isPresent() && counted == TimeUnit.DAY && i > FRONT
                    ? Optional.of(new Piece(i, unit + 2, toFocus(then.getAsInt() * number.getAsInt()))) : Optional.empty();
        }
        int shift = then.getAsInt() * number.getAsInt();
        return Optional.of(new Piece(i, unit + 2, counted == TimeUnit.DAY ? fromFocus(shift)
                : reckoning -> reckoning.focus().of(counted).flatMap(shift < 0 ? Edtf::earliest : Edtf::latest)
                        .or(reckoning::today).flatMap(day -> shifted(day, counted, shift))));
    }

    private OptionalInt count(int i) {
        OptionalInt word = atoms.number(i, Sense.NUMBER);
        OptionalInt number = word.isPresent() ? word : atoms.digits(i);
        return number.isPresent() && number.getAsInt() <= MOST ? number : OptionalInt.empty();
    }

    private TimeUnit unit(int i) {
        return TimeUnit.valueOf(atoms.value(i, Sense.UNIT).toUpperCase(Locale.ROOT));
    }

    /** Days are counted to the day, weeks and months to the month, years to the year. */
    private static Optional<Edtf> shifted(LocalDate day, TimeUnit unit, int count) {
        LocalDate date = day.plus((long) count * unit.times(), unit.chrono());
        return switch (unit) {
            case DAY -> Optional.of(Edtf.day(date));
            case WEEK, FORTNIGHT, MONTH -> Optional.of(Edtf.month(YearMonth.from(date)));
            case YEAR -> Optional.of(Edtf.year(date.getYear()));
            case WEEKEND -> Optional.empty();
        };
    }

    /** "in two weeks", of what is to come and not of how long something took. */
    private Optional<Piece> ahead(int i) {
        boolean counted = atoms.is(i, Sense.AHEAD) && count(i + 1).isPresent()
                && !atoms.value(i + 2, Sense.UNIT).isEmpty();
        int end = i + 3;
        boolean most = atoms.is(i - 1, Pos.ADJ) && !atoms.isPlainForm(i - 1);
        boolean repeated = most || atoms.is(i - 1, Sense.TIME) || atoms.is(i - 2, Sense.ORDINAL)
                || atoms.is(end, Sense.OF);
        if (!counted || repeated) {
            return Optional.empty();
        }
        boolean time = atoms.is(end + 1, Sense.TIME) && !atoms.isComma(end);
        int count = count(i + 1).getAsInt();
        TimeUnit unit = unit(i + 2);
        return Optional.of(new Piece(i + 1, time ? end + 2 : end, reckoning -> reckoning.lean() != Lean.FUTURE
                ? Optional.empty() : reckoning.today().flatMap(day -> shifted(day, unit, count))));
    }

    /** "over the weekend". */
    private Optional<Piece> weekend(int i) {
        boolean weekend = atoms.is(i, Sense.DEFINITE) && atoms.value(i + 1, Sense.UNIT).equals("weekend")
                && atoms.is(i - 1, Sense.AT);
        return weekend ? Optional.of(new Piece(i, i + 2, DayReckoning::weekend)) : Optional.empty();
    }

    /** "the week of April 10". */
    private Optional<Piece> weekOf(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        if (!atoms.value(j, Sense.UNIT).equals("week") || !atoms.is(j + 1, Sense.OF) && !atoms.is(j + 1, Sense.START)) {
            return Optional.empty();
        }
        CalendarDates calendar = new CalendarDates(atoms);
        return Stream.concat(calendar.days(j + 2, Optional.empty()).stream(),
                        new Weekdays(atoms, calendar).days(j + 2).stream())
                .limit(1).map(piece -> new Piece(i, piece.to(), reckoning -> piece.timing().value(reckoning)
                        .flatMap(Edtf::earliest).map(DayReckoning::weekOf))).findFirst();
    }
}
