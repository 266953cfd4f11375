package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.article.Span;

/**
 * Reads an article's words: sentences, tokens, tags, lemmas, and trees where they are wanted.
 *
 * <p>Sentences never cross blocks; a title's or letterhead's lines are one sentence each; headings and what is not the
 * article are left out. Every sign of a sentence but white space lies in one of its tokens. Time is linear in the
 * text. Immutable: one annotator serves any number of threads.
 */
public final class Annotator {

    /** " – Times of India" behind a headline: who printed it, no part of what it says. */
    private static final Pattern OUTLET = Pattern.compile(" (?:[|\u2013\u2014-]|::) (?:[\\p{Lu}\\d][\\p{L}\\d.&']* ?|of |the ){1,5}$");

    private final Predicate<Sentence> wanted;
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Models models;

    /**
     * Loads the English models off the class path.
     *
     * @param wanted sees a tagged sentence without tree and says whether the tree is made; called from every thread
     *               that annotates
     */
    public Annotator(Predicate<Sentence> wanted) {
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.models = Models.load();
    }

    /** The article with its sentences in the text's order, and its separate title as one. */
    public Annotated annotate(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            for (List<Span> words : words(article.text(), article.blocks().get(i))) {
                sentences.add(sentence(article.text(), words, i));
            }
        }
        return new Annotated(article, article.title().flatMap(this::headline), sentences);
    }

    private List<List<Span>> words(String text, Article.Block block) {
        return switch (block.kind()) {
            case BODY -> splitter.split(text, tokenizer.tokenize(text, block.span()));
            case TITLE, LETTERHEAD, DATELINE -> lines(text, block.span());
            case HEADING, OTHER -> List.of();
        };
    }

    private List<List<Span>> lines(String text, Span span) {
        List<List<Span>> lines = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int line = text.indexOf('\n', start);
            int end = line < 0 || line > span.end() ? span.end() : line;
            List<Span> words = tokenizer.tokenize(text, new Span(start, end));
            if (!words.isEmpty()) {
                lines.add(words);
            }
            start = end + 1;
        }
        return lines;
    }

    private Optional<Sentence> headline(String title) {
        Matcher outlet = OUTLET.matcher(title);
        List<Span> words = tokenizer.tokenize(title, new Span(0, outlet.find() ? outlet.start() : title.length()));
        return words.isEmpty() ? Optional.empty() : Optional.of(sentence(title, words, Sentence.HEADLINE));
    }

    private Sentence sentence(String text, List<Span> spans, int block) {
        List<String> words = new ArrayList<>(spans.size());
        spans.forEach(span -> words.add(span.of(text)));
        WordForms forms = WordForms.of(words);
        List<Pos> tags = models.tagger().tag(forms);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Pos pos = tags.get(i);
            tokens.add(new Token(spans.get(i), words.get(i), models.lemmas().of(words.get(i), pos), pos,
                    Token.UNPARSED, ""));
        }
        Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        Sentence tagged = new Sentence(span, block, tokens);
        return wanted.test(tagged) ? parsed(tagged, models.parser().parse(forms, tags)) : tagged;
    }

    private static Sentence parsed(Sentence sentence, Parser.Tree tree) {
        List<Token> tokens = new ArrayList<>(sentence.tokens().size());
        for (int i = 0; i < tree.heads().length; i++) {
            Token token = sentence.tokens().get(i);
            tokens.add(new Token(token.span(), token.text(), token.lemma(), token.pos(), tree.heads()[i],
                    tree.relations()[i]));
        }
        return new Sentence(sentence.span(), sentence.block(), tokens);
    }
}
