package org.demarche.benchmarks;

import java.nio.file.Path;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** A process of its own that puts quads into a new TDB2 store, in one transaction: a yardstick. */
final class BareLoad {

    private BareLoad() {
    }

    /** @param words an empty folder, and the quads */
    public static void main(String[] words) {
        SystemIndex.setFileMode(FileMode.direct); // as we do: mapped files have a size of their own
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(Path.of(words[0])));
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, words[1]));
    }
}
