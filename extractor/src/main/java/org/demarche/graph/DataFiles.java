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
     * Cuts off half a block at the end of a file: what a full disk left of a write. TDB2 would not open the store, and
     * nothing that was committed is in it, since blocks are whole before a commit. Not while another process writes.
     */
    void trim() {
        List<Path> torn = torn();
        if (torn.isEmpty() || !torn.stream().allMatch(Files::isWritable)) {
            return;
        }
        ProcessFileLock lock = ProcessFileLock.create(store.resolve(Names.TDB_LOCK_FILE).toString());
        try {
            if (lock.tryLock()) {
                for (Path file : torn()) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(channel.size() / BLOCK * BLOCK);
                    }
                }
            }
        } catch (IOException e) {
            throw StoreFailure.of(store, "cannot be mended", e);
        } finally {
            ProcessFileLock.release(lock);
        }
    }

    /** Lets go of the locks that a connection took before it failed. */
    void unlock() {
        Stream.concat(Stream.of(store), newest().stream()).map(place -> place.resolve(Names.TDB_LOCK_FILE))
                .filter(Files::isWritable)
                .forEach(lock -> ProcessFileLock.release(ProcessFileLock.create(lock.toString())));
    }

    private List<Path> torn() {
        return newest().stream().flatMap(data -> TREES.stream()
                .flatMap(tree -> Stream.of(BRANCHES, LEAVES).map(blocks -> data.resolve(tree + blocks))))
                .filter(file -> size(file) % BLOCK != 0).toList();
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
