package org.demarche.spark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.demarche.article.ArticleReader;
import org.demarche.article.Shown;
import org.demarche.graph.MeetingGraph;
import org.demarche.knowledge.Knowledge.KnowledgeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What spark-submit starts. */
@Command(name = "spark-submit demarche-spark.jar", mixinStandardHelpOptions = true,
        description = "Reads articles on Apache Spark. What becomes of them goes into folders of the output: jsonl and parquet"
                + " (meeting records), nquads (for \"demarche load\"), refused (what is no article, and why).",
        exitCodeList = {"0:done, whatever was refused", "1:not done", "2:the command line is wrong"})
public final class Main implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "JSON Lines, packed or not, or Parquet, if the path ends so: files and folders on any file system that Spark knows.")
    private List<String> paths;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "A folder that is not there yet.")
    private String output;

    @Option(names = "--map", paramLabel = "OURS=THEIRS", split = ",", description = "Which field is what, as \"demarche extract\" has it.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--published", paramLabel = "DATE", description = "Day of publication of articles that do not tell it.")
    private Optional<String> published = Optional.empty();

    @Option(names = "--knowledge", paramLabel = "FILE",
            description = "A Turtle file that adds to what is known, as \"demarche extract\" has it, on any file system that Spark knows."
                    + " May be given again.")
    private List<String> knowledge = List.of();

    @Option(names = "--min-confidence", paramLabel = "0..1", defaultValue = "0", description = "Leave out meetings that are less sure.")
    private double confidence;

    @Option(names = "--base", paramLabel = "IRI", defaultValue = MeetingGraph.DEFAULT_BASE,
            description = "Under which IRIs data is minted (default: ${DEFAULT-VALUE}).")
    private String base;

    @Option(names = "--tasks", paramLabel = "N",
            description = "In how many tasks to read, where the input would not be split, as of gzip (default: as it is split).")
    private Optional<Integer> tasks = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Ends the process only where something is wrong: a driver that is done is not told from one that was ended otherwise. */
    public static void main(String[] words) {
        int code = new CommandLine(new Main()).execute(words);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        Job job = job();
        SparkSession spark = SparkSession.builder().appName("demarche").getOrCreate();
        try {
            Job.Outcome outcome = job.run(spark, paths, output);
            System.err.println(String.format(Locale.ROOT, "demarche: written to %s: articles %,d, meetings %,d; refused %,d, skipped %,d, given twice %,d",
                    output, outcome.articles(), outcome.meetings(), outcome.refused(), outcome.skipped(), outcome.repeated()));
            return 0;
        } catch (KnowledgeException wrong) {
            System.err.println("demarche: " + Shown.line(wrong.getMessage()));
            return 2;
        } finally {
            spark.stop();
        }
    }

    private Job job() {
        try {
            new ArticleReader.Options(Optional.empty(), ArticleReader.DayFrom.NONE, fields, false);
            published.ifPresent(LocalDate::parse);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
        if (!MeetingGraph.isBase(base) || !(confidence >= 0 && confidence <= 1)) {
            throw new ParameterException(spec.commandLine(), "no base or no confidence: " + base + ", " + confidence);
        }
        return new Job(new Settings(new LinkedHashMap<>(fields), published.orElse(""), confidence, base), knowledge, tasks);
    }
}
