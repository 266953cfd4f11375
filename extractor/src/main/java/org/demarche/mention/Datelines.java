package org.demarche.mention;

import org.demarche.language.Pos;

/** Tells the date of writing from dates in the text: "CAIRO – 26 July 2022:", "MOSCOW, Dec. 16 (Agency)". */
final class Datelines {

    /** In which of an article's sentences a dateline or letterhead can stand. */
    private static final int SENTENCES = 6;

    /** How many words a line may have around a date that stands alone in a letterhead. */
    private static final int LETTERHEAD = 12;

    private Datelines() {
    }

    /** Whether {@code date}, of the article's sentence number {@code index}, is the date of writing. */
    static boolean marks(int index, Atoms atoms, Series date) {
        return index < SENTENCES && date.pieces().size() == 1 && (dateline(atoms, date) || letterhead(atoms));
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

    private static boolean letterhead(Atoms atoms) {
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.is(i, Pos.VERB) || atoms.is(i, Pos.AUX)) {
                return false;
            }
        }
        return atoms.size() <= LETTERHEAD;
    }
}
