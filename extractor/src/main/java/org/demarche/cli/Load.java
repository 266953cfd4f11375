package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.graph.BulkLoad;
import org.demarche.graph.MeetingGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "load",
        description = "Makes a new store of N-Quads at once, as \"export --format nquads\" writes them or articles read on"
                + " Apache Spark: much quicker than reading the articles again. Which articles tell of one meeting is settled"
                + " anew. Until the store is whole there is none.",
        exitCodeList = {"0:done", "1:some lines or files could not be read, the others are loaded; or no store could be made",
            "2:the command line is wrong", "130:interrupted: the same command begins anew"},
        footer = {"Examples:", "  demarche load talks.nq more.nq.gz --store talks", "  demarche load spark-output/nquads --store talks"})
final class Load extends ConsoleCommand {

    /** Enough to see what is wrong with a file. */
    private static final long SHOWN = 20;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "Files of N-Quads, packed with gzip or not, or folders with such; of a folder, what starts with _ or . is"
                    + " left out.")
    private List<Path> paths;

    @Option(names = "--base", paramLabel = "IRI", description = "Under which IRIs the data was minted (default: as its first graph says).")
    private Optional<String> base = Optional.empty();

    @Mixin
    private StoreOption store;

    private long refused;

    @Override
    public Integer call() {
        if (base.isPresent() && !MeetingGraph.isBase(base.get())) {
            throw wrong("no base: " + base.get() + "; wanted is an IRI that ends in a slash, as " + MeetingGraph.DEFAULT_BASE);
        }
        BulkLoad.Loaded loaded = load();
        if (refused > SHOWN) {
            console().say(refused - SHOWN + " more are not shown");
        }
        console().say(String.format(Locale.ROOT, "%,d quads of %,d articles with meetings stored in %s%s", loaded.quads(), loaded.articles(),
                store.folder(), refused > 0 ? String.format(Locale.ROOT, "; %,d refused", refused) : ""));
        if (!loaded.known() && loaded.articles() > 0) {
            console().say("graph/knowledge was not among it: countries and bodies have no names; an export without --graph has it");
        }
        return refused > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    @SuppressWarnings("try") // it only has to be there
    private BulkLoad.Loaded load() {
        try (Interruption interruption = new Interruption(() -> console().say("interrupted: there is no store; the same command begins anew"))) {
            return new BulkLoad(store.folder(), paths, this::refuse).load(base, quads -> console().say(String.format(Locale.ROOT,
                    "%,d quads are in; next is which of them tell of one meeting", quads)));
        }
    }

    private void refuse(String place, String reason) {
        refused++;
        if (refused <= SHOWN) {
            console().say(place + ": " + reason);
        }
    }
}
