package org.demarche.graph;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.graph.storage.BufferedStorage;
import org.demarche.graph.storage.Compaction;
import org.demarche.graph.storage.PackedQuads;

/** A store's files, held by this process. */
final class Connection implements Source {

    private final StoreFolder folder;
    private final DatasetGraph data;
    private final Optional<Object> identity;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean announced;
    private boolean buffered;
    private boolean broken;

    private Connection(StoreFolder folder, DatasetGraph data) {
        this.folder = folder;
        this.data = data;
        this.identity = folder.identity();
    }

    /** To a store's files, or to the server that holds them. */
    static Source to(StoreFolder folder) {
        DatasetGraph data;
        try {
            data = open(folder);
        } catch (RuntimeException e) {
            return instead(folder, e);
        }
        try {
            folder.finish();
            return new Connection(folder, data);
        } catch (StoreException e) {
            TDBInternal.expel(data);
            folder.undo();
            throw e;
        }
    }

    /** To the files of a store that is not finished yet: who asks for it finishes it. */
    static Connection begun(StoreFolder folder) {
        try {
            return new Connection(folder, open(folder));
        } catch (RuntimeException e) {
            if (!StoreFailure.isLocked(e)) {
                folder.undo();
            }
            folder.data().locks().forEach(ProcessFileLock::release);
            throw StoreFailure.of(folder.path(), "cannot be opened", e);
        }
    }

    private static DatasetGraph open(StoreFolder folder) {
        // Mapped files, the default, make 192 MiB of sparse file for one article, and crash the process on a full disk.
        SystemIndex.setFileMode(FileMode.direct);
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder.path()));
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return data;
    }

    /** Where its files cannot be had: the server that holds them, if it is that. */
    private static Source instead(StoreFolder folder, RuntimeException e) {
        List<ProcessFileLock> locks = folder.data().locks();
        if (!StoreFailure.isLocked(e)) {
            folder.undo();
        }
        locks.forEach(ProcessFileLock::release);
        StoreException failure = StoreFailure.of(folder.path(), "cannot be opened", e);
        return ServerNote.in(folder.path()).filter(note -> StoreFailure.isLockedBy(note.process(), e))
                .map(note -> new Served(folder.path(), note)).orElseThrow(() -> failure);
    }

    /** Leaves word of where it answers. */
    void announce(URI address) {
        new ServerNote(address, ProcessHandle.current().pid()).leave(folder.path());
        announced = true;
    }

    /** @throws StoreException if its folder was removed meanwhile, or another store lies there */
    void requireThere() {
        if (!folder.identity().equals(identity)) {
            throw new StoreException("store " + folder.path() + " was removed while it was served");
        }
    }

    StoreFolder folder() {
        return folder;
    }

    @Override
    public DatasetGraph data() {
        return data;
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        open.readLock().lock();
        try {
            return Txn.calculateRead(data, () -> reader.apply(data));
        } catch (RuntimeException e) {
            throw StoreFailure.inStorage(e) ? StoreFailure.of(folder.path(), "cannot be read", e) : e;
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public <T> T ask(Query query, Map<Var, Node> terms, Duration time, boolean services, Function<QueryExec, T> reader) {
        return read(dataset -> {
            QueryExecBuilder builder = QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, services);
            builder.overallTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
            terms.forEach(builder::substitution);
            try (QueryExec exec = builder.build()) {
                return reader.apply(exec);
            }
        });
    }

    @Override
    public Optional<List<String>> explain(String iri, Function<DatasetGraph, Optional<List<String>>> here) {
        return read(here);
    }

    /**
     * A write that the storage layer cannot do is given up without rolling it back: Jena would write all changed blocks
     * once more, and print a stack trace for each. What was not committed counts for nothing when the store is opened.
     */
    <T> T write(Supplier<T> change) {
        if (broken) {
            throw new StoreException("store " + folder.path() + " failed before; nothing more is written to it");
        }
        buffer();
        data.begin(TxnType.WRITE);
        try {
            T result = change.get();
            data.commit();
            data.end();
            return result;
        } catch (RuntimeException | Error e) {
            if (StoreFailure.inStorage(e)) {
                broken = true;
                throw StoreFailure.of(folder.path(), "cannot be written", e);
            }
            data.abort();
            data.end();
            throw e;
        }
    }

    /** Fills a new store. What is packed is no transaction of all the files, and of no use where that fails. */
    void fill(Consumer<PackedQuads> quads) {
        buffer();
        try (PackedQuads packed = new PackedQuads(data, folder.data().folder())) {
            write(() -> {
                quads.accept(packed);
                return packed;
            });
            broken = true;
            packed.pack();
            broken = false;
        } catch (RuntimeException | Error e) {
            if (broken && !(e instanceof StoreException)) {
                throw StoreFailure.of(folder.path(), "cannot be written", e);
            }
            throw e;
        }
    }

    /** Who reads waits: nothing may be in a transaction meanwhile. */
    void compact() {
        buffer();
        open.writeLock().lock();
        try {
            folder.data().clear();
            Compaction.of(data);
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            buffered = false;
            folder.data().clear();
        } catch (RuntimeException | Error e) {
            broken = true; // it may be that these files count no more
            throw StoreFailure.of(folder.path(), "cannot be compacted", e);
        } finally {
            open.writeLock().unlock();
        }
    }

    /** Makes ready for writing: once, before what is read of a large store fills caches that nothing bounds. */
    void buffer() {
        if (buffered) {
            return;
        }
        open.writeLock().lock();
        try {
            BufferedStorage.into(data);
            buffered = true;
        } catch (RuntimeException | Error e) {
            broken = true;
            throw StoreFailure.of(folder.path(), "cannot be written", e);
        } finally {
            open.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        if (announced && folder.identity().equals(identity)) {
            ServerNote.remove(folder.path());
        }
        if (broken) {
            return; // the storage layer would try, and fail, to write what could not be written: the process' end frees it
        }
        try {
            TDBInternal.expel(data);
        } catch (RuntimeException e) {
            throw StoreFailure.of(folder.path(), "cannot be closed", e);
        }
    }
}
