package org.demarche.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.dboe.sys.Names;
import org.demarche.graph.MeetingStore.StoreException;

/**
 * The folder that a store lives in: TDB2's {@code Data-0001} beside a file of ours that says that it is a store, and
 * under which base its data is minted. Its draft is made first and it itself last: a folder without either is somebody
 * else's, and one with the draft alone is a store that a killed process did not finish.
 */
final class StoreFolder {

    private static final String MARK = "demarche.properties";
    private static final String DRAFT = MARK + ".new";
    private static final String DATA = "Data-0001";
    private static final String FORMAT = "4";

    /** Of stores without canonical meetings, and of such as know less of who is who: what is added would not fit them. */
    private static final List<String> FORMER = List.of("format=1", "format=2", "format=3");

    private final Path path;
    private final String base;
    private final Making making;

    /** What of it was made by this process. */
    private enum Making { NOTHING, STORE, FOLDER_AND_STORE }

    private StoreFolder(Path path, String base, Making making) {
        this.path = path;
        this.base = base;
        this.making = making;
    }

    /** A store that is there. */
    static StoreFolder existing(Path path) {
        if (!Files.exists(path)) {
            throw new StoreException("no store: " + path + " does not exist; \"demarche extract\" makes one");
        }
        requireMark(path);
        StoreFolder folder = new StoreFolder(path, readBase(path), Making.NOTHING);
        folder.data().mend();
        folder.data().require();
        return folder;
    }

    /** A store that is there, under the given base if one is given, or else a new one. */
    static StoreFolder existingOrNew(Path path, Optional<String> base) {
        base.filter(given -> !Iris.isBase(given)).ifPresent(given -> {
            throw new StoreException("no base for data: " + given
                    + "; it should be an IRI with host and path that ends in a slash, as " + MeetingGraph.DEFAULT_BASE);
        });
        if (!Files.exists(path) || Files.isDirectory(path) && isUnmade(path)) {
            return create(path, base.orElse(MeetingGraph.DEFAULT_BASE));
        }
        StoreFolder folder = existing(path);
        base.ifPresent(given -> requireBase(path, folder.base, given));
        return folder;
    }

    /** @throws StoreException if something lies there, be it a store or not */
    static void requireNone(Path path) {
        if (Files.exists(path) && !(Files.isDirectory(path) && isUnmade(path))) {
            throw new StoreException((Files.isRegularFile(path.resolve(MARK)) ? "store " + path + " is there already" : path + " holds other files")
                    + "; a new store needs an empty folder or one that does not exist");
        }
    }

    Path path() {
        return path;
    }

    String base() {
        return base;
    }

    /** TDB2's part of it. */
    DataFiles data() {
        return new DataFiles(path);
    }

    /** What is the same as long as it is the same store that lies there; empty where none does. */
    Optional<Object> identity() {
        try {
            return Optional.of(Objects.requireNonNullElse(
                    Files.readAttributes(path.resolve(MARK), BasicFileAttributes.class).fileKey(), MARK));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Now it is a store, if it is new: what a store consists of is there. By whoever holds it. */
    void finish() {
        if (making == Making.NOTHING) {
            return;
        }
        try {
            if (Files.exists(path.resolve(MARK))) {
                requireBase(path, readBase(path), base); // another process was quicker
            } else {
                writeDraft();
                move(path.resolve(DRAFT), path.resolve(MARK));
            }
        } catch (IOException e) {
            throw StoreFailure.of(path, "cannot be made", e);
        }
    }

    /** Takes back what was made here, if this store is new and not finished: nothing half made is left behind. */
    void undo() {
        if (making == Making.NOTHING || Files.exists(path.resolve(MARK))) {
            return;
        }
        try {
            clear();
            Files.deleteIfExists(path.resolve(Names.TDB_LOCK_FILE));
            Files.deleteIfExists(path.resolve(DRAFT));
            if (making == Making.FOLDER_AND_STORE) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            return; // the reason for which it was not made is the one to report
        }
    }

    private void clear() throws IOException {
        if (Files.exists(path.resolve(DATA))) {
            try (Stream<Path> files = Files.walk(path.resolve(DATA))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static StoreFolder create(Path path, String base) {
        StoreFolder folder = new StoreFolder(path, base,
                Files.exists(path) ? Making.STORE : Making.FOLDER_AND_STORE);
        try {
            Files.createDirectories(path);
            folder.data().alone(folder::begin);
            return folder;
        } catch (IOException | RuntimeException e) {
            if (!StoreFailure.isLocked(e)) {
                folder.undo();
            }
            throw StoreFailure.of(path, "cannot be made", e);
        }
    }

    /** What a killed process began is not gone on with, but begun anew. */
    private void begin() throws IOException {
        if (!Files.exists(path.resolve(MARK))) {
            writeDraft();
            clear();
        }
    }

    private void writeDraft() throws IOException {
        Files.writeString(path.resolve(DRAFT), "format=" + FORMAT + "\nbase=" + base + "\n", StandardCharsets.UTF_8);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void requireBase(Path path, String base, String wanted) {
        if (!wanted.equals(base)) {
            throw new StoreException("store " + path + " has the base " + base + ", not " + wanted
                    + "; leave out --base or use another store");
        }
    }

    private static void requireMark(Path path) {
        if (!Files.isDirectory(path)) {
            throw new StoreException("no store: " + path + " is no folder");
        }
        if (isUnmade(path)) {
            throw new StoreException("no store: " + path + (names(path).contains(DRAFT) ? " was begun and not finished"
                    : " is empty") + "; \"demarche extract\" makes one");
        }
        if (!Files.isRegularFile(path.resolve(MARK))) {
            throw new StoreException("no store: " + path + " holds other files and no " + MARK
                    + "; give a store, an empty folder or one that does not exist");
        }
    }

    private static String readBase(Path path) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path.resolve(MARK), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw StoreFailure.of(path.resolve(MARK), "cannot be read", e);
        }
        if (lines.stream().anyMatch(FORMER::contains)) {
            throw new StoreException("store " + path + " was made by an earlier version, which did not take together what"
                    + " several articles tell as this one does; read the articles into a new one");
        }
        if (!lines.contains("format=" + FORMAT)) {
            throw new StoreException("store " + path + " has a format that this version does not know: " + MARK
                    + " should say format=" + FORMAT);
        }
        return lines.stream().filter(line -> line.startsWith("base=")).map(line -> line.substring("base=".length()))
                .filter(Iris::isBase).findFirst()
                .orElseThrow(() -> new StoreException("store " + path + " is damaged: " + MARK + " should say base="
                        + MeetingGraph.DEFAULT_BASE + " or another IRI that ends in a slash"));
    }

    /** Nothing is there but what a process made which was killed while it made a store. */
    private static boolean isUnmade(Path path) {
        Set<String> names = names(path);
        return names.equals(Set.of(Names.TDB_LOCK_FILE)) || names.isEmpty()
                || names.contains(DRAFT) && Set.of(DRAFT, Names.TDB_LOCK_FILE, DATA).containsAll(names);
    }

    private static Set<String> names(Path path) {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw StoreFailure.of(path, "cannot be read", e);
        }
    }
}
