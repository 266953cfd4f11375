package org.demarche.language;

/** Universal part-of-speech tags, <a href="https://universaldependencies.org/u/pos/">UD v2</a>. */
public enum Pos {
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X
}
