package org.demarche.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    /** Of the readings with the sign every fourth is wrong, of those without it every second. */
    private static final List<Example> EXAMPLES = IntStream.range(0, 400)
            .mapToObj(i -> new Example(i, i < 200 ? Set.of("good") : Set.of("b" + i), i < 200 ? i % 4 > 0 : i % 2 > 0)).toList();

    @Test
    void shares_are_found_again() {
        Map<String, Double> weights = new LogisticRegression(1e-6, 2).fit(EXAMPLES);
        Confidence confidence = new Confidence(weights);
        assertEquals(0.75, confidence.of(List.of("good")), 0.01);
        assertEquals(0.5, confidence.of(List.of()), 0.01);
    }

    @Test
    void a_penalty_draws_weights_to_nought() {
        double free = new LogisticRegression(1e-6, 2).fit(EXAMPLES).get("good");
        double drawn = new LogisticRegression(100, 2).fit(EXAMPLES).get("good");
        assertTrue(drawn > 0 && drawn < free / 2);
    }

    @Test
    void what_was_seen_once_gets_no_weight() {
        assertFalse(new LogisticRegression(1, 2).fit(EXAMPLES).containsKey("b300"));
    }
}
