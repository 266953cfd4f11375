package org.demarche.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Trains the tagger on sentences, and tags sentences as a tagger would that has not seen them. */
final class TaggerTrainer {

    private static final int FOLDS = 5;

    private final int epochs;
    private final WeightsWriter writer;

    TaggerTrainer(int epochs, WeightsWriter writer) {
        this.epochs = epochs;
        this.writer = writer;
    }

    /** The tags that occur, in order. */
    static List<String> classes(List<Gold> sentences) {
        TreeSet<String> names = new TreeSet<>();
        sentences.forEach(sentence -> names.addAll(sentence.tags()));
        return List.copyOf(names);
    }

    /** The trained model's file. */
    byte[] train(List<Gold> sentences, List<String> classes) {
        return writer.write(learn(sentences, classes), classes);
    }

    /** The tags of each sentence by a model that was trained on the others. */
    List<int[]> jackknife(List<Gold> sentences, List<String> classes) {
        List<int[]> tags = new ArrayList<>(Collections.nCopies(sentences.size(), null));
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Gold> others = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(sentences.get(i));
                }
            }
            Tagger tagger = new Tagger(writer.compact(learn(others, classes), classes));
            for (int i = fold; i < sentences.size(); i += FOLDS) {
                tags.set(i, tagger.tag(WordForms.of(sentences.get(i).words())));
            }
        }
        return tags;
    }

    private Perceptron learn(List<Gold> sentences, List<String> classes) {
        Perceptron model = new Perceptron(classes.size());
        Random random = new Random(1);
        List<Gold> order = new ArrayList<>(sentences);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Gold sentence : order) {
                learn(model, sentence, classes);
            }
        }
        return model;
    }

    private static void learn(Perceptron model, Gold sentence, List<String> classes) {
        WordForms forms = WordForms.of(sentence.words());
        int[] tags = new int[sentence.size()];
        int[] features = new int[TagFeatures.LIMIT];
        float[] scores = new float[classes.size()];
        for (int i = 0; i < tags.length; i++) {
            int count = TagFeatures.of(forms, i, Tagger.tag(tags, i - 1), Tagger.tag(tags, i - 2), features);
            model.score(features, count, scores);
            tags[i] = best(scores);
            model.learn(features, count, Collections.binarySearch(classes, sentence.tags().get(i)), tags[i]);
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
