package org.demarche.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
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
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;

/**
 * A folder with what articles tell: a named graph for each article, one of what is known of those whom they mention,
 * one of the meetings that they tell together ({@code graph/canonical}), and a default graph that is the union of all. One process has a store open at a time, and once; it may be used by
 * several threads, one of which writes. Closing it frees it for others. Where the disk fails a write, the store keeps
 * what it had before, and is of no more use to this process.
 *
 * <p>What the world can do wrong with it is a {@link StoreException}.
 */
public final class MeetingStore implements AutoCloseable {

    private final StoreFolder folder;
    private final Iris iris;
    private final DatasetGraph data;
    private boolean broken;

    private MeetingStore(StoreFolder folder) {
        this.folder = folder;
        this.iris = new Iris(folder.base());
        this.data = connect(folder);
    }

    /** Opens a store that is there, to read it or to change it. */
    public static MeetingStore open(Path folder) {
        return new MeetingStore(StoreFolder.existing(folder));
    }

    /**
     * Opens a store, or makes one where nothing or an empty folder is.
     *
     * @param base where data is minted; if absent, that of the store, or {@link MeetingGraph#DEFAULT_BASE} of a new one
     */
    public static MeetingStore openOrCreate(Path folder, Optional<String> base) {
        return new MeetingStore(StoreFolder.existingOrNew(folder, base));
    }

    /** Where the store's data is minted. */
    public String base() {
        return iris.base();
    }

    /**
     * Puts in what articles tell, in one transaction: each replaces what its article said before. A thousand articles
     * a call is a good measure.
     */
    public void putAll(List<Extraction> extractions, Knowledge knowledge) {
        putAll(extractions, Known.of(knowledge));
    }

    void putAll(List<Extraction> extractions, Known known) {
        MeetingGraph graph = new MeetingGraph(iris, known);
        write(() -> {
            Changes changes = new Changes(data, iris);
            extractions.forEach(extraction -> changes.put(extraction.article().id(), graph.quads(extraction)));
            changes.settle();
            return extractions.size();
        });
    }

    /**
     * Takes articles out, in one transaction, with what was known only for their sake.
     *
     * @return those ids of which the store has no article
     */
    public List<String> remove(List<String> ids) {
        return write(() -> {
            Changes changes = new Changes(data, iris);
            List<String> unknown = new ArrayList<>();
            ids.stream().distinct().filter(id -> !changes.remove(id)).forEach(unknown::add);
            changes.settle();
            return unknown;
        });
    }

    /**
     * Puts what a person has ruled in the place of what was ruled before, and settles anew which tellings are of one
     * meeting, in one transaction.
     *
     * @return those tellings that it rules on and that the store does not have yet
     */
    public List<String> correct(Corrections corrections) {
        return write(() -> {
            Canon canon = new Canon(data, iris);
            canon.correct(corrections);
            canon.settle();
            return corrections.unknown(data);
        });
    }

    /**
     * Writes the whole store.
     *
     * @return how many triples or quads were written
     * @throws IOException    if {@code out} fails
     * @throws StoreException if the format is one that is written whole, and the store is too large for it
     */
    public long export(MeetingGraph.Format format, OutputStream out) throws IOException {
        return Selection.ALL.export(this, Selection.Scope.ALL, format, out);
    }

    /** The store itself, for an endpoint: who uses it begins and ends transactions on his own. */
    public DatasetGraph dataset() {
        return data;
    }

    /** Lets {@code reader} see one state of the store, whatever is written meanwhile. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        try {
            return Txn.calculateRead(data, () -> reader.apply(data));
        } catch (RuntimeException e) {
            throw StoreFailure.inStorage(e) ? StoreFailure.of(folder.path(), "cannot be read", e) : e;
        }
    }

    /**
     * Answers a query over one state of the store.
     *
     * @param terms    what variables of it stand for
     * @param time     how long it may take
     * @param services whether it may ask other endpoints
     */
    public <T> T ask(Query query, Map<Var, Node> terms, Duration time, boolean services, Function<QueryExec, T> reader) {
        return read(dataset -> {
            QueryExecBuilder builder = QueryExec.dataset(dataset).query(query)
                    .set(ARQ.httpServiceAllowed, services);
            builder.overallTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
            terms.forEach(builder::substitution);
            try (QueryExec exec = builder.build()) {
                return reader.apply(exec);
            }
        });
    }

    @Override
    public void close() {
        if (broken) {
            return; // the storage layer would try, and fail, to write what could not be written: the process' end frees it
        }
        try {
            TDBInternal.expel(data);
        } catch (RuntimeException e) {
            throw StoreFailure.of(folder.path(), "cannot be closed", e);
        }
    }

    /**
     * A write that the storage layer cannot do is given up without rolling it back: Jena would write all changed blocks
     * once more, and print a stack trace for each. What was not committed counts for nothing when the store is opened.
     */
    private <T> T write(Supplier<T> change) {
        if (broken) {
            throw new StoreException("store " + folder.path() + " failed before; nothing more is written to it");
        }
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

    private static DatasetGraph connect(StoreFolder folder) {
        // Mapped files, the default, make 192 MiB of sparse file for one article, and crash the process on a full disk.
        SystemIndex.setFileMode(FileMode.direct);
        try {
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder.path()));
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            return data;
        } catch (RuntimeException e) {
            folder.data().unlock();
            folder.undo();
            throw StoreFailure.of(folder.path(), "cannot be opened", e);
        }
    }

    /** A store cannot be opened, read or written. The message is one line that names it and says what would be right. */
    public static final class StoreException extends RuntimeException {

        StoreException(String message) {
            super(message);
        }

        StoreException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
