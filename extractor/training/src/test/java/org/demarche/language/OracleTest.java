package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final List<String> STEPS = List.of("L:dep", "L:root", "R:dep", "S");
    private final Transitions transitions = new Transitions(STEPS);

    /** The law of the oracle: from the start there is always a step without cost, and such steps build the tree. */
    @Test
    void stepsWithoutCostBuildTheTree() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            Configuration drawn = new Configuration(1 + random.nextInt(9));
            while (!drawn.finished()) {
                int step = random.nextInt(STEPS.size());
                if (transitions.allowed(step, drawn)) {
                    transitions.apply(step, drawn);
                }
            }
            int[] heads = heads(drawn);
            assertArrayEquals(heads, heads(rebuilt(heads, drawn)), () -> Arrays.toString(heads));
        }
    }

    private Configuration rebuilt(int[] heads, Configuration drawn) {
        int[] labels = new int[heads.length];
        Arrays.setAll(labels, drawn::label);
        Oracle oracle = new Oracle(heads, labels);
        Configuration at = new Configuration(heads.length);
        while (!at.finished()) {
            int[] costs = oracle.costs(at);
            int cheapest = costs[0] == 0 ? 3 : costs[1] == 0 ? at.next() == at.size() ? 1 : 0 : 2;
            assertEquals(0, Arrays.stream(costs).min().orElseThrow());
            transitions.apply(cheapest, at);
        }
        return at;
    }

    private static int[] heads(Configuration at) {
        int[] heads = new int[at.size()];
        Arrays.setAll(heads, at::head);
        return heads;
    }
}
