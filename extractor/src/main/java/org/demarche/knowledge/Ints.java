package org.demarche.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/** A growing row of numbers, and how rows are written and read. */
final class Ints {

    private int[] values = new int[64];
    private int size;

    int size() {
        return size;
    }

    Ints add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
        return this;
    }

    IntBuffer build() {
        return IntBuffer.wrap(Arrays.copyOf(values, size));
    }

    static void write(IntBuffer row, DataOutputStream out) throws IOException {
        out.writeInt(row.capacity());
        ByteBuffer bytes = ByteBuffer.allocate(row.capacity() * Integer.BYTES);
        bytes.asIntBuffer().put(row.duplicate().clear());
        out.write(bytes.array());
    }

    /** The next row, as a view of the bytes. */
    static IntBuffer read(ByteBuffer in) {
        int bytes = in.getInt() * Integer.BYTES;
        IntBuffer row = in.slice(in.position(), bytes).asIntBuffer();
        in.position(in.position() + bytes);
        return row;
    }
}
