package org.demarche.mention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a time expression says, before it is known when and with which tense it is said. */
@FunctionalInterface
interface Timing {

    /** The date that is meant; empty if that cannot be told. */
    Optional<Edtf> value(DayReckoning reckoning);

    /** The same, the value changed. */
    default Timing then(UnaryOperator<Edtf> change) {
        return reckoning -> value(reckoning).map(change);
    }

    /** The same month, season or year, approximately; a day or week stays what it is. */
    default Timing approximately() {
        return then(value -> value.value().contains("/") || value.value().length() > "2000-01".length()
                ? value : value.approximately());
    }

    /** Part {@code number}, from 1, of the month or year that this is, cut into {@code parts}. */
    default Timing part(int number, int parts) {
        return reckoning -> value(reckoning).flatMap(whole -> whole.earliest().flatMap(first ->
                whole.latest().flatMap(last -> cut(first, last, number, parts))));
    }

    private static Optional<Edtf> cut(LocalDate first, LocalDate last, int number, int parts) {
        if (number < 1 || number > parts) {
            return Optional.empty();
        }
        if (last.isAfter(first.plusMonths(1))) {
            int months = 12 / parts;
            LocalDate start = first.plusMonths((long) months * (number - 1));
            return Optional.of(Edtf.interval(start, start.plusMonths(months).minusDays(1)));
        }
        int days = last.getDayOfMonth();
        // A month's first half is 15 days long, whatever the month.
        int from = number == 1 ? 1 : 30 / parts * (number - 1) + 1;
        int to = number == parts ? days : 30 / parts * number;
        return Optional.of(Edtf.interval(first.withDayOfMonth(from), first.withDayOfMonth(to)));
    }
}
