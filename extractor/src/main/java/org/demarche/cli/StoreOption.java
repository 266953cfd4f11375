package org.demarche.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "demarche-store",
            description = "The store's folder (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
        return folder;
    }
}
