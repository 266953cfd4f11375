package org.demarche.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a perceptron as {@link Weights} reads it: small weights left out, the others in eight bits. */
final class WeightsWriter {

    private static final int MOST = 127;

    private final double least;
    private final double scale;

    /**
     * A writer with its precision.
     *
     * @param least weights nearer to zero are left out
     * @param most  weights farther from zero are written as this one
     */
    WeightsWriter(double least, double most) {
        this.least = least;
        this.scale = MOST / Math.sqrt(most);
    }

    /** The file's bytes. */
    byte[] write(Perceptron model, List<String> classes) {
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream keysOut = new DataOutputStream(keys); DataOutputStream out = new DataOutputStream(file)) {
            int count = 0;
            float[] weights = new float[classes.size()];
            for (int feature : model.features()) {
                model.average(feature, weights);
                if (row(weights, rows)) {
                    keysOut.writeInt(feature);
                    count++;
                }
            }
            out.writeInt(Weights.Precision.SQUARED.magic());
            out.writeByte(classes.size());
            for (String name : classes) {
                out.writeUTF(name);
            }
            out.writeInt(count);
            keys.writeTo(out);
            rows.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The model as it will be read. */
    Weights compact(Perceptron model, List<String> classes) {
        try {
            return Weights.read(new ByteArrayInputStream(write(model, classes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean row(float[] weights, ByteArrayOutputStream rows) {
        int count = 0;
        for (float weight : weights) {
            count += quantum(weight) == 0 ? 0 : 1;
        }
        if (count == 0) {
            return false;
        }
        rows.write(count);
        for (int c = 0; c < weights.length; c++) {
            int quantum = quantum(weights[c]);
            if (quantum != 0) {
                rows.write(c);
                rows.write(quantum);
            }
        }
        return true;
    }

    private int quantum(float weight) {
        if (Math.abs(weight) < least) {
            return 0;
        }
        int size = (int) Math.min(MOST, Math.round(Math.sqrt(Math.abs(weight)) * scale));
        return weight < 0 ? -size : size;
    }
}
