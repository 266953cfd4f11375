package org.demarche.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dictionary forms by word and part of speech: a table of irregular words, then the longest known ending. Immutable.
 *
 * <p>A row of the table: part of speech, the word or, after a hyphen, its ending, how many letters to take off the
 * end, what to put there.
 */
final class Lemmas {

    /** Longest ending in the table. */
    static final int LONGEST = 5;
    private static final int LONGEST_WORD = 40;

    /** "cancelling", "travelling", of which the treebanks have few: British writers double the letter, in words of two syllables. */
    private static final Pattern DOUBLED = Pattern.compile(".*[aeiou].*(?<!t|s|sp|ow|rew)ell");

    private final Map<String, Edit> edits;

    /** What makes a dictionary form of a word: letters off its end, and others put there. */
    record Edit(int cut, String add) {

        String of(String word) {
            return cut > word.length() ? word : word.substring(0, word.length() - cut) + add;
        }
    }

    private Lemmas(Map<String, Edit> edits) {
        this.edits = edits;
    }

    /** A look-up over these rows, keyed as {@link #key} does. */
    static Lemmas of(Map<String, Edit> edits) {
        return new Lemmas(edits);
    }

    /** Reads the table. */
    static Lemmas read(InputStream stream) throws IOException {
        Map<String, Edit> edits = new HashMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            edits.put(key(cells[0], cells[1]), new Edit(Integer.parseInt(cells[2]), cells[3]));
        }
        return new Lemmas(edits);
    }

    /** Where a word or ending of a part of speech is kept. */
    static String key(String pos, String word) {
        return pos + ' ' + word;
    }

    /** The dictionary form; a proper noun is its own. */
    String of(String word, Pos pos) {
        if (pos == Pos.PROPN || word.length() > LONGEST_WORD) {
            return word;
        }
        String folded = fold(word);
        Edit edit = edits.get(key(pos.name(), folded));
        for (int n = Math.min(LONGEST, folded.length() - 1); edit == null && n > 0; n--) {
            edit = edits.get(key(pos.name(), "-" + folded.substring(folded.length() - n)));
        }
        String lemma = edit == null ? folded : edit.of(folded);
        return pos == Pos.VERB && DOUBLED.matcher(lemma).matches() ? lemma.substring(0, lemma.length() - 1) : lemma;
    }

    /** As the table knows words: small letters, straight apostrophes. */
    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
