package org.demarche.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.demarche.mention.TimeWords.Sense;

/** Reads weeks, months, seasons and years, and their parts: "last week", "early 2024", "the first half of June". */
final class Periods {

    private final Atoms atoms;
    private final Months months;
    private final Years years;

    Periods(Atoms atoms) {
        this.atoms = atoms;
        this.months = new Months(atoms);
        this.years = new Years(atoms);
    }

    /** The period at {@code i}: whole, a part of it, or about that time. */
    Optional<Piece> period(int i) {
        return part(i).or(() -> edge(i)).or(() -> about(i)).or(() -> within(i)).or(() -> whole(i, false));
    }

    /** "early 2024", "mid-May", "late last year". */
    private Optional<Piece> about(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        return atoms.is(j, Sense.APPROXIMATE) ? whole(atoms.isDash(j + 1) ? j + 2 : j + 1, true)
                .map(piece -> piece.from(i).saying(piece.timing().approximately())) : Optional.empty();
    }

    /** "the end of the year", which is the year itself where something happens "before the end of the year". */
    private Optional<Piece> edge(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        if (!atoms.is(j, Sense.EDGE) || !atoms.is(j + 1, Sense.OF)) {
            return Optional.empty();
        }
        boolean limit = atoms.is(i - 1, Sense.UNTIL);
        return whole(j + 2, true).or(() -> definite(j + 2))
                .map(piece -> piece.from(i).saying(limit ? piece.timing() : piece.timing().approximately()));
    }

    /** "later this week". */
    private Optional<Piece> within(int i) {
        return atoms.is(i, Sense.WITHIN) ? whole(i + 1, false).map(piece -> piece.from(i)) : Optional.empty();
    }

    /** "the first half of June", "the second week of April", "the third quarter of 2023". */
    private Optional<Piece> part(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        OptionalInt number = atoms.number(j, Sense.ORDINAL);
        int of = j + 2;
        if (number.isEmpty() || !(atoms.is(of, Sense.OF) || atoms.is(of, Sense.AHEAD))) {
            return Optional.empty();
        }
        Optional<Piece> whole = whole(of + 1, true).or(() -> definite(of + 1));
        OptionalInt parts = atoms.number(j + 1, Sense.FRACTION);
        if (parts.isPresent()) {
            int which = number.getAsInt() < 0 ? parts.getAsInt() : number.getAsInt();
            return whole.map(piece -> piece.from(i).saying(piece.timing().part(which, parts.getAsInt())));
        }
        return atoms.value(j + 1, Sense.UNIT).equals("week") ? whole.map(piece -> piece.from(i)
                .saying(reckoning -> piece.timing().value(reckoning).flatMap(month -> week(month, number.getAsInt()))))
                : Optional.empty();
    }

    /** Weeks of a month are those whose Thursday lies in it, as ISO counts the weeks of a year. */
    private static Optional<Edtf> week(Edtf month, int number) {
        boolean unknown = month.value().length() != "2000-01".length() && !month.value().endsWith("~");
        if (unknown || month.earliest().isEmpty()) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.from(month.earliest().get());
        LocalDate day = whole.atDay(1);
        while (day.getDayOfWeek().getValue() != 4) {
            day = day.plusDays(1);
        }
        LocalDate first = day;
        Stream<LocalDate> thursdays = Stream.iterate(first, each -> each.plusWeeks(1)).limit(5)
                .filter(each -> YearMonth.from(each).equals(whole));
        return (number < 0 ? thursdays.reduce((a, b) -> b) : thursdays.skip(number - 1L).findFirst())
                .map(DayReckoning::weekOf);
    }

    /** A month, season or year; a bare year where the words before it {@code ask} for one, or it can be none else. */
    private Optional<Piece> whole(int i, boolean asked) {
        return deictic(i).or(() -> focused(i)).or(() -> months.month(i)).or(() -> season(i))
                .or(() -> asked ? years.asked(i) : years.bare(i)).or(() -> theYears(i, asked));
    }

    private Optional<Piece> theYears(int i, boolean asked) {
        return asked && atoms.is(i, Sense.DEFINITE) ? years.asked(i + 1).map(piece -> piece.from(i)) : Optional.empty();
    }

    /** "the year", "the month" in which it is written. */
    private Optional<Piece> definite(int i) {
        return atoms.is(i, Sense.DEFINITE)
                ? unit(singular(i + 1), 0).map(timing -> new Piece(i, i + 2, timing)) : Optional.empty();
    }

    /** "last week", "this coming June", "next spring". */
    private Optional<Piece> deictic(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        OptionalInt first = atoms.number(j, Sense.DIRECTION);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt second = atoms.number(j + 1, Sense.DIRECTION);
        int direction = second.orElse(first.getAsInt());
        int noun = second.isPresent() ? j + 2 : j + 1;
        OptionalInt month = atoms.is(noun, Sense.AMBIGUOUS) && !atoms.isUpper(noun)
                ? OptionalInt.empty() : atoms.number(noun, Sense.MONTH);
        OptionalInt season = atoms.number(noun, Sense.SEASON);
        String lasting = second.isPresent() ? "" : atoms.value(j, Sense.LASTING);
        boolean stretch = lasting.equals("always") || lasting.equals("definite") && j > i;
        Optional<Timing> timing = month.isPresent() && !atoms.is(noun, Sense.SHORT)
                ? Optional.of(reckoning -> reckoning.month(month.getAsInt(), direction))
                : season.isPresent() ? Optional.of(reckoning -> reckoning.season(season.getAsInt(), direction))
                : stretch ? Optional.empty() : unit(singular(noun), direction);
        return timing.map(known -> new Piece(i, noun + 1, known));
    }

    private String singular(int i) {
        return atoms.is(i, Sense.PLURAL) ? "" : atoms.value(i, Sense.UNIT);
    }

    private static Optional<Timing> unit(String unit, int shift) {
        return switch (unit) {
            case "week" -> Optional.of(reckoning -> reckoning.week(shift));
            case "weekend" -> Optional.of(reckoning -> reckoning.weekend(shift));
            case "month" -> Optional.of(reckoning -> reckoning.today()
                    .map(day -> Edtf.month(YearMonth.from(day).plusMonths(shift))));
            case "year" -> Optional.of(Years.shifted(shift));
            default -> Optional.empty();
        };
    }

    /** "that month", "the following week": around or beside the date last spoken of. */
    private Optional<Piece> focused(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        OptionalInt shift = atoms.number(j, Sense.SAME);
        String unit = singular(j + 1);
        boolean known = j > i || atoms.is(j, Sense.SAME_ONLY);
        if (shift.isEmpty() || unit.isEmpty() || !known || unit.equals("day")) {
            return Optional.empty();
        }
        return Optional.of(new Piece(i, j + 2, reckoning -> reckoning.focus()
                .of(TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT))).flatMap(Edtf::earliest)
                .or(() -> shift.getAsInt() == 0 ? Optional.empty() : reckoning.today()).flatMap(day ->
                        unit(unit, shift.getAsInt()).flatMap(timing -> timing.value(reckoning.spokenOf(day))))));
    }

    /** "the summer of 2018", "spring 1999", "in the autumn". */
    private Optional<Piece> season(int i) {
        int j = atoms.skip(i, Sense.DEFINITE);
        OptionalInt code = atoms.number(j, Sense.SEASON);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Years.Found year = years.after(j + 1, j + 1);
        boolean named = j > i && atoms.is(i - 1, Sense.AHEAD) && !atoms.is(j + 1, Sense.OF);
        boolean alone = !atoms.is(j, Sense.AMBIGUOUS) || atoms.is(j - 1, Sense.APPROXIMATE) || named;
        boolean placed = j > i && atoms.is(i - 1, Sense.IN_MONTH) || j == i && atoms.is(i - 1, Sense.AHEAD);
        if (year.bare() && !(alone && placed)) {
            return Optional.empty();
        }
        return Optional.of(new Piece(i, year.bare() ? j + 1 : year.to(), reckoning -> year.bare()
                ? reckoning.season(code.getAsInt())
                : year.in(reckoning).map(known -> Edtf.season(known, code.getAsInt()))));
    }
}
