package org.demarche.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Gives each word its part of speech: OpenNLP's perceptron and beam search over features of ours. Immutable.
 *
 * <p>OpenNLP's own {@code POSTaggerME} would do the same, but finds features of others only in a public class that is
 * named in the model and let in by a system property.
 */
final class Tagger {

    private static final int BEAM = 2;
    /** The search copies what it has at every word: longer sentences are tagged piece by piece. */
    private static final int PIECE = 200;

    private final MaxentModel model;

    /** A tagger with a model whose outcomes are named for {@link Pos}. */
    Tagger(MaxentModel model) {
        this.model = model;
    }

    /** Reads OpenNLP's binary form of a model, packed with gzip. */
    static Tagger read(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16);
        return new Tagger(new GenericModelReader(new BinaryFileDataReader(new DataInputStream(in))).getModel());
    }

    /** The parts of speech of a sentence's words. */
    List<Pos> tag(WordForms forms) {
        List<Pos> tags = new ArrayList<>(forms.size());
        for (int start = 0; start < forms.size(); start += PIECE) {
            Object[] piece = new Object[Math.min(PIECE, forms.size() - start)];
            new BeamSearch(BEAM, model).bestSequence(piece, null, new TagContext(forms, start),
                    (i, words, before, tag) -> true).getOutcomes().forEach(name -> tags.add(Pos.valueOf(name)));
        }
        return tags;
    }
}
