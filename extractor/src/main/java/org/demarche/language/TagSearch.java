package org.demarche.language;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.BeamSearchContextGenerator;

/**
 * What OpenNLP's search asks of one sentence: at each word first for its features, then for what the model makes of
 * them. Both are answered here, so that numbers need not go from one to the other as texts. Used by one thread.
 */
final class TagSearch implements BeamSearchContextGenerator<Object>, MaxentModel {

    private static final String[] UNNAMED = {};

    private final Weights weights;
    private final WordForms forms;
    private final int start;
    private final int[] features = new int[TagFeatures.LIMIT];
    private final int[] alone;
    private final int[] scores;
    private int of = -1;

    /** The words from {@code start} on. */
    TagSearch(Weights weights, WordForms forms, int start) {
        this.weights = weights;
        this.forms = forms;
        this.start = start;
        this.alone = new int[weights.classes().size()];
        this.scores = new int[alone.length];
    }

    /** @param tags names of the tags before, in order */
    @Override
    public String[] getContext(int i, Object[] words, String[] tags, Object[] nothing) {
        if (i != of) {
            weights.score(features, TagFeatures.alone(forms, start + i, features), alone);
            of = i;
        }
        System.arraycopy(alone, 0, scores, 0, scores.length);
        weights.add(features, TagFeatures.after(forms, start + i, tag(tags, i - 1), tag(tags, i - 2), features), scores);
        return UNNAMED;
    }

    private static int tag(String[] tags, int i) {
        return i < 0 ? -1 : Pos.valueOf(tags[i]).ordinal();
    }

    /** Probabilities as OpenNLP's perceptron makes them: scores against the largest, so that all matter. */
    @Override
    public double[] eval(String[] unnamed, double[] probabilities) {
        double one = weights.one();
        double largest = 1;
        for (int score : scores) {
            largest = Math.max(largest, Math.abs(score / one));
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = StrictMath.exp(scores[i] / one / largest);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    @Override
    public double[] eval(String[] unnamed) {
        return eval(unnamed, new double[scores.length]);
    }

    @Override
    public double[] eval(String[] unnamed, float[] values) {
        return eval(unnamed);
    }

    @Override
    public String getBestOutcome(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return getOutcome(best);
    }

    @Override
    public String getAllOutcomes(double[] probabilities) {
        return weights.classes() + " " + Arrays.toString(probabilities);
    }

    @Override
    public String getOutcome(int i) {
        return weights.classes().get(i);
    }

    @Override
    public int getIndex(String outcome) {
        return weights.classes().indexOf(outcome);
    }

    @Override
    public int getNumOutcomes() {
        return scores.length;
    }
}
