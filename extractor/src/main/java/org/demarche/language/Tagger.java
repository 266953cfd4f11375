package org.demarche.language;

import java.util.ArrayList;
import java.util.List;

/** Gives each word its part of speech, from left to right. Immutable. */
final class Tagger {

    private final Weights weights;
    private final List<Pos> pos = new ArrayList<>();

    /** A tagger with trained weights, whose classes are named for {@link Pos}. */
    Tagger(Weights weights) {
        this.weights = weights;
        for (String name : weights.classes()) {
            pos.add(Pos.valueOf(name));
        }
    }

    /** The tags of a sentence's words. */
    int[] tag(WordForms forms) {
        int[] tags = new int[forms.size()];
        int[] features = new int[TagFeatures.LIMIT];
        int[] scores = new int[weights.classes().size()];
        for (int i = 0; i < tags.length; i++) {
            int count = TagFeatures.of(forms, i, tag(tags, i - 1), tag(tags, i - 2), features);
            weights.score(features, count, scores);
            tags[i] = best(scores);
        }
        return tags;
    }

    /** The part of speech that a tag stands for. */
    Pos pos(int tag) {
        return pos.get(tag);
    }

    /** A tag as the features know it: the sentence's edge is one too. */
    static int tag(int[] tags, int i) {
        return i < 0 ? -1 : tags[i];
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
