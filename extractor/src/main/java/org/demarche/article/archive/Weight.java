package org.demarche.article.archive;

import org.demarche.article.input.BadText;

/** How much was taken of a file, and how much came out of all that is packed in it, one in the other: a bomb is packed more than once. */
final class Weight {

    /** Text packs to a tenth; only what is made to fill a disk packs to so little. */
    private static final int TIMES = 200;
    private static final long FREE = 16_000_000;

    private long packed;
    private long unpacked;

    void take(long bytes) {
        packed += bytes;
    }

    /** @throws BadText if it is out of proportion */
    void unpack(long bytes) throws BadText {
        unpacked += bytes;
        if (unpacked > FREE && unpacked / TIMES > packed) {
            throw BadText.hostile("unpacks to more than " + TIMES + " times its size: refused");
        }
    }
}
