package org.demarche.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.demarche.ask.Questions.Known;
import org.demarche.ask.Questions.NotUnderstood;
import org.demarche.knowledge.Knowledge;
import org.demarche.query.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for by questions, and which are refused and why. */
class QuestionsTest {

    private static final Questions QUESTIONS = new Questions(Knowledge.builtIn(), new Catalogue());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ask/understood.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void a_question_is_a_query_with_values(String question, String query) {
        assertEquals("demarche query " + query, QUESTIONS.read(question).command(List.of()).replace(" --param", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ask/refused.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void a_question_is_refused_by_the_word_that_has_no_place(String question, String reason) {
        assertEquals(reason, refusal(question == null ? "" : question).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who met President Putin in 2018?               | "President" is read as a title
            who met Russian Foreign Minister Lavrov?       | "Russian Foreign Minister" is read as a title
            who met the Kremlin?                           | "the Kremlin" is read as Russia
            meetings about the war in Ukraine              | "war in Ukraine" is read as the topic; a place goes before it
            who called Lavrov?                             | it is not told apart who called whom
            """)
    void what_is_not_plain_to_see_is_said(String question, String note) {
        assertEquals(List.of(note), QUESTIONS.read(question).notes());
    }

    @Test
    void those_who_are_asked_for_are_told() {
        assertEquals(List.of("Lavrov", "South Korea"), QUESTIONS.read("did Lavrov meet South Korea in Lima?").actors());
    }

    @Test
    void the_nearest_question_is_shown() {
        assertEquals(Optional.of(new Known("last-meeting", "when did ONE last meet OTHER [when] [where]",
                "when did Lavrov last meet Cho Hyun?")), refusal("when did Lavrov last meet Cho alone?").nearest());
        assertEquals(Optional.empty(), refusal("wer traf Lawrow?").nearest());
    }

    @Test
    void a_word_more_is_never_dropped() {
        for (Known known : QUESTIONS.known()) {
            String question = known.example().replace("?", "");
            if (!QUESTIONS.read(question).values().containsKey("topic")) {
                assertThrows(NotUnderstood.class, () -> QUESTIONS.read(question + " 7up"), question);
            }
            assertThrows(NotUnderstood.class, () -> QUESTIONS.read("allegedly " + question), question);
            assertThrows(NotUnderstood.class, () -> QUESTIONS.read(question + " yesterday"), question);
        }
    }

    @Test
    void a_long_text_is_refused_at_once() {
        assertEquals("it is too long", refusal("who met Lavrov ".repeat(1000)).getMessage());
        assertTrue(refusal("who met in " + "in ".repeat(50)).getMessage().contains("\"in\""));
    }

    @Test
    void a_command_is_quoted_for_a_shell() {
        assertEquals("demarche query actors --param name='O'\\''Brien' --store 'my store'",
                QUESTIONS.read("who is O'Brien?").command(List.of("--store", "my store")));
    }

    private static NotUnderstood refusal(String question) {
        return assertThrows(NotUnderstood.class, () -> QUESTIONS.read(question));
    }
}
