package org.demarche.cli;

import java.util.List;
import org.demarche.graph.MeetingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove",
        description = "Takes articles out of the store again, with all that only they tell.",
        exitCodeList = {"0:done", "1:some article is not in the store, the others are removed",
            "2:the command line is wrong", "130:interrupted"},
        footer = {"Example:", "  demarche remove 2025-12-16-moscow-talks --store talks"})
final class Remove extends ConsoleCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles, as extract --format jsonl prints them.")
    private List<String> ids;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        List<String> unknown;
        try (MeetingStore target = MeetingStore.open(store.folder())) {
            unknown = target.remove(ids);
        }
        unknown.forEach(id -> console().say("no article " + id + " in " + store.folder()));
        return unknown.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
