package org.demarche.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Trains the parser: it makes its own mistakes and learns the best way on from them. */
final class ParserTrainer {

    private static final double FOLLOW = 0.9;

    private final List<String> classes;
    private final Transitions transitions;
    private final int epochs;
    private final float[] scores;
    private final int[] features = new int[ParseFeatures.LIMIT];
    private final Random random = new Random(2);

    ParserTrainer(List<String> classes, int epochs) {
        this.classes = classes;
        this.transitions = new Transitions(classes);
        this.epochs = epochs;
        this.scores = new float[classes.size()];
    }

    /** The steps that the sentences' trees ask for, in order. */
    static List<String> classes(List<Gold> sentences) {
        TreeSet<String> names = new TreeSet<>();
        names.add(Transitions.SHIFT);
        for (Gold sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                names.add((sentence.heads()[i] > i ? "L:" : "R:") + sentence.relations().get(i));
            }
        }
        return List.copyOf(names);
    }

    /** A model trained on these sentences with these tags. */
    Perceptron train(List<Gold> sentences, List<List<Pos>> tags) {
        Perceptron model = new Perceptron(classes.size());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                learn(model, sentences.get(i), tags.get(i), epoch > 0);
            }
        }
        return model;
    }

    private void learn(Perceptron model, Gold sentence, List<Pos> tags, boolean explore) {
        Configuration at = new Configuration(sentence.size());
        ParseFeatures reader = new ParseFeatures(WordForms.of(sentence.words()), tags);
        Oracle oracle = new Oracle(sentence.heads(), labels(sentence));
        while (!at.finished()) {
            int count = reader.of(at, features);
            model.score(features, count, scores);
            int[] costs = oracle.costs(at);
            int least = Math.min(costs[0], Math.min(costs[1], costs[2]));
            int guess = best(step -> transitions.allowed(step, at));
            int good = best(step -> transitions.allowed(step, at) && costs[index(step)] == least
                    && fits(at, oracle, step));
            model.learn(features, count, good, guess);
            transitions.apply(explore && random.nextDouble() < FOLLOW ? guess : good, at);
        }
    }

    private int[] labels(Gold sentence) {
        int[] labels = new int[sentence.size()];
        for (int i = 0; i < labels.length; i++) {
            String name = (sentence.heads()[i] > i ? "L:" : "R:") + sentence.relations().get(i);
            labels[i] = transitions.label(Collections.binarySearch(classes, name));
        }
        return labels;
    }

    private int best(IntPredicate open) {
        int best = -1;
        for (int step = 0; step < scores.length; step++) {
            if ((best < 0 || scores[step] > scores[best]) && open.test(step)) {
                best = step;
            }
        }
        return best;
    }

    private int index(int step) {
        return transitions.kind(step) == 'S' ? 0 : transitions.kind(step) == 'L' ? 1 : 2;
    }

    private boolean fits(Configuration at, Oracle oracle, int step) {
        return switch (transitions.kind(step)) {
            case 'S' -> true;
            case 'L' -> oracle.fits(at, at.next(), transitions.label(step));
            default -> oracle.fits(at, at.stack(1), transitions.label(step));
        };
    }
}
