package org.demarche.language;

import java.util.Arrays;

/** An averaged perceptron over features by number: weights of its classes for each feature that ever was updated. */
final class Perceptron {

    /** A row holds, for each class: its number, its weight, the sum of its weight over time, the time of the sum. */
    private static final int FIELDS = 4;

    private final int classes;
    private int[] keys = new int[1 << 16];
    private int[][] rows = new int[1 << 16][];
    private int size;
    private int time;

    Perceptron(int classes) {
        this.classes = classes;
    }

    int classes() {
        return classes;
    }

    /** Sets {@code scores} to the sums of the features' present weights. */
    void score(int[] features, int count, float[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            int[] row = rows[slot(features[i])];
            if (row != null) {
                for (int at = 0; at < row.length; at += FIELDS) {
                    scores[row[at]] += Float.intBitsToFloat(row[at + 1]);
                }
            }
        }
    }

    /** One more decision: moves weight from {@code bad} to {@code good} where they differ. */
    void learn(int[] features, int count, int good, int bad) {
        time++;
        if (good != bad) {
            for (int i = 0; i < count; i++) {
                add(features[i], good, 1);
                add(features[i], bad, -1);
            }
        }
    }

    private void add(int feature, int label, float change) {
        int slot = slot(feature);
        if (rows[slot] == null) {
            slot = claim(feature);
        }
        int[] row = rows[slot];
        int at = 0;
        while (at < row.length && row[at] != label) {
            at += FIELDS;
        }
        if (at == row.length) {
            row = Arrays.copyOf(row, row.length + FIELDS);
            row[at] = label;
            rows[slot] = row;
        }
        float weight = Float.intBitsToFloat(row[at + 1]);
        float total = Float.intBitsToFloat(row[at + 2]);
        row[at + 1] = Float.floatToIntBits(weight + change);
        row[at + 2] = Float.floatToIntBits(total + weight * (time - row[at + 3]));
        row[at + 3] = time;
    }

    private int claim(int feature) {
        if (++size * 2 > keys.length) {
            grow();
        }
        int slot = slot(feature);
        keys[slot] = feature;
        rows[slot] = new int[0];
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[][] oldRows = rows;
        keys = new int[oldKeys.length * 2];
        rows = new int[oldKeys.length * 2][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    private int slot(int feature) {
        int slot = feature & keys.length - 1;
        while (rows[slot] != null && keys[slot] != feature) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** The features that have weights, in ascending order. */
    int[] features() {
        int[] features = new int[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != null) {
                features[n++] = keys[i];
            }
        }
        Arrays.sort(features);
        return features;
    }

    /** Sets {@code weights} to the feature's weights, averaged over all decisions. */
    void average(int feature, float[] weights) {
        Arrays.fill(weights, 0);
        int[] row = rows[slot(feature)];
        for (int at = 0; at < row.length; at += FIELDS) {
            float weight = Float.intBitsToFloat(row[at + 1]);
            float total = Float.intBitsToFloat(row[at + 2]) + weight * (time - row[at + 3]);
            weights[row[at]] = total / time;
        }
    }
}
