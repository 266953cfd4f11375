package org.demarche.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/** The first letters of an input, which tell what it is. */
record Beginning(String text) {

    /** How many letters are looked at; room for them is asked of the reader. */
    static final int LOOK = 1 << 16;

    private static final Pattern RECORD = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*\"[^\"]*\"\\s*:");

    /** Looks without taking. */
    static Beginning of(BufferedReader in) throws IOException {
        char[] letters = new char[LOOK];
        int length = 0;
        in.mark(LOOK);
        for (int count = 0; count >= 0 && length < LOOK; count = in.read(letters, length, LOOK - length)) {
            length += count;
        }
        in.reset();
        return new Beginning(new String(letters, 0, length));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The first line, without its end. */
    String line() {
        return text.lines().findFirst().orElse("");
    }

    /** Whether it begins as a JSON object does, or a list of them: no article begins so. */
    boolean isRecord() {
        return RECORD.matcher(text).lookingAt();
    }

    /** Whether a record stands on its first line and others below: the line does not end inside a JSON value. */
    boolean isLines() {
        String all = text.strip();
        String first = all.lines().findFirst().orElse("").strip();
        return first.length() < all.length() && first.startsWith("{") && "[{,:".indexOf(first.charAt(first.length() - 1)) < 0;
    }
}
