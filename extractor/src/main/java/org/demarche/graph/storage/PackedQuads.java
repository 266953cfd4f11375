package org.demarche.graph.storage;

import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills the indexes of a new TDB2 dataset. Put in one by one, records go all over an index that outgrows its cache, and leave
 * its blocks half empty; here they are sorted first, on disk where they are many, and written from left to right, by that
 * part of TDB2's xloader which does not need Unix. What is written counts when all is: an undone one is of no use.
 */
public final class PackedQuads implements AutoCloseable {

    /** 40 MB of each of two orders. */
    private static final int IN_MEMORY = 500_000;
    private static final String PRIMARY = "GSPO";

    private final TupleIndex[] indexes;
    private final NodeTable nodes;
    private final RecordFactory factory;
    private final Path folder;
    private final int memory;
    private final SortedRecords quads;

    /**
     * Nothing is touched yet.
     *
     * @param data   has nothing in it, and is opened anew when all is written
     * @param folder for what is too much to be sorted in memory
     */
    public PackedQuads(DatasetGraph data, Path folder) {
        this(data, folder, IN_MEMORY);
    }

    PackedQuads(DatasetGraph data, Path folder, int memory) {
        DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(data);
        this.indexes = storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
        this.nodes = storage.getQuadTable().getNodeTupleTable().getNodeTable();
        this.factory = tree(indexes[0]).getRecordFactory();
        this.folder = folder;
        this.memory = memory;
        this.quads = sorter();
    }

    /** Within a write transaction; any number of times, in any order. */
    public void add(Quad quad) {
        byte[] key = new byte[factory.keyLength()];
        int at = 0;
        for (Node node : new Node[] {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
            NodeIdFactory.set(nodes.getAllocateNodeId(node), key, at);
            at += NodeId.SIZE;
        }
        quads.add(factory.create(key));
    }

    /** When all are added, and outside of that transaction: it is none itself. */
    public void pack() {
        for (TupleIndex index : indexes) {
            if (index.getName().equals(PRIMARY)) {
                pack(index, quads.distinct());
            } else {
                try (SortedRecords sorted = sorter()) {
                    int[] columns = index.getName().chars().map(PRIMARY::indexOf).toArray();
                    quads.distinct().forEachRemaining(quad -> sorted.add(ordered(quad, columns)));
                    pack(index, sorted.iterator());
                }
            }
        }
    }

    private SortedRecords sorter() {
        return new SortedRecords(folder, factory, memory);
    }

    private Record ordered(Record quad, int[] columns) {
        byte[] key = new byte[factory.keyLength()];
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(quad.getKey(), columns[i] * NodeId.SIZE, key, i * NodeId.SIZE, NodeId.SIZE);
        }
        return factory.create(key);
    }

    static BPlusTree tree(TupleIndex index) {
        return LoaderOps.idxBTree(index);
    }

    static void pack(TupleIndex index, Iterator<Record> sorted) {
        BPlusTree tree = tree(index);
        CoLib.executeWrite(index, () -> BPlusTreeRewriter.packIntoBPlusTree(sorted, tree.getParams(), tree.getRecordFactory(),
                tree.getStateManager().getBufferChannel(), tree.getNodeManager().getBlockMgr(), tree.getRecordsMgr().getBlockMgr()));
    }

    @Override
    public void close() {
        quads.close();
    }
}
