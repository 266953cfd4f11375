package org.demarche.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.mention.Piece.Link;

/**
 * Dates that are read together, since one lends another its year or week: "13 to 15 May", "Monday and Tuesday".
 *
 * @param pieces in order, at least one
 * @param bound  how what is told lies to them
 */
record Series(List<Piece> pieces, Timex.Bound bound) {

    /** Copies the list. */
    Series {
        pieces = List.copyOf(pieces);
    }

    /** A date of the series with its value; atoms as in {@link Piece}. */
    record Dated(int from, int to, Edtf value, Timex.Bound bound) {

        Dated with(Edtf other) {
            return new Dated(from, to, other, bound);
        }
    }

    Series bound(Timex.Bound other) {
        return new Series(pieces, other);
    }

    int from() {
        return pieces.get(0).from();
    }

    int to() {
        return pieces.get(pieces.size() - 1).to();
    }

    /** The dates that are meant, ranges and neighbouring days as intervals. */
    List<Dated> dates(DayReckoning reckoning) {
        List<Optional<Edtf>> values = values(reckoning);
        List<Dated> dates = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (values.get(i).isEmpty()) {
                open = false;
                continue;
            }
            Dated here = new Dated(piece.from(), piece.to(), values.get(i).get(), bound);
            Optional<Dated> joined = open ? join(dates.get(dates.size() - 1), here, piece.link()) : Optional.empty();
            joined.ifPresent(whole -> dates.set(dates.size() - 1, whole));
            if (joined.isEmpty()) {
                dates.add(here);
            }
            open = true;
        }
        return dates;
    }

    /** Each piece reckoned from the one that is surest: one with a year, else the first or last. */
    private List<Optional<Edtf>> values(DayReckoning reckoning) {
        List<Optional<Edtf>> values = new ArrayList<>(Collections.nCopies(pieces.size(), Optional.empty()));
        int pivot = pivot(reckoning);
        values.set(pivot, pieces.get(pivot).timing().value(reckoning));
        for (int i = pivot - 1; i >= 0; i--) {
            Optional<LocalDate> next = values.get(i + 1).flatMap(Edtf::latest);
            values.set(i, pieces.get(i).timing()
                    .value(next.map(day -> reckoning.pinned(day, Lean.PAST)).orElse(reckoning)));
        }
        for (int i = pivot + 1; i < pieces.size(); i++) {
            Optional<LocalDate> last = values.get(i - 1).flatMap(Edtf::earliest);
            values.set(i, pieces.get(i).timing()
                    .value(last.map(day -> reckoning.pinned(day, Lean.FUTURE)).orElse(reckoning)));
        }
        return values;
    }

    private int pivot(DayReckoning reckoning) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).timing().value(DayReckoning.ABSOLUTE).flatMap(Edtf::earliest).isPresent()) {
                return i;
            }
        }
        return reckoning.lean() == Lean.FUTURE || reckoning.era().isPresent() ? 0 : pieces.size() - 1;
    }

    private static Optional<Dated> join(Dated left, Dated right, Link link) {
        boolean one = switch (link) {
            case NONE -> false;
            case RANGE, OR -> true;
            case AND -> days(left.value) && days(right.value) && adjacent(left.value, right.value);
        };
        if (!one) {
            return Optional.empty();
        }
        String start = left.value.value();
        String end = right.value.value();
        String ends = start.substring(0, slash(start)) + "/" + end.substring(end.indexOf('/') + 1);
        return Edtf.parse(left.value.sameAs(right.value) ? start : ends)
                .map(value -> new Dated(left.from, right.to, value, left.bound));
    }

    private static int slash(String value) {
        int slash = value.indexOf('/');
        return slash < 0 ? value.length() : slash;
    }

    /** Whether the value is of days, and not of months or years. */
    private static boolean days(Edtf value) {
        return value.value().substring(0, slash(value.value())).matches("[0-9X]{4}-[0-9]{2}-[0-9]{2}");
    }

    private static boolean adjacent(Edtf left, Edtf right) {
        return left.latest().isPresent() && left.latest().map(day -> day.plusDays(1)).equals(right.earliest());
    }
}
