package org.demarche.language;

import java.util.List;

/**
 * Makes dependency trees: greedy arc-hybrid transitions (Kuhlmann et al. 2011), in time linear in the sentence.
 * Immutable.
 */
final class Parser {

    private final Weights weights;
    private final Transitions transitions;

    /** A parser with trained weights, whose classes are named for {@link Transitions}. */
    Parser(Weights weights) {
        this.weights = weights;
        this.transitions = new Transitions(weights.classes());
    }

    /** The tree of a tagged sentence. */
    Tree parse(WordForms forms, List<Pos> tags) {
        Configuration at = new Configuration(forms.size());
        ParseFeatures features = new ParseFeatures(forms, tags);
        int[] keys = new int[ParseFeatures.LIMIT];
        int[] scores = new int[transitions.count()];
        while (!at.finished()) {
            weights.score(keys, features.of(at, keys), scores);
            transitions.apply(transitions.best(scores, at), at);
        }
        return tree(at);
    }

    private Tree tree(Configuration at) {
        int[] heads = new int[at.size()];
        String[] relations = new String[at.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = at.head(i) == at.size() ? Token.ROOT : at.head(i);
            relations[i] = transitions.relation(at.label(i));
        }
        return new Tree(heads, relations);
    }

    /** Heads and relations by word; arrays, as they are copied into tokens at once. */
    record Tree(int[] heads, String[] relations) {
    }
}
