package org.demarche.graph;

import java.nio.ByteBuffer;

/**
 * TDB2's journal, in which a commit is written before it is done: an entry for each file that changes, and one that says
 * that they are all there. An entry is its length, a checksum, its type and whose it is, then so many bytes.
 */
final class Journal {

    private static final int HEADER = 4 * Integer.BYTES;
    /** No state of a file takes more; what claims to is not torn but something else. */
    private static final int LONGEST = 64;

    private Journal() {
    }

    /** Without the entry at its end of which only a beginning is there; all of it if there is none such. */
    static int wholeLength(byte[] journal) {
        int entry = 0;
        while (entry < journal.length) {
            int left = journal.length - entry;
            if (left < HEADER) {
                return entry;
            }
            int data = Math.max(0, ByteBuffer.wrap(journal).getInt(entry));
            if (data > LONGEST) {
                return journal.length;
            }
            if (left < HEADER + data) {
                return entry;
            }
            entry += HEADER + data;
        }
        return entry;
    }
}
