package org.demarche.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.article.Span;

/** How well words and sentences agree with gold ones in the treebank's paragraphs: F1 of spans. */
final class Segmentation {

    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Count words = new Count();
    private final Count sentences = new Count();

    /** Adds a treebank. */
    Segmentation add(List<Gold> gold) {
        List<Gold> paragraph = new ArrayList<>();
        for (Gold sentence : gold) {
            if (sentence.opens() && !paragraph.isEmpty()) {
                paragraph(paragraph);
                paragraph.clear();
            }
            paragraph.add(sentence);
        }
        paragraph(paragraph);
        return this;
    }

    private void paragraph(List<Gold> gold) {
        StringBuilder text = new StringBuilder();
        Set<Span> goldWords = new HashSet<>();
        Set<Span> goldSentences = new HashSet<>();
        for (Gold sentence : gold) {
            int start = text.length();
            int end = start;
            for (int i = 0; i < sentence.size(); i++) {
                int from = text.length();
                text.append(sentence.words().get(i));
                end = text.length();
                goldWords.add(new Span(from, end));
                text.append(sentence.spaces()[i] ? " " : "");
            }
            goldSentences.add(new Span(start, end));
        }
        String whole = text.toString();
        List<Span> tokens = tokenizer.tokenize(whole, new Span(0, whole.length()));
        List<Span> found = splitter.split(whole, tokens).stream()
                .map(list -> new Span(list.get(0).start(), list.get(list.size() - 1).end())).toList();
        words.add(goldWords, new HashSet<>(tokens));
        sentences.add(goldSentences, new HashSet<>(found));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "words F1 %.2f, sentences F1 %.2f", words.f1(), sentences.f1());
    }

    private static final class Count {

        private int gold;
        private int found;
        private int both;

        void add(Set<Span> goldSpans, Set<Span> foundSpans) {
            gold += goldSpans.size();
            found += foundSpans.size();
            both += (int) foundSpans.stream().filter(goldSpans::contains).count();
        }

        double f1() {
            return 200.0 * both / (gold + found);
        }
    }
}
