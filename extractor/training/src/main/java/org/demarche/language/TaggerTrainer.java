package org.demarche.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the tagger with OpenNLP's perceptron, and tags sentences as a tagger would that has not seen them. */
final class TaggerTrainer {

    private static final int FOLDS = 5;
    private static final int EPOCHS = 40;
    /** Leaving out features that occur once (2) would halve the model; on dev that is a draw, on test a loss. */
    private static final int LEAST = 1;

    /** The trained model's file. */
    byte[] train(List<Gold> sentences) {
        return new TaggerWriter().write(learn(sentences));
    }

    /** The tagger in a model's file. */
    static Tagger tagger(byte[] file) {
        try {
            return new Tagger(Weights.read(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tags of each sentence by a model that was trained on the others. */
    List<List<Pos>> jackknife(List<Gold> sentences) {
        List<List<Pos>> tags = new ArrayList<>(Collections.nCopies(sentences.size(), List.of()));
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Gold> others = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(sentences.get(i));
                }
            }
            Tagger tagger = tagger(train(others));
            for (int i = fold; i < sentences.size(); i += FOLDS) {
                tags.set(i, tagger.tag(WordForms.of(sentences.get(i).words())));
            }
        }
        return tags;
    }

    /** The trained model in OpenNLP's own form. */
    static AbstractModel learn(List<Gold> sentences) {
        List<Gold> order = new ArrayList<>(sentences);
        Collections.shuffle(order, new Random(1));
        List<Event> events = new ArrayList<>();
        order.forEach(sentence -> add(sentence, events));
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, EPOCHS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, LEAST);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
        try {
            return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Gold sentence, List<Event> events) {
        TagContext contexts = new TagContext(WordForms.of(sentence.words()), 0);
        String[] tags = sentence.tags().toArray(new String[0]);
        for (int i = 0; i < tags.length; i++) {
            events.add(new Event(tags[i], contexts.getContext(i, tags, tags, null)));
        }
    }
}
