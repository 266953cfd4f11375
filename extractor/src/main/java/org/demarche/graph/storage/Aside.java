package org.demarche.graph.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 dataset that is written beside another: whole and closed, or not there. */
final class Aside {

    private Aside() {
    }

    /** @param folder which is made, and taken away again where {@code work} fails */
    static void write(Path folder, Consumer<DatasetGraph> work) {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            write(DatabaseMgr.connectDatasetGraph(Location.create(folder)), work);
        } catch (RuntimeException | Error e) {
            alongside(e, () -> IO.deleteAll(folder));
            throw e;
        }
    }

    private static void write(DatasetGraph data, Consumer<DatasetGraph> work) {
        try {
            BufferedStorage.into(data);
            work.accept(data);
        } catch (RuntimeException | Error e) {
            alongside(e, () -> TDBInternal.expel(data, true));
            throw e;
        }
        TDBInternal.expel(data);
    }

    /** What fails while a failure is cleared up is not what the user should read. */
    private static void alongside(Throwable failure, Runnable clearing) {
        try {
            clearing.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
