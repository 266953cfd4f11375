package org.demarche.article.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What is kept of a text to know near copies of it by: MinHash. Of all runs of three words, each of {@value #HASHES}
 * hash functions picks the one that it gives the least value; the share of equal picks of two texts estimates which share
 * of their runs they have in common (Broder, "On the resemblance and containment of documents", 1997), with a standard
 * error of .044 at most. Of each pick six bits are kept (Li and König, "b-Bit minwise hashing", 2010). Texts are compared
 * that have one of {@value #KEYS} pairs of picks in common (Leskovec et al., "Mining of Massive Datasets", chapter 3).
 * SimHash (Charikar 2002) needs fewer bits but is good for near equality only: a story that a paper cut by a third is far
 * off. Libraries that do it bring a search engine, or another language's collections, for the sixty lines here.
 *
 * <p>A pure function of the words: case, accents, punctuation and paragraphs do not count.
 *
 * @param marks a letter for each hash function
 * @param keys  near copies are all but sure to have one of them in common
 */
public record Sketch(String marks, List<String> keys) {

    /**
     * From which resemblance on texts are copies: half of their runs are common. A story that is cut by a third has .65,
     * one with every twelfth word changed .62; two calls that a ministry reports by one pattern have up to .46.
     */
    private static final double COPY = 0.5;

    static final int HASHES = 128;
    static final int KEYS = 8;

    /** Shorter texts are alike by chance. */
    private static final int FEWEST = 20;
    /** Of texts below this, news in brief and notices made by one pattern, only those of the same words are copies. */
    private static final int SHORT = 50;
    private static final int RUN = 3;
    private static final int KEY_LETTERS = 9;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final double CHANCE = 1.0 / LETTERS.length();
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long[] FACTORS = new SplittableRandom(PRIME).longs(HASHES).map(factor -> factor | 1).toArray();

    /** Copies the list. */
    public Sketch {
        keys = List.copyOf(keys);
    }

    /** Of a text, in paragraphs; empty if it is too short to tell. */
    public static Optional<Sketch> of(List<String> paragraphs) {
        long[] words = Words.of(paragraphs);
        return words.length < FEWEST ? Optional.empty() : Optional.of(of(picks(words)));
    }

    /** Whether two texts are copies, as far as their marks tell. */
    public static boolean areCopies(String marks, String others) {
        return resemblance(marks, others) >= COPY;
    }

    /** Which share of their runs of words two texts have in common. */
    static double resemblance(String marks, String others) {
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            equal += marks.charAt(i) == others.charAt(i) ? 1 : 0;
        }
        return Math.max(0, ((double) equal / HASHES - CHANCE) / (1 - CHANCE));
    }

    private static long[] picks(long[] words) {
        int run = words.length < SHORT ? words.length : RUN;
        long[] least = new long[HASHES];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i + run <= words.length; i++) {
            long hash = 0;
            for (int j = i; j < i + run; j++) {
                hash = mixed(hash + words[j]);
            }
            for (int j = 0; j < HASHES; j++) {
                least[j] = Math.min(least[j], hash * FACTORS[j]);
            }
        }
        return least;
    }

    private static Sketch of(long[] picks) {
        StringBuilder marks = new StringBuilder();
        for (long pick : picks) {
            marks.append(LETTERS.charAt((int) (mixed(pick) >>> 58)));
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(letters(mixed(mixed(picks[2 * i] + i) + picks[2 * i + 1])));
        }
        return new Sketch(marks.toString(), keys);
    }

    private static String letters(long hash) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < KEY_LETTERS; i++) {
            letters.append(LETTERS.charAt((int) (hash >>> 6 * i) & LETTERS.length() - 1));
        }
        return letters.toString();
    }

    /** Each bit of the outcome depends on each of the hash (Stafford's variant of MurmurHash3's finalizer). */
    static long mixed(long hash) {
        long half = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        half = (half ^ half >>> 27) * 0x94D049BB133111EBL;
        return half ^ half >>> 31;
    }
}
