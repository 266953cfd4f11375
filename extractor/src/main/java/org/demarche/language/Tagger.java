package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.BeamSearch;

/**
 * Gives each word its part of speech: OpenNLP's perceptron and beam search over features of ours. Immutable.
 *
 * <p>OpenNLP's own {@code POSTaggerME} would do the same, but finds features of others only in a public class that is
 * named in the model and let in by a system property, and keeps each feature as a text: its model takes a quarter of a
 * second to read, and half of all time to ask.
 */
final class Tagger {

    private static final int BEAM = 2;
    /** The search copies what it has at every word: longer sentences are tagged piece by piece. */
    private static final int PIECE = 200;

    private final Weights weights;

    /** A tagger with trained weights, whose classes are named for {@link Pos}. */
    Tagger(Weights weights) {
        this.weights = weights;
    }

    /** The parts of speech of a sentence's words. */
    List<Pos> tag(WordForms forms) {
        List<Pos> tags = new ArrayList<>(forms.size());
        for (int start = 0; start < forms.size(); start += PIECE) {
            Object[] piece = new Object[Math.min(PIECE, forms.size() - start)];
            TagSearch search = new TagSearch(weights, forms, start);
            new BeamSearch(BEAM, search).bestSequence(piece, null, search, (i, words, before, tag) -> true)
                    .getOutcomes().forEach(name -> tags.add(Pos.valueOf(name)));
        }
        return tags;
    }
}
