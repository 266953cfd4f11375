package org.demarche.graph;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.QueryCancelledException;
import org.demarche.graph.MeetingStore.StoreException;

/** Says in one line for the user what went wrong with a store's files. */
final class StoreFailure {

    private static final Pattern LOCKED = Pattern.compile("Failed to get a lock.*?(?:held by process (\\d+))?");
    private static final Pattern FULL = Pattern.compile(
            "No space left|File too large|Disk quota|not enough space|short write", Pattern.CASE_INSENSITIVE);

    private static final String STORAGE = "org.demarche.graph.storage.";
    private static final String READ_ONLY = "Read-only file system";

    private StoreFailure() {
    }

    /** @param what what could not be done: "cannot be opened" */
    static StoreException of(Path path, String what, Throwable failure) {
        String store = "store " + path;
        if (isLocked(failure)) {
            return new StoreException(store + " is in use by " + holder(failure).map(process -> "process " + process)
                    .orElse("another process") + "; wait until it is done or use another store", failure);
        }
        Optional<Throwable> cause = chain(failure).filter(IOException.class::isInstance).findFirst();
        if (isFull(failure)) {
            return new StoreException(store + " " + what + ": the disk is full; what it held before is kept", failure);
        }
        if (chain(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            return new StoreException(store + " " + what + ": out of memory; JAVA_TOOL_OPTIONS=-Xmx4g gives it 4 GiB; what it held before is kept", failure);
        }
        if (cause.isPresent()) {
            return new StoreException(store + " " + what + ": " + reason(what, cause.get()), failure);
        }
        return new StoreException(store + " " + what + ": its files are damaged (" + oneLine(failure)
                + "); put back a copy or make it anew", failure);
    }

    /** Whether the disk had no more room. */
    static boolean isFull(Throwable failure) {
        return chain(failure).anyMatch(e -> e.getMessage() != null && FULL.matcher(e.getMessage()).find());
    }

    /** Whether another process has the store. */
    static boolean isLocked(Throwable failure) {
        return failure instanceof DBOpEnvException && failure.getCause() == null && LOCKED.matcher(String.valueOf(failure.getMessage())).matches()
                // Jena's reaction to one that has the lock and is about to write its number there
                || failure instanceof NegativeArraySizeException
                && Arrays.stream(failure.getStackTrace()).limit(1)
                        .anyMatch(at -> at.getClassName().equals(ProcessFileLock.class.getName()));
    }

    /** Whether it is this process that has the lock. */
    static boolean isLockedBy(long process, Throwable failure) {
        return holder(failure).filter(Long.toString(process)::equals).isPresent();
    }

    private static Optional<String> holder(Throwable failure) {
        Matcher lock = LOCKED.matcher(String.valueOf(failure.getMessage()));
        return lock.matches() ? Optional.ofNullable(lock.group(1)) : Optional.empty();
    }

    /** Whether it arose in the storage layer, of whatever type, and not in what was done with its data. */
    static boolean inStorage(Throwable failure) {
        return !(failure instanceof QueryCancelledException) && chain(failure).anyMatch(e -> Arrays.stream(e.getStackTrace()).map(StackTraceElement::getClassName)
                .filter(type -> type.startsWith(STORAGE) || type.startsWith("org.apache.jena.") && !type.startsWith("org.apache.jena.atlas.")
                        && !type.startsWith("org.apache.jena.riot.thrift.")) // how nodes are kept
                .findFirst()
                .filter(type -> type.startsWith(STORAGE) || type.startsWith("org.apache.jena.dboe.") || type.startsWith("org.apache.jena.tdb2."))
                .isPresent());
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(10);
    }

    private static String reason(String what, Throwable e) {
        String locks = what.endsWith("opened") ? "; who only reads a store locks it, too: copy it to where you may write" : "";
        if (e instanceof AccessDeniedException) {
            return "no permission to " + (what.endsWith("read") ? "read " : "write ") + e.getMessage() + locks;
        }
        if (String.valueOf(e.getMessage()).contains(READ_ONLY)) {
            return "it is on a read-only disk" + locks;
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + " (" + e.getClass().getSimpleName().replace("Exception", "") + ")";
        }
        return oneLine(e);
    }

    private static String oneLine(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("").strip();
        return message.isEmpty() ? e.getClass().getSimpleName() : message;
    }
}
