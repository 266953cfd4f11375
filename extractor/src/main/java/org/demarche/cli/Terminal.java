package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What standard output is. Java itself tells only whether input and output both are a terminal. */
final class Terminal {

    private static final Path OUTPUT = Path.of("/proc/self/fd/1");
    private static final int USUAL = 100;
    private static final int NARROWEST = 40;

    private Terminal() {
    }

    /** Its columns: {@code COLUMNS}, which the launcher sets; empty where the output is a file or a pipe. */
    static OptionalInt width() {
        return isTerminal() ? OptionalInt.of(columns(System.getenv("COLUMNS"))) : OptionalInt.empty();
    }

    static int columns(String written) {
        return written != null && written.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(written)) : USUAL;
    }

    private static boolean isTerminal() {
        try {
            return Files.readSymbolicLink(OUTPUT).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException noProcFileSystem) {
            return System.console() != null;
        }
    }
}
