package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class TaggerWriterTest {

    private static final int BEAM = 2;

    @Test
    void a_written_model_gives_the_tags_that_opennlp_gives_with_it() throws Exception {
        List<Gold> sentences = new MadeUp().sentences(200);
        AbstractModel model = TaggerTrainer.learn(sentences.subList(0, 100));
        Tagger written = TaggerTrainer.tagger(new TaggerWriter().write(model));
        for (Gold sentence : sentences) {
            WordForms forms = WordForms.of(sentence.words());
            assertEquals(new BeamSearch(BEAM, model).bestSequence(sentence.words().toArray(), null,
                    new TagContext(forms, 0), (i, words, before, tag) -> true).getOutcomes(),
                    written.tag(forms).stream().map(Pos::name).toList(), () -> sentence.words().toString());
        }
    }

    @Test
    void a_fresh_models_weights_of_nothing_are_left_out() throws Exception {
        AbstractModel model = TaggerTrainer.learn(new MadeUp().sentences(100));
        long weights = ((Map<?, ?>) model.getDataStructures()[1]).values().stream()
                .flatMapToDouble(row -> Arrays.stream(((Context) row).getParameters())).filter(weight -> weight != 0).count();
        int most = new TaggerWriter().write(model).length;
        assertTrue(most < weights * 3 + model.getNumOutcomes() * 16 + ((Map<?, ?>) model.getDataStructures()[1]).size() * 5L + 64,
                () -> most + " bytes for " + weights + " weights");
    }
}
