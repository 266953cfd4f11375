package org.demarche.graph.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes what a TDB2 dataset says into new files with full blocks, and takes them in the place of the old ones. TDB2's own
 * compaction puts quad after quad into new indexes, and leaves their blocks half empty; folders and their names are as it has them.
 */
public final class Compaction {

    private static final String PREFIX = "Data-";
    /** A folder of that name TDB2 takes away when it opens a dataset. */
    private static final String ASIDE = "-tmp";

    private Compaction() {
    }

    /**
     * Compacts it. The folder of the new files gets its name when they are whole: until then the old ones count.
     *
     * @param data of named graphs, and in no transaction
     */
    public static void of(DatasetGraph data) {
        DatasetGraphSwitchable store = TDBInternal.getDatabaseContainer(data);
        Location former = TDBInternal.getDatasetGraphTDB(data).getLocation();
        Path old = Path.of(former.getDirectoryPath());
        int number = Integer.parseInt(old.getFileName().toString().substring(PREFIX.length())) + 1;
        Path next = old.resolveSibling(String.format(Locale.ROOT, PREFIX + "%04d", number));
        try {
            write(data, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.set(StoreConnection.connectCreate(Location.create(next)).getDatasetGraph());
        StoreConnection.internalExpel(former, true);
        IO.deleteAll(old);
    }

    private static void write(DatasetGraph data, Path next) throws IOException {
        Path aside = next.resolveSibling(next.getFileName() + ASIDE);
        try {
            pack(data, Files.createDirectory(aside));
            Files.move(aside.resolve(PREFIX + "0001"), next, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            IO.deleteAll(aside);
        }
    }

    private static void pack(DatasetGraph data, Path aside) {
        DatasetGraph packed = DatabaseMgr.connectDatasetGraph(Location.create(aside));
        BufferedStorage.into(packed);
        try (PackedQuads quads = new PackedQuads(packed, aside)) {
            Txn.executeRead(data, () -> Txn.executeWrite(packed, () -> data.find().forEachRemaining(quads::add)));
            quads.pack();
        }
        TDBInternal.expel(packed);
    }
}
