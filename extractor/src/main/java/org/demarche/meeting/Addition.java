package org.demarche.meeting;

/**
 * That a draft adds people to a meeting told elsewhere, or opens one to which others are added.
 *
 * @param to    to which meeting
 * @param reach how many sentences back that is told
 * @param event the noun that stands for it ("summit"); empty where none does
 */
record Addition(To to, int reach, String event) {

    /** Which meeting it is. */
    enum To {
        /** The one told last, or one that nobody told yet. */
        TOLD_LAST,
        /** One of many sides that is told already: "Peru was represented by X", "Peru sent X". */
        TOLD_OF_MANY,
        /** The one that somebody hosts or chairs, of whom else it tells nothing: "X hosts a summit". */
        ITS_OWN
    }

    boolean opens() {
        return to == To.ITS_OWN;
    }
}
