package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Extractor;
import org.demarche.article.Reading;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "extract",
        description = "Reads articles, stores who met whom, when and where, and prints it. An article that the"
                + " store has unchanged is not read again; one that has changed is replaced.",
        exitCodeList = {"0:done", "1:some input failed, the rest was done", "2:the command line is wrong",
            "130:interrupted"},
        footer = {"Examples:", "  demarche extract article.txt --published 2025-12-16",
            "  demarche extract news/ more.jsonl --published-from name --store talks",
            "  cat article.txt | demarche extract - --dry-run --format jsonl"})
final class Extract extends ConsoleCommand {

    /** What is printed. */
    enum Format { TABLE, JSONL, TURTLE }

    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "Files, folders with all that is in them, addresses (https://…), or - for standard input: plain text in English,"
                    + " web pages, mail, PDF, feeds, records as JSON, JSON Lines or CSV, WARC; any of them packed with gzip"
                    + " or zip.")
    private List<String> paths;

    @Option(names = "--format", paramLabel = "table|jsonl|turtle", defaultValue = "table",
            description = "What is printed: a line a meeting, a record an article, or RDF (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--dry-run", description = "Only print; no store is opened or made.")
    private boolean dryRun;

    @Option(names = "--base", paramLabel = "IRI",
            description = "Under which IRIs a new store mints its data (default: " + MeetingGraph.DEFAULT_BASE + ").")
    private Optional<String> base = Optional.empty();

    @Option(names = "--force", description = "Also read anew what the store has unchanged.")
    private boolean force;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private ConfidenceOption confidence;

    @Mixin
    private KnowledgeOption knowledgeOption;

    @Mixin
    private CorrectionsOption corrections;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        if (base.isPresent() && !MeetingGraph.isBase(base.get())) {
            throw wrong("no base: " + base.get() + "; wanted is an IRI that ends in a slash, as "
                    + MeetingGraph.DEFAULT_BASE);
        }
        corrections.read(this);
        Knowledge knowledge = knowledgeOption.load();
        Rereading reading = new Rereading(knowledge, confidence::apply, force ? "" : edition());
        Tally tally = new Tally(console());
        Optional<Progress> progress = console().status().map(line -> new Progress(line, paths));
        try (Stream<Reading> readings = readings(progress);
                Harvest harvest = new Harvest(readings, progress.map(line -> line.counting(reading)).orElse(reading), tally)) {
            boolean any = harvest.hasNext();
            boolean ruled = !any || run(harvest, knowledge, reading, tally);
            if (!any) {
                tally.tell();
            }
            return tally.failed() || !ruled ? ExitCode.FAILED : ExitCode.DONE;
        } finally {
            progress.ifPresent(Progress::close);
        }
    }

    private Stream<Reading> readings(Optional<Progress> progress) {
        return progress.map(line -> articles.reader(this).read(paths, console().in(), line::taken).peek(line::found))
                .orElseGet(() -> articles.reader(this).read(paths, console().in()));
    }

    /** Whether all that the corrections rule on is there. */
    private boolean run(Harvest harvest, Knowledge knowledge, Rereading reading, Tally tally) throws IOException {
        if (dryRun) {
            reading.know(Optional.empty());
            try (Interruption interruption = new Interruption(() -> { })) {
                if (new MeetingPrinter(console(), knowledge, base.orElse(MeetingGraph.DEFAULT_BASE))
                        .print(new Storing(harvest, fresh -> 0, tally, interruption), format)) {
                    tally.tell();
                }
            }
            return true;
        }
        try (MeetingStore target = MeetingStore.openOrCreate(store.folder(), base)) {
            reading.know(Optional.of(target));
            String edition = edition();
            try (Interruption interruption = new Interruption(() -> console().say("interrupted: " + tally.total(Optional.of(store.folder()))
                    + "; the same command goes on from there"))) {
                Storing storing = new Storing(harvest, fresh -> target.putAll(fresh, knowledge, edition), tally, interruption);
                new MeetingPrinter(console(), knowledge, target.base()).print(storing, format);
            }
            console().say(tally.total(Optional.of(store.folder())));
            return corrections.apply(target, console());
        }
    }

    private String edition() throws IOException {
        return Extractor.edition(knowledgeOption.texts(), confidence.least());
    }
}
