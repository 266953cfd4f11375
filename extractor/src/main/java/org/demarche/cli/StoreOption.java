package org.demarche.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

    private static final String DEFAULT = "demarche-store";

    @Option(names = "--store", paramLabel = "DIR", defaultValue = StoreOption.DEFAULT,
            description = "The store's folder (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
        return folder;
    }

    boolean isDefault() {
        return folder.toString().equals(DEFAULT);
    }
}
