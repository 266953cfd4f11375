package org.demarche.meeting;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns offsets in UTF-16 units into offsets in code points, and back, without walking the text each time. */
final class CodePoints {

    private final int length;

    /** Code point offsets of the characters that take two units, ascending. */
    private final int[] wide;

    /** The unit offset behind each of them. */
    private final int[] behind;

    CodePoints(String text) {
        int[] starts = IntStream.range(0, text.length() - 1)
                .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))).toArray();
        length = text.length() - starts.length;
        wide = IntStream.range(0, starts.length).map(i -> starts[i] - i).toArray();
        behind = Arrays.stream(starts).map(start -> start + 2).toArray();
    }

    /** How many code points lie before {@code unit}; one cut in two does not. */
    int count(int unit) {
        int at = Arrays.binarySearch(behind, unit);
        int whole = at >= 0 ? at + 1 : -at - 1;
        boolean cut = whole < behind.length && behind[whole] == unit + 1;
        return unit - whole - (cut ? 1 : 0);
    }

    /** The unit at which the code point {@code index} starts, or the text ends. */
    int unit(int index) {
        int at = Arrays.binarySearch(wide, index);
        return index + (at >= 0 ? at : -at - 1);
    }

    /** Number of code points. */
    int length() {
        return length;
    }
}
