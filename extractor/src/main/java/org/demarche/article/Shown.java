package org.demarche.article;

import java.util.Locale;

/** What inputs say of themselves, as people are shown it: what a stranger wrote must not steer a terminal. */
public final class Shown {

    private static final int LONGEST = 500;

    private Shown() {
    }

    /** One line, in which each character is seen: others are written as a backslash and their number. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (isSeen(letter)) {
                line.appendCodePoint(letter);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04X", letter));
            }
        });
        return line.toString();
    }

    /** The same of what may quote an input of any length: no longer than anybody reads. */
    static String reason(String text) {
        return text.length() <= LONGEST ? line(text) : line(text.substring(0, LONGEST)) + "\u2026";
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> !isTurn(letter);
        };
    }

    /** Whether it turns the writing around, as far as it likes: a right-to-left override and its like. */
    private static boolean isTurn(int letter) {
        return letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    }
}
