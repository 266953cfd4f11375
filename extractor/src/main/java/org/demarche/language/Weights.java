package org.demarche.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained linear model: for each feature the weights of some classes. Immutable, so any number of threads may ask it.
 * A {@link Precision#SQUARED} weight's byte {@code q} stands for {@code q * |q|}: small differences matter among small
 * weights.
 *
 * <p>The file: four bytes for the precision; where weights are exact, as what one is written; the number, then the names
 * of the classes; the number of features; their keys in ascending order; then for each the number of its classes and as
 * many pairs of class and weight.
 */
final class Weights {

    /** How a weight is written. */
    enum Precision {
        /** In a byte, of which the square counts. */
        SQUARED(0x444d5731, Byte.BYTES),
        /** In two bytes, as it is. */
        EXACT(0x444d5732, Short.BYTES);

        private final int magic;
        private final int bytes;

        Precision(int magic, int bytes) {
            this.magic = magic;
            this.bytes = bytes;
        }

        /** First bytes of the file. */
        int magic() {
            return magic;
        }

        private static Precision of(int magic) throws IOException {
            return Arrays.stream(values()).filter(each -> each.magic == magic).findFirst()
                    .orElseThrow(() -> new IOException("not a model of ours"));
        }
    }

    private static final int[] SQUARES = new int[256];

    static {
        for (int q = -128; q < 128; q++) {
            SQUARES[q & 0xff] = q * Math.abs(q);
        }
    }

    private final List<String> classes;
    private final int one;
    private final boolean exact;
    private final byte[] rows;
    private final int[] table;
    private final int shift;

    private Weights(List<String> classes, int one, Precision precision, int[] keys, byte[] rows) {
        this.classes = classes;
        this.one = one;
        this.exact = precision == Precision.EXACT;
        this.rows = rows;
        this.table = new int[2 * Integer.highestOneBit(Math.max(8, keys.length * 2 - 1)) * 2];
        this.shift = Integer.numberOfLeadingZeros(table.length) + 2;
        fill(keys, 1 + precision.bytes);
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream ends early or holds something else
     */
    static Weights read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        Precision precision = Precision.of(in.readInt());
        int one = precision == Precision.EXACT ? in.readUnsignedShort() : 1;
        List<String> classes = new ArrayList<>();
        for (int n = in.readUnsignedByte(); n > 0; n--) {
            classes.add(in.readUTF());
        }
        byte[] bytes = new byte[in.readInt() * Integer.BYTES];
        in.readFully(bytes);
        int[] keys = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(keys);
        return new Weights(List.copyOf(classes), one, precision, keys, in.readAllBytes());
    }

    /** Ascending keys have ascending slots, so that memory is written from its beginning to its end. */
    private void fill(int[] keys, int width) {
        int row = 0;
        for (int key : keys) {
            int slot = slot(key);
            while (table[slot + 1] != 0) {
                slot = next(slot);
            }
            table[slot] = key;
            table[slot + 1] = row + 1;
            row += 1 + width * (rows[row] & 0xff);
        }
    }

    private int slot(int key) {
        return (key ^ Integer.MIN_VALUE) >>> shift << 1;
    }

    private int next(int slot) {
        return slot + 2 & table.length - 1;
    }

    /** The classes' names; a class is its index here. */
    List<String> classes() {
        return classes;
    }

    /** As what a weight of one is counted in scores. */
    int one() {
        return one;
    }

    /** Sets {@code scores} to the sums of the first {@code count} features' weights. */
    void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0);
        add(features, count, scores);
    }

    /**
     * Adds the first {@code count} features' weights to {@code scores}. Most of the time goes into waiting for memory:
     * first all rows are looked up, since look-ups that do not hang on each other wait together.
     */
    void add(int[] features, int count, int[] scores) {
        int[] found = new int[count];
        int hits = 0;
        for (int i = 0; i < count; i++) {
            int slot = slot(features[i]);
            int key = table[slot];
            int row = table[slot + 1];
            if (key != features[i] && row != 0) {
                row = collided(features[i], slot);
            }
            found[hits] = row - 1;
            hits += row == 0 ? 0 : 1;
        }
        for (int i = 0; i < hits; i++) {
            if (exact) {
                exact(found[i], scores);
            } else {
                squared(found[i], scores);
            }
        }
    }

    private int collided(int feature, int first) {
        int slot = next(first);
        while (table[slot + 1] != 0 && table[slot] != feature) {
            slot = next(slot);
        }
        return table[slot + 1];
    }

    private void squared(int row, int[] scores) {
        int end = row + 2 * (rows[row] & 0xff);
        for (int at = row + 1; at < end; at += 2) {
            scores[rows[at]] += SQUARES[rows[at + 1] & 0xff];
        }
    }

    private void exact(int row, int[] scores) {
        int end = row + 3 * (rows[row] & 0xff);
        for (int at = row + 1; at < end; at += 3) {
            scores[rows[at]] += rows[at + 1] << 8 | rows[at + 2] & 0xff;
        }
    }
}
