package org.demarche.language;

/** Kinds of characters that the tokenizer tells apart. */
final class Characters {

    private static final int JOINER = 0x200D;

    private Characters() {
    }

    static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Letters, digits, and what stands on them. */
    static boolean word(int c) {
        return Character.isLetterOrDigit(c) || mark(c) || c == '_' || Character.getType(c) == Character.OTHER_NUMBER;
    }

    static boolean apostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    /** What belongs to the sign before it: accents, joined emoji, their colours. */
    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK || c == JOINER || c == 0xAD
                || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    static boolean joiner(int c) {
        return c == JOINER;
    }

    /** Signs that are one word when repeated: "...", "--", "!!!". */
    static boolean repeats(int c) {
        return ".-!?*=_~+#<>\u2026'`".indexOf(c) >= 0;
    }
}
