package org.demarche.language;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;

/**
 * An article with its sentences.
 *
 * @param article   as it was read
 * @param headline  the sentence of {@code article.title}, spans pointing into the title
 * @param sentences those of title, letterhead and body blocks, in the text's order
 */
public record Annotated(Article article, Optional<Sentence> headline, List<Sentence> sentences) {

    /** Copies the list. */
    public Annotated {
        sentences = List.copyOf(sentences);
    }
}
