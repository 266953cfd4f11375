package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What the streams are. Java itself tells only whether input and output both are a terminal. */
final class Terminal {

    private static final int OUTPUT = 1;
    private static final int ERRORS = 2;
    private static final int USUAL = 100;
    /** What has no more columns than any has is not wrapped. */
    private static final int SAFE = 80;
    private static final int NARROWEST = 40;

    private Terminal() {
    }

    /** Its columns: {@code COLUMNS}, which the launcher sets; empty where the output is a file or a pipe. */
    static OptionalInt width() {
        return isTerminal(OUTPUT) ? OptionalInt.of(columns(System.getenv("COLUMNS"))) : OptionalInt.empty();
    }

    /** Columns for a line on the terminal that errors go to; empty where they do not, or it cannot take a line back. */
    static OptionalInt statusWidth() {
        String kind = System.getenv("TERM");
        return kind != null && !kind.isEmpty() && !kind.equals("dumb") && isTerminal(ERRORS)
                ? OptionalInt.of(statusColumns(System.getenv("COLUMNS"))) : OptionalInt.empty();
    }

    static int statusColumns(String written) {
        return written != null && written.matches("[1-9]\\d{0,3}") ? Integer.parseInt(written) : SAFE;
    }

    static int columns(String written) {
        return written != null && written.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(written)) : USUAL;
    }

    private static boolean isTerminal(int stream) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(stream))).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException noProcFileSystem) {
            return System.console() != null;
        }
    }
}
