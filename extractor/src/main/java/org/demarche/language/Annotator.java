package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private final Recall models;
    private final Lemmas lemmas;

    /**
     * Loads the English models off the class path.
     *
     * @param wanted sees a tagged sentence without tree and says whether the tree is made; called from every thread
     *               that annotates
     */
    public Annotator(Predicate<Sentence> wanted) {
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        Models loaded = Models.load();
        this.models = new Recall(words -> loaded.tagger().tag(WordForms.of(words)), (words, tags) -> loaded.parser().parse(WordForms.of(words), tags));
        this.lemmas = loaded.lemmas();
    }

    /** The article with its sentences in the text's order, and its separate title as one; with trees in which names are words like others. */
    public Annotated annotate(Article article) {
        return parse(tag(article), (sentence, number) -> List.of());
    }

    /**
     * The trees of the wanted sentences.
     *
     * @param tagged as {@link #tag} gave it
     * @param names  the names in a sentence of that number ({@link Sentence#HEADLINE} for the title), in order, without overlaps
     */
    public Annotated parse(Annotated tagged, BiFunction<Sentence, Integer, List<Name>> names) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : tagged.sentences()) {
            sentences.add(tree(sentence, sentences.size(), names));
        }
        return new Annotated(tagged.article(), tagged.headline().map(h -> tree(h, Sentence.HEADLINE, names)), sentences);
    }

    private Sentence tree(Sentence sentence, int number, BiFunction<Sentence, Integer, List<Name>> names) {
        List<Name> here = names.apply(sentence, number);
        Sentence tagged = here.stream().anyMatch(n -> n.size() > 1) ? retagged(sentence, Folded.of(sentence.tokens(), here)) : sentence;
        return wanted.test(tagged) ? parsed(tagged, Folded.of(tagged.tokens(), here)) : tagged;
    }

    /** A name is one word to the parser, which so need not know how the names of the world are built: its other words hang on its head. */
    private Sentence parsed(Sentence tagged, Folded folded) {
        return new Sentence(tagged.span(), tagged.block(), folded.unfold(models.tree(folded.words(), folded.tags())));
    }

    /** What stands beside a name is told better where the name is one that the tagger knows. */
    private Sentence retagged(Sentence sentence, Folded folded) {
        List<Pos> tags = folded.unfold(models.tags(folded.plainWords()));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            Token token = sentence.tokens().get(i);
            Pos pos = tags.get(i);
            tokens.add(pos == token.pos() ? token : new Token(token.span(), token.text(), lemmas.of(token.text(), pos), pos, Token.UNPARSED, ""));
        }
        return tokens.equals(sentence.tokens()) ? sentence : new Sentence(sentence.span(), sentence.block(), tokens);
    }

    /** The article with its sentences in the text's order, and its separate title as one; without trees. */
    public Annotated tag(Article article) {
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
        List<Pos> tags = models.tags(words);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Pos pos = tags.get(i);
            tokens.add(new Token(spans.get(i), words.get(i), lemmas.of(words.get(i), pos), pos,
                    Token.UNPARSED, ""));
        }
        Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        return new Sentence(span, block, tokens);
    }
}
