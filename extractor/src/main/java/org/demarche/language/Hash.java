package org.demarche.language;

/** Feature names as numbers: the same features give the same number on every machine. */
final class Hash {

    private Hash() {
    }

    /** A feature of one value. */
    static int of(int template, int a) {
        return end(step(template * 0x9E3779B1, a));
    }

    /** A feature of two values, in this order. */
    static int of(int template, int a, int b) {
        return end(step(step(template * 0x9E3779B1, a), b));
    }

    /** A feature of three values, in this order. */
    static int of(int template, int a, int b, int c) {
        return end(step(step(step(template * 0x9E3779B1, a), b), c));
    }

    /** A feature of four values, in this order. */
    static int of(int template, int a, int b, int c, int d) {
        return end(step(step(step(step(template * 0x9E3779B1, a), b), c), d));
    }

    private static int step(int hash, int value) {
        int mixed = value * 0xcc9e2d51;
        mixed = Integer.rotateLeft(mixed, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ mixed, 13) * 5 + 0xe6546b64;
    }

    private static int end(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
