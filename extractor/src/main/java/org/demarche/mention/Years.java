package org.demarche.mention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.language.Pos;
import org.demarche.mention.TimeWords.Sense;

/** Reads years: "2013", "1950-53", "the 1990s", and what names the year of a month: "this year", "of that year". */
final class Years {

    private static final int EARLIEST = 1700;
    private static final int LATEST = 2099;

    private final Atoms atoms;

    Years(Atoms atoms) {
        this.atoms = atoms;
    }

    /** A year that follows a month or day, or its absence. */
    record Found(int to, OptionalInt year, Optional<Timing> relative) {

        boolean bare() {
            return year.isEmpty() && relative.isEmpty();
        }

        /** The year; empty if it cannot be told. */
        Optional<Integer> in(DayReckoning reckoning) {
            return year.isPresent() ? Optional.of(year.getAsInt())
                    : relative.flatMap(timing -> timing.value(reckoning)).flatMap(Edtf::earliest)
                            .map(LocalDate::getYear);
        }
    }

    static boolean plausible(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** The year at {@code i}, "of" left out, or none that ends at {@code none}. */
    Found after(int none, int i) {
        int j = atoms.skip(i, Sense.OF);
        OptionalInt year = number(j);
        if (year.isPresent() && !counts(j + 1)) {
            return new Found(j + 1, year, Optional.empty());
        }
        boolean named = atoms.value(j + 1, Sense.UNIT).equals("year") && i == none;
        OptionalInt direction = atoms.number(j, Sense.DIRECTION);
        if (named && direction.isPresent() && !atoms.is(j, Sense.SAME_ONLY)) {
            return new Found(j + 2, OptionalInt.empty(), Optional.of(shifted(direction.getAsInt())));
        }
        OptionalInt same = atoms.number(j, Sense.SAME);
        return named && same.isPresent()
                ? new Found(j + 2, OptionalInt.empty(), Optional.of(fromFocus(same.getAsInt())))
                : new Found(none, OptionalInt.empty(), Optional.empty());
    }

    /** The year {@code shift} years after this. */
    static Timing shifted(int shift) {
        return reckoning -> reckoning.today().map(day -> Edtf.year(day.getYear() + shift));
    }

    private static Timing fromFocus(int shift) {
        return reckoning -> reckoning.focus().any().flatMap(Edtf::earliest)
                .map(day -> Edtf.year(day.getYear() + shift));
    }

    /** The year or decade at {@code i}, where its neighbours let it be one. */
    Optional<Piece> bare(int i) {
        Optional<Piece> decade = decade(i);
        if (decade.isPresent() || number(i).isEmpty()) {
            return decade;
        }
        boolean named = atoms.is(i - 1, Sense.IN_YEAR) || atoms.isDash(i - 1) && i >= 2
                || atoms.isText(i - 1, "(");
        boolean phrase = named && !counts(i + 1) && !(noun(i + 1) && !occasion(i + 1));
        boolean attribute = !atoms.is(i - 1, Pos.NUM) && !atoms.isComma(i - 1) && i > 0 && occasion(i + 1);
        return phrase || attribute ? Optional.of(span(i)) : Optional.empty();
    }

    /** The year at {@code i} where the words before it ask for one. */
    Optional<Piece> asked(int i) {
        Optional<Piece> decade = decade(i);
        return decade.isPresent() || number(i).isEmpty() || counts(i + 1) ? decade : Optional.of(span(i));
    }

    private Piece span(int i) {
        int first = number(i).orElseThrow();
        boolean dash = atoms.isDash(i + 1) && atoms.text(i + 2).length() == 2;
        int last = first / 100 * 100 + atoms.digits(i + 2).orElse(0);
        if (dash && last > first && atoms.digits(i + 2).isPresent() && !atoms.isDash(i + 3)) {
            return new Piece(i, i + 3, reckoning -> Optional.of(Edtf.interval(Edtf.year(first), Edtf.year(last))));
        }
        return new Piece(i, i + 1, reckoning -> Optional.of(Edtf.year(first)));
    }

    private Optional<Piece> decade(int i) {
        if (!atoms.text(i).endsWith("0s") || !atoms.text(i).matches("[12][0-9]{2}0s")) {
            return Optional.empty();
        }
        int first = Integer.parseInt(atoms.text(i).substring(0, 4));
        return plausible(first)
                ? Optional.of(new Piece(i, i + 1, reckoning -> Optional.of(Edtf.decade(first)))) : Optional.empty();
    }

    private boolean occasion(int i) {
        return atoms.is(i, Sense.OCCASION) || !atoms.is(i, Pos.PUNCT) && !atoms.is(i, Pos.ADP)
                && !atoms.is(i, Pos.VERB) && atoms.is(i + 1, Sense.OCCASION);
    }

    private boolean noun(int i) {
        return (atoms.is(i, Pos.NOUN) || atoms.is(i, Pos.SYM)) && !atoms.isDash(i);
    }

    private boolean counts(int i) {
        return atoms.is(i, Sense.AMOUNT);
    }

    private OptionalInt number(int i) {
        OptionalInt digits = atoms.text(i).length() == 4 ? atoms.digits(i) : OptionalInt.empty();
        return digits.isPresent() && plausible(digits.getAsInt()) ? digits : OptionalInt.empty();
    }
}
