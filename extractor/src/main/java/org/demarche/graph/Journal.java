package org.demarche.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Adler32;

/**
 * TDB2's journal, in which a commit is written before it is done: an entry for each file that changes, with the state it
 * will have, and one that says that they are all there. An entry is the length of its data, a checksum, its type, whose
 * it is, and the data.
 */
final class Journal {

    private static final int CHECKSUM = Integer.BYTES;
    private static final int HEADER = 4 * Integer.BYTES;
    /** No state takes more; what claims to is not torn but something else. */
    private static final int LONGEST = 64;
    private static final int REDO = 1;
    private static final int COMMIT = 3;

    private final byte[] bytes;
    private final List<Entry> entries = new ArrayList<>();
    private final int whole;

    private record Entry(int type, int component, ByteBuffer state) { }

    Journal(byte[] bytes) {
        this.bytes = bytes.clone();
        this.whole = read();
    }

    /** How long it is without the entry at its end of which only a beginning is there. */
    int whole() {
        return whole;
    }

    /** The states of committed transactions, by component. Empty if it is not such as TDB2 would accept. */
    Map<Integer, ByteBuffer> committed() {
        Map<Integer, ByteBuffer> committed = new HashMap<>();
        Map<Integer, ByteBuffer> begun = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.type() == REDO) {
                begun.put(entry.component(), entry.state());
            } else if (entry.type() == COMMIT) {
                committed.putAll(begun);
                begun.clear();
            } else {
                return Map.of();
            }
        }
        return committed;
    }

    private int read() {
        int at = 0;
        while (at < bytes.length) {
            int left = bytes.length - at;
            int data = left < HEADER ? 0 : Math.max(0, ByteBuffer.wrap(bytes).getInt(at));
            if (left >= HEADER && (data > LONGEST || left >= HEADER + data && !isSound(at, HEADER + data))) {
                entries.clear();
                return bytes.length;
            }
            if (left < HEADER + data) {
                return at;
            }
            entries.add(new Entry(ByteBuffer.wrap(bytes).getInt(at + 2 * Integer.BYTES), ByteBuffer.wrap(bytes).getInt(at + 3 * Integer.BYTES),
                    ByteBuffer.wrap(bytes, at + HEADER, data).slice()));
            at += HEADER + data;
        }
        return at;
    }

    private boolean isSound(int at, int length) {
        Adler32 sum = new Adler32();
        sum.update(bytes, at, CHECKSUM);
        sum.update(new byte[Integer.BYTES]);
        sum.update(bytes, at + 2 * Integer.BYTES, length - 2 * Integer.BYTES);
        return (int) sum.getValue() == ByteBuffer.wrap(bytes).getInt(at + CHECKSUM);
    }
}
