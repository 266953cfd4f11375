package org.demarche.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.atlas.lib.FileOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.graph.MeetingStore.StoreException;

/** A copy of a store that a server holds, in a temporary folder, so that its size is no matter of memory. */
final class ServedCopy implements AutoCloseable {

    private final Path folder;
    private final Thread atExit = new Thread(this::delete);
    private final DatasetGraph data;

    /** @throws StoreException if there is no place for it */
    ServedCopy() {
        folder = temporary();
        Runtime.getRuntime().addShutdownHook(atExit); // after Ctrl-C nobody closes it
        data = DatabaseMgr.connectDatasetGraph(folder.toString());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("demarche-served");
        } catch (IOException e) {
            throw new StoreException("a served store is read from a copy, for which no folder can be made in "
                    + System.getProperty("java.io.tmpdir") + "; free some space or end the server", e);
        }
    }

    /**
     * Takes in all of it.
     *
     * @throws StoreException if the disk is full
     */
    void load(InputStream quads) {
        try {
            Txn.executeWrite(data, () -> RDFParser.source(quads).lang(Lang.NQUADS).parse(data));
        } catch (RuntimeException e) {
            throw StoreFailure.inStorage(e) ? StoreFailure.of(folder, "cannot be written", e) : e;
        }
    }

    <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(data, () -> reader.apply(data));
    }

    @Override
    public void close() {
        TDBInternal.expel(data, true);
        Runtime.getRuntime().removeShutdownHook(atExit);
        delete();
    }

    private void delete() {
        FileOps.clearAll(folder.toFile());
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
