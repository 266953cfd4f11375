package org.demarche.graph.storage;

import java.util.Arrays;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrSync;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 dataset whose quads and nodes are written block by block, not record by record, and that keeps no more of its files
 * in memory than it is allowed to. The files, their journal and their transactions are TDB2's: only what stands between a tree and its
 * file is another, {@link WriteBack}.
 */
public final class BufferedStorage {

    /** With the blocks that were changed, and those of branches, about 100 MB of all files. */
    private static final int BLOCKS = 500;
    private static final int NODES = 100_000;
    private static final int NO_NODES = 100;
    private static final double FIRST_CAPACITY = 0.1;

    private final TransactionCoordinator transactions;

    private BufferedStorage(TransactionCoordinator transactions) {
        this.transactions = transactions;
    }

    /**
     * Lets a dataset be written so.
     *
     * @param data opened by TDB2, with files that are not mapped, and in no transaction
     */
    public static void into(DatasetGraph data) {
        DatasetGraphTDB opened = TDBInternal.getDatasetGraphTDB(data);
        TransactionCoordinator transactions = opened.getTxnSystem().getTxnMgr();
        transactions.modifyConfig(() ->
                TDBInternal.getDatabaseContainer(data).set(new BufferedStorage(transactions).of(opened)));
    }

    private DatasetGraphTDB of(DatasetGraphTDB opened) {
        NodeTable nodes = nodes(opened.getQuadTable().getNodeTupleTable().getNodeTable());
        TupleIndex[] quads = Arrays.stream(indexes(opened)).map(this::index).toArray(TupleIndex[]::new);
        TripleTable triples = new TripleTable(opened.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes(), nodes);
        StorageTDB storage = new StorageTDB(opened.getTxnSystem(), triples, new QuadTable(quads, nodes));
        return new DatasetGraphTDB(opened.getLocation(), opened.getStoreParams(), opened.getReorderTransform(),
                storage, (StoragePrefixesTDB) opened.getStoragePrefixes(), opened.getTxnSystem());
    }

    private static TupleIndex[] indexes(DatasetGraphTDB opened) {
        return opened.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
    }

    private TupleIndex index(TupleIndex opened) {
        BPlusTree tree = tree(LoaderOps.idxBTree(opened));
        return new TupleIndexRecord(opened.getTupleLength(), opened.getMapping(), opened.getName(), tree.getRecordFactory(), tree);
    }

    private NodeTable nodes(NodeTable opened) {
        NodeTable table = new NodeTableTRDF(tree(LoaderOps.ntBPTree(opened)), LoaderOps.ntDataFile(opened));
        NodeTableCache cached = (NodeTableCache) NodeTableCache.create(table, NODES, NODES, NO_NODES, FIRST_CAPACITY);
        transactions.removeListener((NodeTableCache) opened.wrapped());
        transactions.addListener(cached);
        return NodeTableInline.create(cached);
    }

    /** The tree over the same files. */
    private BPlusTree tree(BPlusTree opened) {
        BPlusTree tree = BPlusTreeFactory.create(opened.getComponentId(), opened.getParams(), opened.getStateManager().getBufferChannel(),
                blocks(opened.getNodeManager().getBlockMgr()), blocks(opened.getRecordsMgr().getBlockMgr()));
        transactions.remove(opened);
        transactions.add(tree);
        return tree;
    }

    private static BlockMgr blocks(BlockMgr cached) {
        return new WriteBack(((BlockMgrSync) cached).getWrapped(), BLOCKS);
    }
}
