package org.demarche.mention;

/**
 * One date of a {@link Series}.
 *
 * @param from   its first atom
 * @param to     one past its last atom
 * @param timing what it says
 * @param link   how it is tied to the piece before it
 */
record Piece(int from, int to, Timing timing, Link link) {

    /** Of two dates that stand side by side. */
    enum Link {
        /** The first of its series. */
        NONE,
        /** Both and what lies between. */
        RANGE,
        /** Both. */
        AND,
        /** One of both. */
        OR
    }

    Piece(int from, int to, Timing timing) {
        this(from, to, timing, Link.NONE);
    }

    Piece from(int start) {
        return new Piece(start, to, timing, link);
    }

    Piece to(int end) {
        return new Piece(from, end, timing, link);
    }

    Piece saying(Timing other) {
        return new Piece(from, to, other, link);
    }

    Piece tied(Link how) {
        return new Piece(from, to, timing, how);
    }
}
