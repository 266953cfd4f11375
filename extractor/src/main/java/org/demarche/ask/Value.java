package org.demarche.ask;

/**
 * What was read for a word of a shape.
 *
 * @param text what a parameter of the type name takes
 * @param code of a country, else empty
 * @param note how it was read, where that is not plain to see; else empty
 */
record Value(String text, String code, String note) {

    static Value text(String text) {
        return new Value(text, "", "");
    }
}
