package org.demarche.cli;

import java.util.Locale;
import org.demarche.graph.MeetingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "compact",
        description = "Makes a store smaller: what it says is written anew without what former states left in its files.",
        exitCodeList = {"0:done", "1:the store cannot be read or written", "2:the command line is wrong", "130:interrupted"},
        footer = {"The old files are there until the new ones are whole, so for a while it takes the room of both.", "",
            "Example:", "  demarche compact --store talks"})
final class Compact extends ConsoleCommand {

    private static final double MEBIBYTE = 1 << 20;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        try (MeetingStore compacted = MeetingStore.open(store.folder())) {
            long before = compacted.size();
            compacted.compact();
            console().out().println(String.format(Locale.ROOT, "%s: %,.1f MiB, before %,.1f MiB", store.folder(),
                    compacted.size() / MEBIBYTE, before / MEBIBYTE));
        }
        return ExitCode.DONE;
    }
}
