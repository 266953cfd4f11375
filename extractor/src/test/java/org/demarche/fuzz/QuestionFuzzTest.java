package org.demarche.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.ask.Asked;
import org.demarche.ask.Questions;
import org.demarche.ask.Questions.NotUnderstood;
import org.demarche.knowledge.Knowledge;
import org.demarche.query.Catalogue;

/** Questions in English, or in nothing. */
class QuestionFuzzTest {

    private static final Questions QUESTIONS = new Questions(Knowledge.builtIn(), new Catalogue());

    @FuzzTest
    void question(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8).replace('\uFFFD', '\uDC00');
        try {
            Asked asked = QUESTIONS.read(text);
            assertEquals(asked, QUESTIONS.read(text));
            assertFalse(asked.values().containsValue(""), text);
            Laws.line(asked.command(List.of()));
            asked.notes().forEach(Laws::line);
        } catch (NotUnderstood unclear) {
            Laws.line(unclear.getMessage());
        }
    }
}
