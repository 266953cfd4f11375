package org.demarche.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.article.Article;
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
    private final Source source;

    private MeetingStore(StoreFolder folder) {
        this.folder = folder;
        this.iris = new Iris(folder.base());
        this.source = Connection.to(folder);
    }

    /**
     * Opens a store that is there, to read it or to change it. One that is served is read through its server, from a
     * copy of its own unless it is only asked a query, and cannot be changed.
     */
    public static MeetingStore open(Path folder) {
        return new MeetingStore(StoreFolder.existing(folder));
    }

    /**
     * Opens a store, or makes one where nothing or an empty folder is.
     *
     * @param base where data is minted; if absent, that of the store, or {@link MeetingGraph#DEFAULT_BASE} of a new one
     */
    public static MeetingStore openOrCreate(Path folder, Optional<String> base) {
        MeetingStore store = new MeetingStore(StoreFolder.existingOrNew(folder, base));
        store.connection().buffer(); // refused before articles are read, if a server holds it
        return store;
    }

    /** Where the store's data is minted. */
    public String base() {
        return iris.base();
    }

    /**
     * Puts in what articles tell, in one transaction: each replaces what its article said before. A thousand articles
     * a call is a good measure.
     *
     * @param edition of all that decides what is read from an article: the extractor, the knowledge; empty if what was
     *                read is not to be {@linkplain #kept kept}
     * @return how many of the articles are copies of others, be these among them or there before
     */
    public int putAll(List<Extraction> extractions, Knowledge knowledge, String edition) {
        return putAll(extractions, Known.of(knowledge), edition);
    }

    /** The same, and nothing is kept. */
    public void putAll(List<Extraction> extractions, Knowledge knowledge) {
        putAll(extractions, knowledge, "");
    }

    int putAll(List<Extraction> extractions, Known known) {
        return putAll(extractions, known, "");
    }

    private int putAll(List<Extraction> extractions, Known known, String edition) {
        MeetingGraph graph = new MeetingGraph(iris, known);
        ReadArticles read = new ReadArticles(iris, edition);
        return write(() -> {
            Changes changes = new Changes(source.data(), iris);
            extractions.forEach(extraction -> changes.put(extraction.article().id(),
                    Stream.of(graph.quads(extraction), read.quads(extraction), Copies.quads(iris, extraction.article()))
                            .flatMap(List::stream).toList()));
            return changes.settle();
        });
    }

    /**
     * What was read from an article, if the store has it from this very article in this edition. May be asked by other
     * threads while one writes.
     */
    public Optional<Extraction> kept(Article article, String edition) {
        return read(dataset -> new ReadArticles(iris, edition).kept(dataset, article));
    }

    /**
     * Takes articles out, in one transaction, with what was known only for their sake.
     *
     * @return those ids of which the store has no article
     */
    public List<String> remove(List<String> ids) {
        return write(() -> {
            Changes changes = new Changes(source.data(), iris);
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
            Canon canon = new Canon(source.data(), iris);
            canon.correct(corrections);
            canon.settle();
            return corrections.unknown(source.data());
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
        return source.data();
    }

    /** The same for one that may change it. */
    public DatasetGraph changeable() {
        connection().buffer();
        return dataset();
    }

    /**
     * Writes what it says into new files, without what former states left in the old ones, and takes them in the place of
     * these. A process that is killed meanwhile leaves the one or the other, whole. Nobody may be in a transaction.
     */
    public void compact() {
        connection().compact();
    }

    /** How many bytes its files have. */
    public long size() {
        return folder.data().size();
    }

    /** Leaves word, until it is closed, that it is to be read at this address: see {@link #open}. */
    public void announce(URI address) {
        connection().announce(address);
    }

    /** @throws StoreException if its folder was removed while it was open */
    public void requireThere() {
        connection().requireThere();
    }

    /** Lets {@code reader} see one state of the store, whatever is written meanwhile. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        return source.read(reader);
    }

    /**
     * Answers a query over one state of the store.
     *
     * @param terms    what variables of it stand for
     * @param time     how long it may take
     * @param services whether it may ask other endpoints; of a store that is served its server decides
     */
    public <T> T ask(Query query, Map<Var, Node> terms, Duration time, boolean services, Function<QueryExec, T> reader) {
        return source.ask(query, terms, time, services, reader);
    }

    Optional<List<String>> explain(String iri, Function<DatasetGraph, Optional<List<String>>> here) {
        return source.explain(iri, here);
    }

    @Override
    public void close() {
        source.close();
    }

    private <T> T write(Supplier<T> change) {
        return connection().write(change);
    }

    /** @throws StoreException if a server holds the store */
    private Connection connection() {
        source.data();
        return (Connection) source;
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
