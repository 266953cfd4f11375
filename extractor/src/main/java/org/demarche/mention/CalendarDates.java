package org.demarche.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.language.Pos;
import org.demarche.mention.Piece.Link;
import org.demarche.mention.TimeWords.Sense;

/** Reads days of the calendar: "June 3", "13 to 15 May", "Jan. 23–24", "Sept. 1, 2022", "2025-12-16". */
final class CalendarDates {

    /** A month has no more days. */
    private static final int MOST = 31;

    private final Atoms atoms;
    private final Months months;

    CalendarDates(Atoms atoms) {
        this.atoms = atoms;
        this.months = new Months(atoms);
    }

    /** A day of the month as written. */
    private record DayNumber(int from, int to, int day, Link link) {
    }

    /** The days that stand at {@code i}, none if there are none; {@code weekday} is the one named beside them. */
    List<Piece> days(int i, Optional<DayOfWeek> weekday) {
        List<Piece> numeric = numeric(i);
        if (!numeric.isEmpty()) {
            return numeric;
        }
        List<Piece> monthFirst = feast(i).isEmpty() ? monthFirst(i, weekday) : feast(i);
        return monthFirst.isEmpty() ? dayFirst(i, weekday) : monthFirst;
    }

    /** "Christmas Day", "Christmas Eve". */
    private List<Piece> feast(int i) {
        OptionalInt feast = atoms.number(i, Sense.FEAST);
        boolean eve = atoms.is(i + 1, Sense.EVE);
        if (feast.isEmpty() || !eve && !atoms.value(i + 1, Sense.UNIT).equals("day")) {
            return List.of();
        }
        Years.Found year = new Years(atoms).after(i + 2, atoms.isComma(i + 2) ? i + 3 : i + 2);
        int day = feast.getAsInt() % 100 - (eve ? 1 : 0);
        return List.of(new Piece(i, year.to(), timing(feast.getAsInt() / 100, day, year, Optional.empty())));
    }

    private List<Piece> monthFirst(int i, Optional<DayOfWeek> weekday) {
        OptionalInt month = months.named(i);
        if (month.isEmpty()) {
            return List.of();
        }
        int j = months.past(i);
        List<DayNumber> numbers = numbers(atoms.skip(j, Sense.DEFINITE), true);
        return numbers.isEmpty() ? List.of() : pieces(i, numbers, month.getAsInt(), end(numbers), weekday);
    }

    private List<Piece> dayFirst(int i, Optional<DayOfWeek> weekday) {
        List<DayNumber> numbers = numbers(i, false);
        while (!numbers.isEmpty()) {
            int j = atoms.skip(end(numbers), Sense.OF);
            OptionalInt month = months.named(j);
            if (month.isPresent()) {
                return pieces(i, numbers, month.getAsInt(), months.past(j), weekday);
            }
            numbers = numbers.subList(0, numbers.size() - 1);
        }
        return List.of();
    }

    private static int end(List<DayNumber> numbers) {
        return numbers.get(numbers.size() - 1).to;
    }

    private List<Piece> pieces(int i, List<DayNumber> numbers, int month, int end, Optional<DayOfWeek> weekday) {
        Years.Found year = new Years(atoms).after(end, atoms.isComma(end) ? end + 1 : end);
        List<Piece> pieces = new ArrayList<>();
        for (DayNumber number : numbers) {
            boolean first = pieces.isEmpty();
            boolean last = pieces.size() == numbers.size() - 1;
            Timing timing = timing(month, number.day, year, first ? weekday : Optional.empty());
            pieces.add(new Piece(first ? i : number.from, last ? year.to() : number.to, timing, number.link));
        }
        return possible(month, numbers) ? pieces : List.of();
    }

    private static boolean possible(int month, List<DayNumber> numbers) {
        return numbers.stream().allMatch(number -> number.day <= YearMonth.of(2000, month).lengthOfMonth());
    }

    private static Timing timing(int month, int day, Years.Found year, Optional<DayOfWeek> weekday) {
        return reckoning -> year.bare() ? reckoning.monthDay(MonthDay.of(month, day), weekday)
                : year.in(reckoning).filter(known -> YearMonth.of(known, month).isValidDay(day))
                        .map(known -> Edtf.day(LocalDate.of(known, month, day)));
    }

    /** Numbers of days with what ties them; those after the first only where they cannot count something else. */
    private List<DayNumber> numbers(int i, boolean monthFirst) {
        List<DayNumber> numbers = new ArrayList<>();
        int at = i;
        Link link = Link.NONE;
        while (true) {
            int end = pastDay(at);
            if (end < 0 || link != Link.NONE && monthFirst && counts(end, link)) {
                return numbers;
            }
            numbers.add(new DayNumber(at, end, day(at), link));
            int next = separated(end);
            if (next < 0 || numbers.size() == MOST) {
                return numbers;
            }
            link = link(next - 1);
            at = atoms.skip(next, Sense.DEFINITE);
        }
    }

    private int separated(int i) {
        if (atoms.isComma(i)) {
            int next = pastDay(i + 1);
            boolean list = next > 0 && (atoms.is(next, Sense.AND)
                    || atoms.isComma(next) && atoms.is(next + 1, Sense.AND));
            return atoms.is(i + 1, Sense.AND) ? i + 2 : list ? i + 1 : -1;
        }
        return atoms.isDash(i) || atoms.is(i, Sense.AND) || atoms.is(i, Sense.OR) || atoms.is(i, Sense.RANGE)
                ? i + 1 : -1;
    }

    private Link link(int i) {
        return atoms.isDash(i) || atoms.is(i, Sense.RANGE) ? Link.RANGE : atoms.is(i, Sense.OR) ? Link.OR : Link.AND;
    }

    /** Whether the number before {@code end} counts what follows: "May 5 and 10 people", but "the May 5 and 6 talks". */
    private boolean counts(int end, Link link) {
        boolean noun = atoms.is(end, Pos.NOUN) || atoms.is(end, Pos.ADJ) || atoms.is(end, Pos.PROPN);
        return noun && !atoms.isDash(end - 2) && !atoms.is(end, Sense.OCCASION) || months.named(end).isPresent()
                && link != Link.NONE;
    }

    private int day(int i) {
        String text = atoms.text(i);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits == 0 || digits > 2 ? 0 : Integer.parseInt(text.substring(0, digits));
    }

    /** One past the day's number at {@code i}; -1 if there is none. */
    private int pastDay(int i) {
        int day = day(i);
        if (day < 1 || day > 31) {
            return -1;
        }
        String rest = atoms.text(i).replaceFirst("^[0-9]+", "");
        boolean suffix = rest.isEmpty() || atoms.isSuffix(rest);
        int end = rest.isEmpty() ? atoms.skip(i + 1, Sense.SUFFIX) : i + 1;
        return suffix && !atoms.is(end, Sense.AMOUNT) ? end : -1;
    }

    /** "2025-12-16", "16.12.2025", "12/16/2025" where it is clear which is the day. */
    private List<Piece> numeric(int i) {
        int[] dotted = dotted(atoms.text(i));
        if (dotted.length == 3) {
            return piece(i, i + 1, dotted[2], dotted[1], dotted[0]);
        }
        if (!atoms.isDash(i + 1) || !atoms.text(i + 3).equals(atoms.text(i + 1))) {
            return List.of();
        }
        int first = atoms.digits(i).orElse(0);
        int second = atoms.digits(i + 2).orElse(0);
        int third = atoms.digits(i + 4).orElse(0);
        if (atoms.text(i).length() == 4) {
            return piece(i, i + 5, first, second, third);
        }
        boolean clear = (first > 12) != (second > 12) && atoms.text(i + 4).length() == 4;
        return clear ? piece(i, i + 5, third, Math.min(first, second), Math.max(first, second)) : List.of();
    }

    private static int[] dotted(String text) {
        return text.indexOf('.') > 0 && text.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}")
                ? List.of(text.split("\\.")).stream().mapToInt(Integer::parseInt).toArray() : new int[0];
    }

    private static List<Piece> piece(int from, int to, int year, int month, int day) {
        try {
            Edtf value = Edtf.day(LocalDate.of(year, month, day));
            return Years.plausible(year) ? List.of(new Piece(from, to, reckoning -> Optional.of(value))) : List.of();
        } catch (DateTimeException noDay) {
            return List.of();
        }
    }
}
