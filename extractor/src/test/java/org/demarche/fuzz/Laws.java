package org.demarche.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.article.Article.Block;
import org.demarche.article.Reading;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;

/** What holds of whatever is read, however broken or hostile. */
public final class Laws {

    private Laws() {
    }

    /** A message is one line; what else its quotes hold is for those to mind who print it. */
    public static void line(String line) {
        assertFalse(line.isBlank(), "a message that says nothing");
        assertEquals(1, line.lines().count(), line);
    }

    /** A message is one line, and nothing in it moves a terminal's cursor or turns its text around. */
    public static void message(String line) {
        assertFalse(line.isBlank(), "a message that says nothing");
        line.codePoints().forEach(letter -> assertFalse(isControl(letter),
                () -> "U+" + Integer.toHexString(letter) + " in a message: " + line));
    }

    private static boolean isControl(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
        };
    }

    /** An article whose blocks lie in its text, one behind the other; or a line that says why there is none. */
    public static void reading(Reading reading) {
        if (reading instanceof Reading.Read read) {
            article(read.article());
        } else if (reading instanceof Reading.Skipped skipped) {
            message(skipped.source() + ": " + skipped.reason());
        } else if (reading instanceof Reading.Refused refused) {
            message(refused.source() + ": " + refused.reason());
            assertFalse(refused.reason().matches("cannot be read: [\\w.]+(Exception|Error).*"),
                    () -> "not a declared reason: " + refused.reason());
        }
    }

    private static void article(Article article) {
        assertFalse(article.text().isBlank(), "an article without a text");
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(article.text()), "half a character in the text");
        int end = 0;
        for (Block block : article.blocks()) {
            assertTrue(block.span().start() >= end, "blocks lie over each other");
            assertFalse(block.span().of(article.text()).isBlank(), "a block without a word");
            end = block.span().end();
        }
    }

    /** Each meeting has somebody who takes part, and quotes what stands in the text, where it says that it stands. */
    public static void extraction(Extraction extraction) {
        for (Meeting meeting : extraction.meetings()) {
            assertFalse(meeting.participants().isEmpty(), "a meeting of nobody");
            assertFalse(meeting.evidence().isEmpty(), "a meeting that nothing says");
            for (Meeting.Evidence evidence : meeting.evidence()) {
                assertEquals(evidence.text(), evidence.span().map(span -> span.of(extraction.article().text()))
                        .or(() -> extraction.article().title()).orElseThrow());
            }
        }
    }
}
