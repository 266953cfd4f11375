package org.demarche.ask;

/** A part of a question that cannot be read, and why. */
final class Unclear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int word;
    private final boolean whole;

    private Unclear(int word, boolean whole, String reason) {
        super(reason, null, false, false);
        this.word = word;
        this.whole = whole;
    }

    /** A word or some words have no place where they stand. */
    static Unclear at(int word, String reason) {
        return new Unclear(word, false, reason);
    }

    /** What stands where a value is wanted is none. */
    static Unclear value(int word, String reason) {
        return new Unclear(word, true, reason);
    }

    /** Where it starts. */
    int word() {
        return word;
    }

    /** Whether all but this value may well be understood. */
    boolean isValue() {
        return whole;
    }
}
