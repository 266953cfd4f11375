package org.demarche.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsWideCharactersOnce() {
        CodePoints offsets = new CodePoints("a\uD83D\uDE00b");
        assertEquals(1, offsets.count(1));
        assertEquals(2, offsets.count(3));
        assertEquals(3, offsets.count(4));
        assertEquals(3, offsets.unit(2));
    }

    @RepeatedTest(50)
    void agreesWithWalkingTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        random.ints(20, 0, 3).forEach(i -> text.append(new String[] {"a", "\uD83D\uDE00", "\uD83D"}[i]));
        CodePoints offsets = new CodePoints(text.toString());
        int length = text.codePointCount(0, text.length());
        assertEquals(length, offsets.length());
        for (int i = 0; i <= length; i++) {
            int unit = text.offsetByCodePoints(0, i);
            assertEquals(unit, offsets.unit(i));
            assertEquals(i, offsets.count(unit));
        }
    }
}
