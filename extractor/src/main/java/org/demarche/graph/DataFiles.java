package org.demarche.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.demarche.graph.MeetingStore.StoreException;

/** TDB2's files in a store: what it takes for granted about them is made sure before it opens them. */
final class DataFiles {

    private static final int BLOCK = 8192;
    private static final int STATE_SIZE = 3 * Long.BYTES;

    /** TDB2's trees: NAME.idn are branches, NAME.dat leaves, NAME.bpt says first which branch is the root. */
    private static final List<String> TREES =
            List.of("SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG", "nodes");
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
     * Cuts off what a full disk or a killed process left of a write: half a block at the end of a file, half an entry at
     * the end of the journal. TDB2 would not open the store, and nothing that was committed is in it, since blocks are
     * whole before a commit, and the entry that makes it one is the journal's last. Not while another process writes.
     */
    void trim() {
        List<Path> torn = torn();
        if (torn.isEmpty() || !torn.stream().allMatch(Files::isWritable)) {
            return;
        }
        try {
            alone(() -> {
                for (Path file : torn()) {
                    cut(file, wholeLength(file));
                }
            });
        } catch (DBOpEnvException inUse) {
            return;
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be mended", e);
        }
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
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
        return file.endsWith(JOURNAL) ? Journal.wholeLength(bytes(file)) : size(file) / BLOCK * BLOCK;
    }

    private Optional<Path> newest() {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.getFileName().toString().matches("Data-\\d{1,9}"))
                    .max(Comparator.comparingInt(file -> Integer.parseInt(file.getFileName().toString().substring(5))));
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
