package org.demarche.language;

import java.util.List;

/** How a whole sentence is written: in a headline in capitals a capital says nothing about the word. */
final class LetterCase {

    static final int USUAL = 0;
    static final int CAPITALS = 1;
    static final int SMALL = 2;
    static final int TITLE = 3;
    private static final int FUNCTION_WORD = 4;

    private LetterCase() {
    }

    /** One of the constants above, by the words of four letters and more. */
    static int of(List<String> words) {
        int capital = 0;
        int initial = 0;
        int small = 0;
        for (String word : words) {
            if (word.length() >= FUNCTION_WORD && Character.isLetter(word.charAt(0))) {
                if (Character.isUpperCase(word.charAt(1)) && Character.isUpperCase(word.charAt(0))) {
                    capital++;
                } else if (Character.isUpperCase(word.charAt(0))) {
                    initial++;
                } else {
                    small++;
                }
            }
        }
        return of(capital, initial, small);
    }

    private static int of(int capital, int initial, int small) {
        int all = capital + initial + small;
        if (all < 3) {
            return USUAL;
        }
        if (capital * 10 >= all * 8) {
            return CAPITALS;
        }
        if (small == all) {
            return SMALL;
        }
        return (capital + initial) * 10 >= all * 9 ? TITLE : USUAL;
    }
}
