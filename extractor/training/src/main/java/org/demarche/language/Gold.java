package org.demarche.language;

import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param words     its words
 * @param lemmas    their dictionary forms
 * @param tags      their parts of speech
 * @param heads     their heads by index, the number of words for the root's child
 * @param relations the names of their arcs
 * @param spaces    whether white space follows the word
 * @param opens     whether a paragraph begins with this sentence
 */
record Gold(List<String> words, List<String> lemmas, List<String> tags, int[] heads, List<String> relations,
            boolean[] spaces, boolean opens) {

    int size() {
        return words.size();
    }

    /** The same sentence in other letters. */
    Gold withWords(List<String> others) {
        return new Gold(others, lemmas, tags, heads, relations, spaces, opens);
    }
}
