package org.demarche.cli;

/** What a process tells the shell; help pages list the same. */
final class ExitCode {

    /** All was done; also if nobody read the output to its end. */
    static final int DONE = 0;
    /** Something could not be read or written; the rest was done. */
    static final int FAILED = 1;
    /** The command line is wrong: an unknown option, query or parameter, or a value that is none. */
    static final int USAGE = 2;
    /** Ctrl-C: set by the Java machine. */
    static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
