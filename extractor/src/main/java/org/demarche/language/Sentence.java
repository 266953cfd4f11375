package org.demarche.language;

import java.util.List;
import org.demarche.article.Span;

/**
 * A sentence with its words, and its dependency tree where one was asked for.
 *
 * @param span   where it stands in the text that it was read from
 * @param block  index of its block in {@code Article.blocks}; {@link #HEADLINE} for the article's separate title
 * @param tokens its words in order, never empty
 */
public record Sentence(Span span, int block, List<Token> tokens) {

    /** Block of a sentence that is the article's {@code title}: its spans point into the title, not the text. */
    public static final int HEADLINE = -1;

    /** Copies the list. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Whether the tokens have heads and relations. */
    public boolean parsed() {
        return tokens.get(0).head() != Token.UNPARSED;
    }
}
