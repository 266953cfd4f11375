package org.demarche.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Article.Block;
import org.demarche.article.Span;

/** Articles to annotate, and what came of them in print. */
final class Words {

    private Words() {
    }

    /** An article of one block. */
    static Article article(String text, Block.Kind kind) {
        return article(Optional.empty(), text, List.of(new Block(new Span(0, text.length()), kind)));
    }

    static Article article(Optional<String> title, String text, List<Block> blocks) {
        return new Article("a", title, Optional.empty(), Optional.empty(), Optional.empty(), text, blocks);
    }

    /** "met/VERB" for each word. */
    static String tags(Sentence sentence) {
        return print(sentence, token -> token.text() + "/" + token.pos());
    }

    /** Words with a space between. */
    static String words(Sentence sentence) {
        return print(sentence, Token::text);
    }

    /** Dictionary forms with a space between. */
    static String lemmas(Sentence sentence) {
        return print(sentence, Token::lemma);
    }

    /** "Sato<nsubj<met" for the word at {@code i}. */
    static String arc(Sentence sentence, int i) {
        Token token = sentence.tokens().get(i);
        String head = token.head() < 0 ? "" : sentence.tokens().get(token.head()).text();
        return token.text() + "<" + token.relation() + "<" + head;
    }

    private static String print(Sentence sentence, Function<Token, String> printed) {
        return sentence.tokens().stream().map(printed).collect(Collectors.joining(" "));
    }
}
