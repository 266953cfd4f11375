package org.demarche.mention;

import java.time.temporal.ChronoUnit;

/** A stretch of the calendar that language counts in; {@code time.tsv} names them in lower case. */
enum TimeUnit {
    DAY(ChronoUnit.DAYS, 1), WEEKEND(ChronoUnit.WEEKS, 1), WEEK(ChronoUnit.WEEKS, 1), FORTNIGHT(ChronoUnit.WEEKS, 2),
    MONTH(ChronoUnit.MONTHS, 1), YEAR(ChronoUnit.YEARS, 1);

    private final ChronoUnit unit;
    private final int times;

    TimeUnit(ChronoUnit unit, int times) {
        this.unit = unit;
        this.times = times;
    }

    ChronoUnit chrono() {
        return unit;
    }

    /** How many {@link #chrono} one of these is. */
    int times() {
        return times;
    }
}
