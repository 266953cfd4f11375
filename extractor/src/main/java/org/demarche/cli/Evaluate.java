package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Extractor;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Report;
import org.demarche.meeting.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "evaluate",
        description = "Scores what is extracted, or the records of another program, against gold.",
        footer = {"Examples:", "  demarche evaluate gold.jsonl --errors",
            "  demarche evaluate gold.jsonl --found theirs.jsonl --format json"})
final class Evaluate extends ConsoleCommand {

    /** How scores are printed. */
    enum Format { TABLE, JSON }

    @Parameters(paramLabel = "GOLD.jsonl", arity = "1..*",
            description = "Meeting records with text, as a person annotated them; scored together.")
    private List<Path> gold;

    @Option(names = "--found", paramLabel = "FILE.jsonl",
            description = "Records to score instead of extracting from the texts of gold.")
    private Optional<Path> found = Optional.empty();

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table",
            description = "How scores are printed (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--errors",
            description = "Also list each miss and each false record, with its sentence and the rule that read it.")
    private boolean errors;

    @Option(names = "--reliability",
            description = "Also show of the records of each confidence how many gold has.")
    private boolean reliability;

    @Mixin
    private ConfidenceOption confidence;

    @Mixin
    private KnowledgeOption knowledge;

    private boolean failed;

    @Override
    public Integer call() {
        if ((errors || reliability) && format == Format.JSON) {
            throw wrong((errors ? "--errors" : "--reliability") + " goes with --format table");
        }
        if (found.isPresent() && confidence.narrows()) {
            throw wrong("--min-confidence goes with our own extraction, not with --found");
        }
        Evaluation evaluation = new Evaluation(gold, console()::say);
        Report report = found.isPresent() ? evaluation.score(found.get()) : evaluation.score(extracted());
        if (format == Format.JSON) {
            console().out().println(report.json());
        } else {
            new ScoreTable(console().out()).print(report);
        }
        if (reliability) {
            report.reliability().lines().forEach(console().out()::println);
        }
        if (errors) {
            report.findings().forEach(console().out()::println);
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<Extraction> extracted() {
        Extractor extractor = new Extractor(knowledge.load());
        Tally tally = new Tally(console());
        List<Extraction> extractions = new ArrayList<>();
        try (Stream<Reading> texts = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(gold.stream().map(Path::toString).toList(), console().in());
                Harvest harvest = new Harvest(texts,
                        article -> new Told(confidence.apply(extractor.extract(article)), false), tally)) {
            harvest.forEachRemaining(batch -> batch.forEach(told -> extractions.add(told.extraction())));
            failed = tally.failed();
        }
        return extractions;
    }
}
