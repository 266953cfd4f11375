package org.demarche.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.sys.ComponentIdMgr;
import org.demarche.graph.MeetingStore.StoreException;

/** TDB2's files in a store: what it takes for granted about them is made sure before it opens them. */
final class DataFiles {

    private static final int BLOCK = 8192;
    private static final int STATE_SIZE = 3 * Long.BYTES;

    /** TDB2's trees: NAME.idn are branches, NAME.dat leaves, NAME.bpt says first which branch is the root. */
    private static final List<String> TREES =
            List.of("SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG", "nodes");
    /** With those that nothing is asked of: prefixes, which no store of ours has. */
    private static final List<String> ALL_TREES = Stream.concat(TREES.stream(), Stream.of("GPU", "prefixes")).toList();
    private static final String STATE = ".bpt";
    private static final String BRANCHES = ".idn";
    private static final String LEAVES = ".dat";
    private static final String JOURNAL = "journal.jrnl";

    private final Path store;

    DataFiles(Path store) {
        this.store = store;
    }

    /**
     * TDB2 would make a lost file anew, empty, and not notice that one is cut until it reads there.
     *
     * @throws StoreException if a file is lost or cut
     */
    void require() {
        Path data = newest().orElseThrow(() -> damage("Data-0001 is missing"));
        require(data, "nodes-data.obj", 0);
        for (String tree : TREES) {
            require(data, tree + STATE, STATE_SIZE);
            long root = ByteBuffer.wrap(bytes(data.resolve(tree + STATE))).getLong();
            require(data, tree + BRANCHES, (root + 1) * BLOCK);
            require(data, tree + LEAVES, BLOCK);
        }
    }

    private void require(Path data, String file, long size) {
        if (!Files.exists(data.resolve(file))) {
            throw damage(data.getFileName() + "/" + file + " is missing");
        }
        if (size(data.resolve(file)) < size) {
            throw damage(data.getFileName() + "/" + file + " is cut");
        }
    }

    /**
     * Makes good what a full disk or a killed process left, before TDB2 sees it. Not while another process writes.
     *
     * <p>Half a block at the end of a file, half an entry at the end of the journal: TDB2 would not open the store. Nothing
     * that was committed is in them, since blocks are whole before a commit, and the entry that makes it one is the last.
     *
     * <p>A commit that the journal has and the trees do not say yet: before TDB2 reads its journal, it cuts each file to
     * where it says itself that it ends (mapped files it does not cut), and what was committed would be lost, and with it
     * the store. So trees are told first.
     */
    void mend() {
        List<Path> torn = torn();
        if (torn.isEmpty() && journal().committed().isEmpty() || !torn.stream().allMatch(Files::isWritable)) {
            return;
        }
        try {
            alone(() -> {
                for (Path file : torn()) {
                    write(file, channel -> channel.truncate(wholeLength(file)));
                }
                redo();
            });
        } catch (DBOpEnvException inUse) {
            return;
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be mended", e);
        }
    }

    /** May be done any number of times: the journal stays, and TDB2 empties it. */
    private void redo() throws IOException {
        Map<Integer, ByteBuffer> committed = journal().committed();
        for (String tree : ALL_TREES) {
            if (committed.containsKey(ComponentIdMgr.getIndex(tree))) {
                ByteBuffer state = committed.get(ComponentIdMgr.getIndex(tree));
                write(newest().orElseThrow().resolve(tree + STATE), channel -> channel.write(state, 0));
            }
        }
    }

    private Journal journal() {
        return new Journal(newest().map(data -> data.resolve(JOURNAL)).filter(Files::exists).map(this::bytes).orElse(new byte[0]));
    }

    /** What is written to a file. */
    @FunctionalInterface
    private interface Writing {
        void to(FileChannel channel) throws IOException;
    }

    private static void write(Path file, Writing what) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            what.to(channel);
            channel.force(true);
        }
    }

    /** What is done with files that nobody else may use meanwhile. */
    @FunctionalInterface
    interface Work {

        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Does it while no other process has the store.
     *
     * @throws DBOpEnvException if one has
     */
    void alone(Work work) throws IOException {
        Path file = store.resolve(Names.TDB_LOCK_FILE);
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE);
        }
        ProcessFileLock lock = ProcessFileLock.create(file.toString());
        boolean held = lock.isLockedHere();
        try {
            lock.lockEx();
            work.run();
        } finally {
            if (!held) {
                ProcessFileLock.release(lock);
            }
        }
    }

    /** The locks that a connection took before it failed. */
    List<ProcessFileLock> locks() {
        return Stream.concat(Stream.of(store), newest().stream()).map(place -> place.resolve(Names.TDB_LOCK_FILE))
                .filter(Files::isWritable).map(lock -> ProcessFileLock.create(lock.toString())).toList();
    }

    private List<Path> torn() {
        return newest().stream().flatMap(data -> Stream.concat(Stream.of(data.resolve(JOURNAL)), TREES.stream()
                .flatMap(tree -> Stream.of(BRANCHES, LEAVES).map(blocks -> data.resolve(tree + blocks)))))
                .filter(file -> Files.exists(file) && wholeLength(file) < size(file)).toList();
    }

    private long wholeLength(Path file) {
        return file.endsWith(JOURNAL) ? journal().whole() : size(file) / BLOCK * BLOCK;
    }

    /** Takes away what a killed process left of files that others stand for now. */
    void clear() {
        List<Path> all = all();
        all.subList(0, Math.max(0, all.size() - 1)).forEach(former -> IO.deleteAll(former));
    }

    /** How many bytes all take. */
    long size() {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).mapToLong(this::size).sum();
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be read", e);
        }
    }

    /** A new file of ours among those of a store that is not finished: with it, it would be begun anew. */
    Path temporary() {
        try {
            return Files.createTempFile(folder(), "agenda", ".tmp");
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be written", e);
        }
    }

    /** Where they lie, of a store that has some. */
    Path folder() {
        return newest().orElseThrow();
    }

    private Optional<Path> newest() {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest last: it counts. */
    private List<Path> all() {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.getFileName().toString().matches("Data-\\d{1,9}"))
                    .sorted(Comparator.comparingInt(file -> Integer.parseInt(file.getFileName().toString().substring(5)))).toList();
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be read", e);
        }
    }

    private long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be read", e);
        }
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be read", e);
        }
    }

    private StoreException damage(String what) {
        return new StoreException("store " + store + " is damaged: " + what + "; put it back or make the store anew");
    }
}
