package org.demarche.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/**
 * The trained models off the class path, read side by side.
 *
 * @param tagger parts of speech
 * @param parser trees, made for the tags of this tagger
 * @param lemmas dictionary forms
 */
record Models(Tagger tagger, Parser parser, Lemmas lemmas) {

    /** Where they lie. */
    static final String FOLDER = "/models/";
    static final String TAGGER = "en-tagger.bin";
    static final String PARSER = "en-parser.bin";
    static final String LEMMAS = "en-lemmas.tsv";

    /** Reads all three. */
    static Models load() {
        CompletableFuture<Parser> parser =
                CompletableFuture.supplyAsync(() -> new Parser(read(PARSER, Weights::read)));
        CompletableFuture<Lemmas> lemmas = CompletableFuture.supplyAsync(() -> read(LEMMAS, Lemmas::read));
        Tagger tagger = new Tagger(read(TAGGER, Weights::read));
        return new Models(tagger, parser.join(), lemmas.join());
    }

    private static <T> T read(String name, Reader<T> reader) {
        try (InputStream in = Models.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return reader.read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(FOLDER + name + ": " + failed.getMessage(), failed);
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}
