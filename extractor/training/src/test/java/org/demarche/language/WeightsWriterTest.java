package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsWriterTest {

    private static final List<String> CLASSES = List.of("yes", "no");

    @Test
    void weightsAreReadAsTheyWereWritten() throws IOException {
        Perceptron model = new Perceptron(CLASSES.size());
        model.learn(new int[] {7, -7}, 2, 0, 1);
        model.learn(new int[] {7}, 1, 0, 1);
        byte[] file = new WeightsWriter(0.1, 4).write(model, CLASSES);
        assertArrayEquals(file, new WeightsWriter(0.1, 4).write(model, CLASSES));
        Weights read = Weights.read(new ByteArrayInputStream(file));
        assertEquals(CLASSES, read.classes());
        assertEquals(1, sign(read, 7));
        assertEquals(1, sign(read, -7));
        assertEquals(0, sign(read, 8));
    }

    private static int sign(Weights weights, int feature) {
        int[] scores = new int[CLASSES.size()];
        weights.score(new int[] {feature}, 1, scores);
        return Integer.compare(scores[0], scores[1]);
    }
}
