package org.demarche.mention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An article's own time: when it is written, and which of the events that it dates lend later dates their year. */
final class Eras {

    /** Dates that many years before the article's latest are of other events. */
    private static final int FLASHBACK = 4;

    /** A date that starts a sentence no later than this atom sets the year of the sentence: "In March 2019, …". */
    private static final int FRONT = 2;

    /** A date written out with its year. */
    private record Fixed(int line, int atom, Edtf value, Timex.Bound bound, LocalDate start) {

        boolean bareYear() {
            return value.value().length() == "2000".length();
        }

        static long place(int line, int atom) {
            return ((long) line << Integer.SIZE) + atom;
        }
    }

    private final Map<Integer, Fixed> fronts = new HashMap<>();
    private final NavigableMap<Long, Fixed> eras = new TreeMap<>();
    private final Optional<LocalDate> today;
    private final Optional<MonthDay> dateline;

    Eras(List<DatedLine> lines, Optional<LocalDate> published) {
        List<Fixed> fixed = lines.stream().flatMap(Eras::fixed).toList();
        fixed.stream().filter(date -> date.atom <= FRONT && date.bound == Timex.Bound.AT)
                .forEach(date -> fronts.putIfAbsent(date.line, date));
        lending(fixed).forEach(date -> eras.put(Fixed.place(date.line, date.atom), date));
        Optional<Edtf> written = lines.stream().flatMap(line -> line.series().stream())
                .filter(series -> series.bound() == Timex.Bound.DATELINE)
                .flatMap(series -> series.dates(DayReckoning.ABSOLUTE).stream()).map(Series.Dated::value)
                .filter(value -> value.value().length() == "2000-01-01".length()).findFirst();
        Optional<MonthDay> bare = written.filter(Edtf::yearUnknown).map(Eras::monthDay);
        this.today = published.or(() -> written.flatMap(Edtf::earliest)).or(() -> bare.flatMap(this::placed));
        this.dateline = today.isPresent() ? Optional.empty() : bare;
    }

    private static MonthDay monthDay(Edtf value) {
        return MonthDay.parse("--" + value.value().substring("XXXX-".length()));
    }

    private static Stream<Fixed> fixed(DatedLine line) {
        return line.series().stream().flatMap(series -> series.dates(DayReckoning.ABSOLUTE).stream())
                .flatMap(date -> date.value().earliest().stream().map(day ->
                        new Fixed(line.index(), date.from(), date.value(), date.bound(), day)));
    }

    /** The dates that are neither years alone, if there are others, nor of events long past. */
    private static Stream<Fixed> lending(List<Fixed> fixed) {
        boolean months = fixed.stream().anyMatch(date -> !date.bareYear());
        List<Fixed> dated = fixed.stream().filter(date -> !months || !date.bareYear()).toList();
        Optional<LocalDate> latest = dated.stream().map(Fixed::start).max(LocalDate::compareTo);
        return dated.stream().filter(date -> date.start.isAfter(latest.orElseThrow().minusYears(FLASHBACK)));
    }

    /** The dateline's day, the first such after what the article dates with a year. */
    private Optional<LocalDate> placed(MonthDay day) {
        return eras.values().stream().filter(date -> !date.bareYear()).map(Fixed::start).max(LocalDate::compareTo)
                .flatMap(era -> new DayReckoning(Optional.empty(), Optional.empty(), Lean.OPEN, Optional.empty(),
                        Focus.NONE, Optional.of(era)).monthDay(day, Optional.empty())).flatMap(Edtf::earliest);
    }

    /** How to reckon the dates of {@code series}, {@code focus} being the dates last spoken of. */
    DayReckoning reckoning(DatedLine line, Series series, Focus focus) {
        Lean lean = series.bound() == Timex.Bound.SINCE ? Lean.PAST
                : new Tense(line.atoms()).at(series.from(), series.to());
        Optional<LocalDate> front = front(line.index(), series.from(), lean);
        Optional<LocalDate> era = front
                .or(() -> today.isPresent() ? Optional.empty() : era(line.index(), series.from()));
        return new DayReckoning(today, dateline, lean, Optional.empty(), focus, era);
    }

    /** The year that starts the sentence, if it is not the year of writing; one long gone rules the future, too. */
    private Optional<LocalDate> front(int line, int atom, Lean lean) {
        return Optional.ofNullable(fronts.get(line)).filter(date -> date.atom < atom).map(Fixed::start)
                .filter(day -> today.isEmpty()
                        || day.getYear() < today.get().getYear() - (lean == Lean.FUTURE ? 1 : 0));
    }

    /** The event last dated before, else the one dated next. */
    private Optional<LocalDate> era(int line, int atom) {
        return Optional.ofNullable(eras.lowerEntry(Fixed.place(line, atom)))
                .or(() -> Optional.ofNullable(eras.firstEntry())).map(entry -> entry.getValue().start);
    }
}
