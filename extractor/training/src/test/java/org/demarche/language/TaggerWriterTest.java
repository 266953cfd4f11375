package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.AbstractModel;
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
}
