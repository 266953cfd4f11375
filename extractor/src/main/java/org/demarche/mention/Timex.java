package org.demarche.mention;

/**
 * A time expression of a sentence and the date that it stands for.
 *
 * @param from  its first token
 * @param to    one past its last token
 * @param value the date
 * @param bound how what the sentence tells lies to that date
 */
record Timex(int from, int to, Edtf value, Bound bound) {

    /** Of the ways in which an expression places what is told in time. */
    enum Bound {
        /** On that date. */
        AT,
        /** From that date on, which says when something began and not when it took place. */
        SINCE,
        /** No later than that date. */
        UNTIL,
        /** The date of writing, as a dateline or letterhead gives it: no date of what is told. */
        DATELINE
    }

    /** @throws IllegalArgumentException if the range holds no token */
    Timex {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no tokens: [" + from + ", " + to + ")");
        }
    }
}
