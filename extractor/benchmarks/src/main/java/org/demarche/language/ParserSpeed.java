package org.demarche.language;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;

/**
 * A process of its own: how long the first reading of the models takes, and how many sentences a core parses in a second
 * of processor time.
 */
public final class ParserSpeed {

    private static final int ROUNDS = 6;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private record Tagged(WordForms forms, List<Pos> tags) {
    }

    private ParserSpeed() {
    }

    /** No arguments. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Models models = Models.load();
        System.out.printf(Locale.ROOT, "%nModels read for the first time, side by side: %.0f ms%n",
                (System.nanoTime() - start) / 1e6);
        List<Tagged> sentences = sentences(models.tagger());
        int words = sentences.stream().mapToInt(sentence -> sentence.forms.size()).sum();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long from = TIMES.getCurrentThreadCpuTime();
            for (int again = 0; again < ROUNDS; again++) {
                sentences.forEach(sentence -> models.parser().parse(sentence.forms, sentence.tags));
            }
            best = Math.min(best, (TIMES.getCurrentThreadCpuTime() - from) / NANOS / ROUNDS);
        }
        System.out.printf(Locale.ROOT, "Parsing on one core: %.0f sentences/s, %.0f words/s (best of %d rounds)%n",
                sentences.size() / best, words / best, ROUNDS);
    }

    private static List<Tagged> sentences(Tagger tagger) {
        Annotator annotator = new Annotator(sentence -> false);
        List<Tagged> tagged = new ArrayList<>();
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of(Path.of("data/articles").toString()), System.in)) {
            readings.map(reading -> ((Reading.Read) reading).article()).map(annotator::annotate)
                    .flatMap(annotated -> annotated.sentences().stream()).forEach(sentence -> {
                        WordForms forms = WordForms.of(sentence.tokens().stream().map(Token::text).toList());
                        tagged.add(new Tagged(forms, tagger.tag(forms)));
                    });
        }
        return tagged;
    }
}
