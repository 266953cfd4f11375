package org.demarche.cli;

import java.util.List;
import java.util.Optional;
import org.demarche.graph.Explanation;
import org.demarche.graph.MeetingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "explain",
        description = "Says where a meeting comes from: the articles that tell it, their sentences, the rules that read"
                + " them, and why several tellings are taken for one meeting.",
        exitCodeList = {"0:done", "1:the store has no such meeting", "2:the command line is wrong", "130:interrupted"},
        footer = {"Example:", "  demarche explain https://w3id.org/demarche/id/meeting/moscow-talks/4f8cbae05e99-1"})
final class Explain extends ConsoleCommand {

    @Parameters(paramLabel = "IRI", description = "A meeting's IRI, or that of what one article tells, as exports and the"
            + " query evidence show them.")
    private String iri;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        String bare = iri.startsWith("<") && iri.endsWith(">") ? iri.substring(1, iri.length() - 1) : iri;
        Optional<List<String>> lines;
        try (MeetingStore source = MeetingStore.open(store.folder())) {
            lines = Explanation.of(source, bare);
        }
        if (lines.isEmpty()) {
            console().say("no meeting " + bare + " in " + store.folder() + "; exports and the query evidence show their IRIs");
            return ExitCode.FAILED;
        }
        lines.get().forEach(console().out()::println);
        return ExitCode.DONE;
    }
}
