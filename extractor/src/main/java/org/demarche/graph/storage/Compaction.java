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
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes what a TDB2 dataset says into new files with full blocks, and takes them in the place of the old ones. TDB2's own
 * compaction puts quad after quad into new indexes, and leaves their blocks half empty; folders and their names are as it has them.
 */
public final class Compaction {

    private static final String PREFIX = "Data-";
    private static final String FIRST = PREFIX + "0001";
    /** A folder of that name TDB2 takes away when it opens a dataset. */
    private static final String ASIDE = "-tmp";

    private Compaction() {
    }

    /**
     * Compacts it. The folder of the new files gets its name when they are whole: until then the old ones count, and then they
     * may be deleted. Where it fails, the dataset is of no more use to this process.
     *
     * @param data of named graphs, and in no transaction
     */
    public static void of(DatasetGraph data) {
        Location former = TDBInternal.getDatasetGraphTDB(data).getLocation();
        Path old = Path.of(former.getDirectoryPath());
        int number = Integer.parseInt(old.getFileName().toString().substring(PREFIX.length())) + 1;
        Path next = old.resolveSibling(String.format(Locale.ROOT, PREFIX + "%04d", number));
        Path aside = old.resolveSibling(next.getFileName() + ASIDE);
        Aside.write(aside, packed -> pack(data, packed, aside));
        try {
            Files.move(aside.resolve(FIRST), next, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TDBInternal.getDatabaseContainer(data).set(StoreConnection.connectCreate(Location.create(next)).getDatasetGraph());
        StoreConnection.internalExpel(former, true);
        IO.deleteAll(aside);
    }

    private static void pack(DatasetGraph data, DatasetGraph packed, Path aside) {
        try (PackedQuads quads = new PackedQuads(packed, aside)) {
            Txn.executeRead(data, () -> Txn.executeWrite(packed, () -> data.find().forEachRemaining(quads::add)));
            quads.pack();
        }
    }
}
