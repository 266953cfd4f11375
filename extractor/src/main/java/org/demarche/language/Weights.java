package org.demarche.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained linear model: for each feature the weights of some classes, eight bits each. Immutable, so any number of
 * threads may ask it. A weight's byte {@code q} stands for {@code q * |q|}: small differences matter among small
 * weights.
 *
 * <p>The file: the number, then the names of the classes; the number of features; their keys in ascending order; then
 * for each the number of its classes and as many pairs of class and weight.
 */
final class Weights {

    /** First bytes of the file. */
    static final int MAGIC = 0x444d5731;
    private static final int[] VALUES = new int[256];

    static {
        for (int q = -128; q < 128; q++) {
            VALUES[q & 0xff] = q * Math.abs(q);
        }
    }

    private final List<String> classes;
    private final byte[] rows;
    private final int[] table;
    private final int mask;

    private Weights(List<String> classes, byte[] rows, int[] table) {
        this.classes = classes;
        this.rows = rows;
        this.table = table;
        this.mask = table.length - 1;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream ends early or holds something else
     */
    static Weights read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of ours");
        }
        List<String> classes = new ArrayList<>();
        for (int n = in.readUnsignedByte(); n > 0; n--) {
            classes.add(in.readUTF());
        }
        int features = in.readInt();
        byte[] keys = new byte[features * Integer.BYTES];
        in.readFully(keys);
        byte[] rows = in.readAllBytes();
        return new Weights(List.copyOf(classes), rows, table(ByteBuffer.wrap(keys), rows));
    }

    private static int[] table(ByteBuffer keys, byte[] rows) {
        int features = keys.capacity() / Integer.BYTES;
        int[] table = new int[2 * Integer.highestOneBit(Math.max(8, features * 2 - 1)) * 2];
        int mask = table.length - 1;
        int row = 0;
        for (int i = 0; i < features; i++) {
            int key = keys.getInt();
            int slot = key * 2 & mask;
            while (table[slot + 1] != 0) {
                slot = slot + 2 & mask;
            }
            table[slot] = key;
            table[slot + 1] = row + 1;
            row += 1 + 2 * (rows[row] & 0xff);
        }
        return table;
    }

    /** The classes' names; a class is its index here. */
    List<String> classes() {
        return classes;
    }

    /** Sets {@code scores} to the sums of the first {@code count} features' weights. */
    void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            add(features[i], scores);
        }
    }

    private void add(int feature, int[] scores) {
        int slot = feature * 2 & mask;
        while (table[slot + 1] != 0) {
            if (table[slot] == feature) {
                int row = table[slot + 1] - 1;
                int end = row + 2 * (rows[row] & 0xff);
                for (int at = row + 1; at < end; at += 2) {
                    scores[rows[at] & 0xff] += VALUES[rows[at + 1] & 0xff];
                }
                return;
            }
            slot = slot + 2 & mask;
        }
    }
}
