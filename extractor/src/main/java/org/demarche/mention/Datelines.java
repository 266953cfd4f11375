package org.demarche.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.demarche.language.Pos;

/** Tells the date of writing from dates in the text: "CAIRO – 26 July 2022:", "MOSCOW, Dec. 16 (Agency)". */
final class Datelines {

    /** In which of an article's sentences a dateline or letterhead can stand. */
    private static final int SENTENCES = 6;

    /** How many words a line may have around a date that stands alone in a letterhead. */
    private static final int LETTERHEAD = 12;

    /** How many days a text may be printed after, or in another time zone before, it is written. */
    private static final int DELAY = 3;

    private Datelines() {
    }

    /** Whether {@code date}, of the article's sentence number {@code index}, is the date of writing. */
    static boolean marks(int index, Atoms atoms, Series date, Optional<LocalDate> published) {
        if (index >= SENTENCES || date.pieces().size() > 1) {
            return false;
        }
        Optional<LocalDate> written = date.dates(DayReckoning.ABSOLUTE).stream().map(Series.Dated::value)
                .filter(value -> value.value().length() == "2000-01-01".length()).findFirst().flatMap(Edtf::earliest);
        boolean near = published.isEmpty() || written.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(written.get(), published.get())) <= DELAY;
        return near && (dateline(atoms, date) || written.isPresent() && letterhead(atoms, date));
    }

    /** A place and nothing else before it, and a mark that opens the text behind it. */
    private static boolean dateline(Atoms atoms, Series date) {
        boolean place = false;
        for (int i = 0; i < date.from(); i++) {
            boolean name = atoms.isUpper(i);
            if (!name && !atoms.is(i, Pos.PUNCT) && !atoms.isDash(i) && !atoms.isComma(i)) {
                return false;
            }
            place |= name;
        }
        int end = date.to();
        return place && (atoms.isDash(end) || atoms.isText(end, ":") || atoms.isText(end, "(") || atoms.isText(end, ".")
                && atoms.has(end + 1));
    }

    private static boolean letterhead(Atoms atoms, Series date) {
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.is(i, Pos.VERB) || atoms.is(i, Pos.AUX)) {
                return false;
            }
        }
        return atoms.size() <= LETTERHEAD && !atoms.is(date.from() - 1, Pos.ADP);
    }
}
