package org.demarche.mention;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.language.Pos;
import org.demarche.mention.TimeWords.Sense;

/** Reads months: "November 2021", "in September", "June this year". "May" and "March" must be months. */
final class Months {

    private final Atoms atoms;

    Months(Atoms atoms) {
        this.atoms = atoms;
    }

    /** The number of the month that stands at {@code i} beside a day or year; ambiguous names have a capital. */
    OptionalInt named(int i) {
        return atoms.is(i, Sense.AMBIGUOUS) && !atoms.isUpper(i) ? OptionalInt.empty() : atoms.number(i, Sense.MONTH);
    }

    /** One past the month's name at {@code i}, a dot that was cut off included. */
    int past(int i) {
        return atoms.is(i, Sense.SHORT) && atoms.isText(i + 1, ".") && atoms.has(i + 2) ? i + 2 : i + 1;
    }

    /** The month at {@code i}, with its year where that stands behind it. */
    Optional<Piece> month(int i) {
        OptionalInt month = named(i);
        if (month.isEmpty() || atoms.isDash(i + 1) && atoms.is(i - 1, Pos.PROPN)) {
            return Optional.empty();
        }
        int end = past(i);
        Years.Found year = new Years(atoms).after(end, atoms.isComma(end) ? end + 1 : end);
        boolean number = atoms.digits(end).isPresent() && atoms.text(end).length() <= 2;
        if (year.bare() && (number || !alone(i))) {
            return Optional.empty();
        }
        return Optional.of(new Piece(i, year.bare() ? end : year.to(), timing(month.getAsInt(), year)));
    }

    private static Timing timing(int month, Years.Found year) {
        return reckoning -> year.bare() ? reckoning.month(month)
                : year.in(reckoning).map(known -> Edtf.month(YearMonth.of(known, month)));
    }

    /** Whether the name can be a month with nothing behind it. */
    private boolean alone(int i) {
        boolean verb = atoms.is(i, Pos.VERB) || atoms.is(i, Pos.AUX);
        if (atoms.is(i, Sense.SHORT)) {
            return atoms.isDotted(i) && before(i);
        }
        return atoms.is(i, Sense.AMBIGUOUS) ? !verb && before(i) && !atoms.is(i + 1, Pos.PROPN) : !verb;
    }

    private boolean before(int i) {
        return atoms.is(i - 1, Sense.IN_MONTH) || atoms.isDash(i - 1) && atoms.is(i - 2, Sense.APPROXIMATE)
                || (atoms.is(i - 1, Sense.AND) || atoms.isDash(i - 1)) && atoms.is(i - 2, Sense.MONTH)
                || (atoms.isDash(i + 1) || atoms.is(i + 1, Sense.RANGE)) && atoms.is(i + 2, Sense.MONTH)
                || atoms.is(i + 1, Sense.OCCASION);
    }
}
