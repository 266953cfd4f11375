package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeUpTest {

    @Test
    void sentencesAreTheSameEveryTime() throws IOException {
        List<List<String>> once = new MadeUp().sentences(50).stream().map(Gold::words).toList();
        assertEquals(once, new MadeUp().sentences(50).stream().map(Gold::words).toList());
    }

    @Test
    void everySentenceHasOneRootAndKnownTags() throws IOException {
        for (Gold sentence : new MadeUp().sentences(500)) {
            assertEquals(1, Arrays.stream(sentence.heads()).filter(head -> head == sentence.size()).count());
            for (int i = 0; i < sentence.size(); i++) {
                assertEquals(sentence.heads()[i] == sentence.size(), sentence.relations().get(i).equals("root"));
                assertTrue(sentence.heads()[i] != i && !Pos.valueOf(sentence.tags().get(i)).name().isEmpty());
            }
        }
    }
}
