package org.demarche.language;

import java.util.List;
import java.util.Locale;

/** How well tags and trees agree with gold ones, on gold sentences and words, punctuation and subtypes counted. */
final class Scores {

    private Scores() {
    }

    /** Share of words with the right universal part of speech, in percent. */
    static double tags(Tagger tagger, List<Gold> sentences) {
        int right = 0;
        int all = 0;
        for (Gold sentence : sentences) {
            List<Pos> tags = tagger.tag(WordForms.of(sentence.words()));
            for (int i = 0; i < tags.size(); i++) {
                right += tags.get(i).name().equals(sentence.tags().get(i)) ? 1 : 0;
            }
            all += tags.size();
        }
        return 100.0 * right / all;
    }

    /** Share of words with the right head, and with the right head and relation, in percent. */
    static Attachment trees(Tagger tagger, Parser parser, List<Gold> sentences) {
        int heads = 0;
        int both = 0;
        int all = 0;
        for (Gold sentence : sentences) {
            WordForms forms = WordForms.of(sentence.words());
            Parser.Tree tree = parser.parse(forms, tagger.tag(forms));
            for (int i = 0; i < forms.size(); i++) {
                int gold = sentence.heads()[i] == forms.size() ? Token.ROOT : sentence.heads()[i];
                if (tree.heads()[i] == gold) {
                    heads++;
                    both += tree.relations()[i].equals(sentence.relations().get(i)) ? 1 : 0;
                }
            }
            all += forms.size();
        }
        return new Attachment(100.0 * heads / all, 100.0 * both / all);
    }

    /** Unlabelled and labelled attachment score in percent. */
    record Attachment(double unlabelled, double labelled) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "UAS %.2f LAS %.2f", unlabelled, labelled);
        }
    }
}
