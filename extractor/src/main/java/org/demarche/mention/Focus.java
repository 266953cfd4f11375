package org.demarche.mention;

import java.util.Optional;

/**
 * The dates last spoken of in a text, to which "that month" and "a day earlier" point.
 *
 * @param day   the last one of a day or days
 * @param month the last one as fine as a month
 * @param any   the last one
 * @param line  the sentence that speaks of {@code day}
 */
record Focus(Optional<Edtf> day, Optional<Edtf> month, Optional<Edtf> any, int line) {

    /** Nothing has been spoken of. */
    static final Focus NONE = new Focus(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** For how many sentences a day is remembered. */
    private static final int MEMORY = 5;

    /** After {@code value} is spoken of in sentence {@code index}. */
    Focus on(Edtf value, int index) {
        String first = value.value().replaceFirst("[/~].*", "");
        boolean isDay = first.length() == "2000-01-01".length();
        boolean isMonth = first.length() >= "2000-01".length() && (isDay || Integer.parseInt(first.substring(5)) <= 12);
        Optional<Edtf> here = Optional.of(value);
        return new Focus(isDay ? here : day, isMonth ? here : month, here, isDay ? index : line);
    }

    /** The date that something some {@code unit} away is reckoned from. */
    Optional<Edtf> of(TimeUnit unit) {
        return switch (unit) {
            case YEAR -> any;
            case MONTH -> month;
            case DAY, WEEKEND, WEEK, FORTNIGHT -> day;
        };
    }

    /** What is still remembered in sentence {@code index}. */
    Focus at(int index) {
        return index - line > MEMORY ? new Focus(Optional.empty(), month, any, index) : this;
    }
}
