package org.demarche.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Writes OpenNLP's perceptron as {@link Weights} reads it, without loss: its weights are averages over the rounds of
 * the training, so that they are whole numbers when multiplied by how many there were.
 */
final class TaggerWriter {

    private static final int MOST_ROUNDS = 1000;
    private static final double EQUAL = 1e-6;

    /** The file's bytes. */
    byte[] write(AbstractModel model) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            Map<Integer, Context> rows = rows(model);
            int rounds = rounds(rows.values());
            out.writeInt(Weights.Precision.EXACT.magic());
            out.writeShort(rounds);
            out.writeByte(model.getNumOutcomes());
            for (int i = 0; i < model.getNumOutcomes(); i++) {
                out.writeUTF(model.getOutcome(i));
            }
            out.writeInt(rows.size());
            for (int key : rows.keySet()) {
                out.writeInt(key);
            }
            for (Context row : rows.values()) {
                write(row, rounds, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** By what the features' names stand for. */
    private static Map<Integer, Context> rows(AbstractModel model) {
        Map<Integer, Context> rows = new TreeMap<>();
        ((Map<?, ?>) model.getDataStructures()[1]).forEach((name, row) -> {
            Context weights = told((Context) row);
            if (weights.getOutcomes().length > 0) {
                rows.put(Integer.parseInt((String) name, Character.MAX_RADIX), weights);
            }
        });
        return rows;
    }

    /** Without the weights that are nothing: a model fresh from training has one for every outcome. */
    private static Context told(Context row) {
        int[] told = IntStream.range(0, row.getOutcomes().length).filter(i -> row.getParameters()[i] != 0).toArray();
        return new Context(Arrays.stream(told).map(i -> row.getOutcomes()[i]).toArray(),
                Arrays.stream(told).mapToDouble(i -> row.getParameters()[i]).toArray());
    }

    private static int rounds(Collection<Context> rows) {
        return IntStream.rangeClosed(1, MOST_ROUNDS).filter(rounds -> rows.stream()
                        .flatMapToDouble(row -> Arrays.stream(row.getParameters()))
                        .allMatch(weight -> Math.abs(weight * rounds - Math.round(weight * rounds)) < EQUAL))
                .findFirst().orElseThrow(() -> new IllegalStateException("weights that are no averages"));
    }

    private static void write(Context row, int rounds, DataOutputStream out) throws IOException {
        out.writeByte(row.getOutcomes().length);
        for (int i = 0; i < row.getOutcomes().length; i++) {
            long weight = Math.round(row.getParameters()[i] * rounds);
            if (weight != (short) weight) {
                throw new IllegalStateException("a weight of " + weight + " wants more than two bytes");
            }
            out.writeByte(row.getOutcomes()[i]);
            out.writeShort((int) weight);
        }
    }
}
