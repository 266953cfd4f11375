package org.demarche.language;

import org.demarche.article.Span;

/**
 * A word of a sentence, split the Universal Dependencies way ("does" + "n't", "Israel" + "'s").
 *
 * @param span     where it stands in the text that it was read from
 * @param text     its letters as they stand there
 * @param lemma    dictionary form, lower case except for proper nouns
 * @param pos      universal part of speech
 * @param head     index of its head in the sentence; {@link #ROOT} for the root, {@link #UNPARSED} where no tree was made
 * @param relation UD relation to the head, with subtype ("nsubj:pass"); empty where no tree was made
 */
public record Token(Span span, String text, String lemma, Pos pos, int head, String relation) {

    /** Head of a sentence's root. */
    public static final int ROOT = -1;
    /** Head of every token of a sentence that was not parsed. */
    public static final int UNPARSED = -2;
}
