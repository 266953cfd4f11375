package org.demarche.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reckons dates from where and how they are spoken of.
 *
 * @param today    the day of writing
 * @param dateline the day of writing where its year is unknown
 * @param lean     which way the sentence looks
 * @param pinned   the date of a series from which its others are reckoned, {@code lean} being certain then
 * @param focus    the dates last spoken of
 * @param era      the event from which dates without a year are reckoned onwards, rather than from {@code today}
 */
record DayReckoning(Optional<LocalDate> today, Optional<MonthDay> dateline, Lean lean,
                    Optional<LocalDate> pinned, Focus focus, Optional<LocalDate> era) {

    /** Knows only dates that are written out. */
    static final DayReckoning ABSOLUTE = new DayReckoning(Optional.empty(), Optional.empty(), Lean.OPEN,
            Optional.empty(), Focus.NONE, Optional.empty());

    /** Past that many days, the tense of the sentence is more likely misread than the year left out. */
    private static final long TOO_FAR = 275;

    /** A month that far ahead would be named with its year; so it is one that has just gone by, or the other way. */
    private static final int FAR_MONTHS = 10;

    private static final int STAND_IN = 2001;

    /** Reckons dates without a year or week from {@code day}; what is said of today still goes by today. */
    DayReckoning pinned(LocalDate day, Lean certain) {
        return new DayReckoning(today, dateline, certain, Optional.of(day), focus, era);
    }

    /** Reckons from {@code day} as if it were written then. */
    DayReckoning spokenOf(LocalDate day) {
        return new DayReckoning(Optional.of(day), Optional.empty(), lean, Optional.empty(), focus, Optional.empty());
    }

    private Optional<LocalDate> base() {
        return pinned.or(() -> today);
    }

    /** The day {@code shift} days after the day of writing. */
    Optional<Edtf> day(int shift) {
        return today.map(day -> Edtf.day(day.plusDays(shift))).or(() -> dateline.map(day ->
                Edtf.unknownYearDay(MonthDay.from(day.atYear(STAND_IN).plusDays(shift)))));
    }

    /** The weekday, the next or the last one as the sentence leans. */
    Optional<Edtf> weekday(DayOfWeek weekday) {
        return base().map(day -> {
            LocalDate next = day.with(TemporalAdjusters.nextOrSame(weekday));
            boolean near = lean == Lean.NEAR && ChronoUnit.DAYS.between(day, next) <= 3;
            return Edtf.day(near || lean == Lean.FUTURE || lean == Lean.PRESENT
                    ? next : day.with(TemporalAdjusters.previousOrSame(weekday)));
        });
    }

    /** The weekday before today (-1), in this week (0) or in the next (1). */
    Optional<Edtf> weekday(DayOfWeek weekday, int direction) {
        return direction < 0
                ? today.map(day -> Edtf.day(day.with(TemporalAdjusters.previous(weekday))))
                : weekdayOfWeek(weekday, direction);
    }

    /** The weekday of the week {@code weeks} after this. */
    Optional<Edtf> weekdayOfWeek(DayOfWeek weekday, int weeks) {
        return today.map(day -> Edtf.day(monday(day, weeks).with(TemporalAdjusters.nextOrSame(weekday))));
    }

    /** The week {@code weeks} after this, Monday to Sunday; on a Sunday the last week is the one that ends that day. */
    Optional<Edtf> week(int weeks) {
        return today.map(day -> weekOf(weeks < 0 && day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.plusWeeks(weeks + 1L) : day.plusWeeks(weeks)));
    }

    /** The week in which {@code day} lies. */
    static Edtf weekOf(LocalDate day) {
        return Edtf.interval(monday(day, 0), monday(day, 0).plusDays(6));
    }

    /** Saturday and Sunday of the week {@code weeks} after this. */
    Optional<Edtf> weekend(int weeks) {
        return today.map(day -> saturday(monday(day, weeks)));
    }

    /** The weekend that comes or is, or the one that was or is, as the sentence leans. */
    Optional<Edtf> weekend() {
        boolean onwards = lean == Lean.FUTURE || lean == Lean.NEAR;
        return today.map(day -> saturday(onwards || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
                ? monday(day, 0) : monday(day, -1)));
    }

    private static Edtf saturday(LocalDate monday) {
        return Edtf.interval(monday.plusDays(5), monday.plusDays(6));
    }

    private static LocalDate monday(LocalDate day, int weeks) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    /** The day of the year, in the year that is nearest, as the sentence leans, and that fits the weekday. */
    Optional<Edtf> monthDay(MonthDay day, Optional<DayOfWeek> weekday) {
        if (era.isPresent() && pinned.isEmpty()) {
            return years(era.get(), day).filter(date -> !date.isBefore(era.get())).findFirst().map(Edtf::day);
        }
        if (base().isEmpty()) {
            return Optional.of(Edtf.unknownYearDay(day));
        }
        LocalDate from = base().get();
        Comparator<LocalDate> nearness =
                Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(from, date)));
        Optional<LocalDate> named = years(from, day)
                .filter(date -> weekday.isPresent() && weekday.get() == date.getDayOfWeek())
                .min(nearness).filter(date -> Math.abs(ChronoUnit.DAYS.between(from, date)) <= TOO_FAR);
        Optional<LocalDate> leaning = years(from, day)
                .filter(date -> lean != Lean.PAST || !date.isAfter(from))
                .filter(date -> lean != Lean.FUTURE || !date.isBefore(from))
                .min(nearness)
                .filter(date -> pinned.isPresent() || Math.abs(ChronoUnit.DAYS.between(from, date)) <= TOO_FAR);
        return named.or(() -> leaning).or(() -> years(from, day).min(nearness)).map(Edtf::day);
    }

    /** That day of the years around, in order; 29 February in leap years only. */
    private static Stream<LocalDate> years(LocalDate from, MonthDay day) {
        return IntStream.rangeClosed(from.getYear() - 8, from.getYear() + 8).filter(day::isValidYear)
                .mapToObj(day::atYear);
    }

    /** The month, as the sentence leans: the last such one unless it tells of what is to come. */
    Optional<Edtf> month(int month) {
        if (era.isPresent() && pinned.isEmpty()) {
            YearMonth start = YearMonth.from(era.get());
            int year = start.getYear() + (month < start.getMonthValue() ? 1 : 0);
            return Optional.of(Edtf.month(YearMonth.of(year, month)));
        }
        if (base().isEmpty()) {
            return Optional.of(Edtf.unknownYearMonth(month));
        }
        YearMonth now = YearMonth.from(base().get());
        int back = Math.floorMod(now.getMonthValue() - month, 12);
        boolean onwards = lean == Lean.FUTURE || lean == Lean.NEAR && back > 6
                || lean != Lean.PAST && pinned.isEmpty() && back >= FAR_MONTHS;
        return Optional.of(Edtf.month(onwards ? now.plusMonths(Math.floorMod(-back, 12)) : now.minusMonths(back)));
    }

    /** The month before this one (-1), of this year (0), or after this one (1). */
    Optional<Edtf> month(int month, int direction) {
        if (direction == 0) {
            return today.map(day -> Edtf.month(YearMonth.of(day.getYear(), month)));
        }
        return today.map(day -> Edtf.month(Stream.iterate(YearMonth.from(day), each -> each.plusMonths(direction))
                .skip(1).filter(each -> each.getMonthValue() == month).findFirst().orElseThrow()));
    }

    /** The season before (-1), around or nearest to (0), or after (1) today; of the year that it starts in. */
    Optional<Edtf> season(int code, int direction) {
        return today.flatMap(day -> {
            Stream<Edtf> near = IntStream.rangeClosed(-2, 2)
                    .mapToObj(shift -> Edtf.season(day.getYear() + shift, code));
            return direction < 0 ? near.filter(each -> each.latest().orElseThrow().isBefore(day)).reduce((a, b) -> b)
                    : direction > 0 ? near.filter(each -> each.earliest().orElseThrow().isAfter(day)).findFirst()
                    : near.min(Comparator.comparingLong(each -> distance(day, each)));
        });
    }

    /** The season, as the sentence leans. */
    Optional<Edtf> season(int code) {
        Optional<Edtf> around = season(code, 0).filter(each -> distance(today.orElseThrow(), each) == 0);
        return around.or(() -> season(code, lean == Lean.FUTURE || lean == Lean.NEAR ? 1 : -1));
    }

    private static long distance(LocalDate day, Edtf value) {
        long before = ChronoUnit.DAYS.between(day, value.earliest().orElseThrow());
        long after = ChronoUnit.DAYS.between(value.latest().orElseThrow(), day);
        return Math.max(0, Math.max(before, after));
    }
}
