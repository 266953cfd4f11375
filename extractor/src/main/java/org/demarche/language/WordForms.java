package org.demarche.language;

import java.util.List;
import java.util.Locale;

/**
 * What the tagger and the parser see of the words of one sentence: numbers that stand for the word without case, its
 * beginnings and ends, and its shape. Computed once a sentence, in time linear in its letters.
 */
final class WordForms {

    /** Longest ending and beginning that is looked at. */
    static final int AFFIX = 5;
    private static final int OUTSIDE = 0x5bd1e995;
    private static final int SHAPE_LIMIT = 10;

    private final int size;
    private final int[] words;
    private final int[] shapes;
    private final int[][] suffixes;
    private final int[][] prefixes;
    private final int letterCase;

    private WordForms(int size) {
        this(size, new int[size], new int[size], new int[size][], new int[size][], 0);
    }

    private WordForms(int size, int[] words, int[] shapes, int[][] suffixes, int[][] prefixes, int letterCase) {
        this.size = size;
        this.words = words;
        this.shapes = shapes;
        this.suffixes = suffixes;
        this.prefixes = prefixes;
        this.letterCase = letterCase;
    }

    /** The forms of a sentence's words. */
    static WordForms of(List<String> words) {
        WordForms raw = new WordForms(words.size());
        int letterCase = LetterCase.of(words);
        for (int i = 0; i < raw.size; i++) {
            String word = words.get(i);
            String folded = fold(word);
            raw.words[i] = hash(folded, 0, folded.length());
            raw.shapes[i] = Hash.of(7, shape(word), letterCase);
            raw.suffixes[i] = affixes(folded, true);
            raw.prefixes[i] = affixes(folded, false);
        }
        return new WordForms(raw.size, raw.words, raw.shapes, raw.suffixes, raw.prefixes, letterCase);
    }

    int size() {
        return size;
    }

    /** The word at {@code i} without case, digits alike; one number for every place outside the sentence. */
    int word(int i) {
        return i < 0 || i >= size ? OUTSIDE + Integer.signum(i) : words[i];
    }

    /** Which kinds of characters the word consists of; capitals count for less where the sentence is all capitals. */
    int shape(int i) {
        return i < 0 || i >= size ? OUTSIDE : shapes[i];
    }

    /** The last {@code length} letters. */
    int suffix(int i, int length) {
        return i < 0 || i >= size ? OUTSIDE : suffixes[i][length - 1];
    }

    /** The first {@code length} letters. */
    int prefix(int i, int length) {
        return i < 0 || i >= size ? OUTSIDE : prefixes[i][length - 1];
    }

    /** Whether the sentence is written in capitals, in small letters or with a capital on every word. */
    int letterCase() {
        return letterCase;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isDigit(c)) {
                folded.setCharAt(i, '0');
            } else if (c == '\u2019' || c == '\u2018') {
                folded.setCharAt(i, '\'');
            } else if (c == '\u201c' || c == '\u201d') {
                folded.setCharAt(i, '"');
            } else if (c == '\u2014' || c == '\u2013') {
                folded.setCharAt(i, '-');
            }
        }
        return folded.toString();
    }

    private static int[] affixes(String word, boolean end) {
        int[] found = new int[AFFIX];
        for (int n = 1; n <= AFFIX; n++) {
            int length = Math.min(n, word.length());
            found[n - 1] = end ? hash(word, word.length() - length, word.length()) : hash(word, 0, length);
        }
        return found;
    }

    private static int shape(String word) {
        int shape = 17;
        int last = 0;
        int kept = 0;
        for (int i = 0; i < word.length() && kept < SHAPE_LIMIT; i++) {
            int kind = kind(word.charAt(i));
            if (kind != last) {
                shape = shape * 31 + kind;
                last = kind;
                kept++;
            }
        }
        return word.length() == 1 ? -shape : shape;
    }

    private static int kind(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        }
        if (Character.isLetter(c)) {
            return 2;
        }
        return Character.isDigit(c) ? 3 : c < 128 ? c + 4 : 200;
    }

    private static int hash(String word, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 0x01000193 ^ word.charAt(i) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
