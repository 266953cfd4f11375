package org.demarche.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the models of {@link Models} from the treebanks in a folder, and prints how good they are. The same treebanks
 * give the same bytes.
 */
public final class Train {

    private static final List<String> TREEBANKS = List.of("ewt", "gum");
    private static final int PARSER_EPOCHS = 10;
    /** Enough to teach titles, datelines and headlines, and a tenth of what the treebanks hold. */
    private static final int MADE_UP = 1500;
    private static final WeightsWriter PARSER = new WeightsWriter(1.7, 80);

    private final Path corpora;
    private final PrintStream out;

    private Train(Path corpora, PrintStream out) {
        this.corpora = corpora;
        this.out = out;
    }

    /** Arguments: the folder with ud-english-ewt and its like, the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        new Train(Path.of(arguments[0]), System.out).into(Path.of(arguments[1]));
    }

    private void into(Path models) throws IOException {
        List<Gold> train = Treebank.read(TREEBANKS.stream().map(name -> file(name, "train")).toList());
        train.addAll(new MadeUp().sentences(MADE_UP));
        TaggerTrainer taggers = new TaggerTrainer();
        write(models.resolve(Models.LEMMAS), new LemmaTrainer().train(train).getBytes(StandardCharsets.UTF_8));
        Tagger tagger = TaggerTrainer.tagger(write(models.resolve(Models.TAGGER), taggers.train(Headlines.added(train))));
        List<String> steps = ParserTrainer.classes(train);
        Perceptron learned = new ParserTrainer(steps, PARSER_EPOCHS).train(train, taggers.jackknife(train));
        Parser parser = new Parser(weights(write(models.resolve(Models.PARSER), PARSER.write(learned, steps))));
        for (String set : List.of("ewt dev", "gum dev", "ewt test", "gum test", "pud test")) {
            report(set, Treebank.read(List.of(file(set.substring(0, 3), set.substring(4)))), tagger, parser);
        }
    }

    private Path file(String treebank, String part) {
        return corpora.resolve("ud-english-" + treebank)
                .resolve("en_" + treebank + "-ud-" + part + ".conllu");
    }

    private byte[] write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        out.printf(Locale.ROOT, "%s: %,d bytes%n", file.getFileName(), bytes.length);
        return bytes;
    }

    private static Weights weights(byte[] file) throws IOException {
        return Weights.read(new ByteArrayInputStream(file));
    }

    private void report(String set, List<Gold> sentences, Tagger tagger, Parser parser) {
        if (!set.startsWith("pud")) {
            out.println(set + "  " + new Segmentation().add(sentences));
        }
        out.printf(Locale.ROOT, "%-8s  UPOS %.2f (CAPITALS %.2f, Title %.2f, small %.2f)  %s%n", set,
                Scores.tags(tagger, sentences),
                Scores.tags(tagger, rewritten(sentences, 0)), Scores.tags(tagger, rewritten(sentences, 1)),
                Scores.tags(tagger, rewritten(sentences, 2)), Scores.trees(tagger, parser, sentences));
    }

    private static List<Gold> rewritten(List<Gold> sentences, int how) {
        return sentences.stream().map(sentence -> Headlines.written(sentence, word -> switch (how) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> Headlines.title(word);
            default -> word.toLowerCase(Locale.ROOT);
        })).toList();
    }
}
