package org.demarche.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Reliability;
import org.demarche.evaluate.Reliability.Judgement;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Annotated;
import org.demarche.language.Annotator;
import org.demarche.mention.MentionFinder;
import org.demarche.mention.NamedSentences;

/**
 * Fits the weights of {@link Confidence} on annotated articles, and prints how far they can be believed on articles that
 * they were not fitted on. The same articles and rules give the same bytes.
 */
public final class Calibrate {

    private static final int FOLDS = 10;
    private static final int SUPPORT = 6;
    private static final List<Double> PENALTIES = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0);

    private static final List<Double> LEAST = List.of(0.0, 0.3, 0.5, 0.7, 0.8);

    private final MeetingFinder finder = new MeetingFinder();
    private final Annotator annotator = new Annotator(finder::mayTell);
    private final MentionFinder mentions = new MentionFinder(Knowledge.builtIn());
    private final PrintStream out = System.out;

    /** Arguments: the file to write, then the files of annotated articles. */
    public static void main(String[] arguments) throws IOException {
        new Calibrate().run(Path.of(arguments[0]), Stream.of(arguments).skip(1).map(Path::of).toList());
    }

    private void run(Path weights, List<Path> gold) throws IOException {
        List<Example> examples = examples(gold);
        double penalty = PENALTIES.stream().min(Comparator.comparingDouble(p -> surprise(examples, unseen(examples, p)))).orElseThrow();
        out.printf(Locale.ROOT, "%d readings of %d articles, %d of them right; penalty %.1f%n", examples.size(),
                examples.stream().map(Example::article).distinct().count(), examples.stream().filter(Example::right).count(), penalty);
        List<Double> sure = unseen(examples, penalty);
        out.printf(Locale.ROOT, "on articles left out of the fit, log loss %.3f:%n", surprise(examples, sure));
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            judgements.add(new Judgement(sure.get(i), examples.get(i).right()));
        }
        new Reliability(judgements).lines().forEach(out::println);
        LEAST.forEach(least -> kept(judgements, least));
        LogisticRegression regression = new LogisticRegression(penalty, SUPPORT);
        Files.writeString(weights, file(regression.fit(examples), regression.signs(examples), examples.size()));
    }

    /** What is left where less sure readings are left out. */
    private void kept(List<Judgement> judgements, double least) {
        List<Judgement> kept = judgements.stream().filter(j -> j.confidence() >= least).toList();
        out.printf(Locale.ROOT, "at least %.1f: %d readings, %d of them right%n", least, kept.size(),
                kept.stream().filter(Judgement::right).count());
    }

    private List<Example> examples(List<Path> gold) {
        List<List<Told>> told = new ArrayList<>();
        List<Extraction> extractions = new ArrayList<>();
        Confidence any = new Confidence(Map.of());
        for (Article article : articles(gold)) {
            NamedSentences names = mentions.names();
            Annotated annotated = annotator.parse(annotator.tag(article), names::names);
            told.add(finder.tell(annotated, mentions.find(annotated, names)));
            extractions.add(new Extraction(article, told.get(told.size() - 1).stream().map(t -> t.meeting(any)).toList()));
        }
        List<Judgement> judgements = new Evaluation(gold, out::println).score(extractions).reliability().judgements();
        List<Example> examples = new ArrayList<>();
        for (int article = 0; article < told.size(); article++) {
            for (Told reading : told.get(article)) {
                examples.add(new Example(article, reading.signs(), judgements.get(examples.size()).right()));
            }
        }
        return examples;
    }

    private static List<Article> articles(List<Path> gold) {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(gold.stream().map(Path::toString).toList(), InputStream.nullInputStream())) {
            return readings.map(reading -> ((Reading.Read) reading).article()).toList();
        }
    }

    /** How sure each example is by the weights of the articles that are not in its fold. */
    private static List<Double> unseen(List<Example> examples, double penalty) {
        List<Confidence> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            folds.add(new Confidence(new LogisticRegression(penalty, SUPPORT)
                    .fit(examples.stream().filter(example -> example.article() % FOLDS != left).toList())));
        }
        return examples.stream().map(example -> folds.get(example.article() % FOLDS).of(example.signs())).toList();
    }

    /** Mean negative logarithm of what was held for the truth. */
    private static double surprise(List<Example> examples, List<Double> sure) {
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            sum -= Math.log(examples.get(i).right() ? sure.get(i) : 1 - sure.get(i));
        }
        return sum / examples.size();
    }

    private static String file(Map<String, Double> weights, Map<String, Integer> signs, int examples) {
        StringBuilder file = new StringBuilder("# How much each sign speaks for a reading (log odds). Fitted, not written: made by"
                + " extractor/training/calibrate.\nsign\tweight\treadings\n");
        weights.forEach((sign, weight) -> file.append(String.format(Locale.ROOT, "%s\t%.3f\t%d\n", sign, weight,
                signs.getOrDefault(sign, examples))));
        return file.toString();
    }
}
