package org.demarche.graph.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset that is written by blocks is the one that TDB2 writes by records. */
class BufferedStorageTest {

    @TempDir Path folder;

    @Test
    void what_was_committed_is_there_and_what_was_given_up_is_not() throws IOException {
        DatasetGraph expected = DatasetGraphFactory.create();
        DatasetGraph data = open("changed");
        BufferedStorage.into(data);
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            boolean kept = random.nextInt(4) > 0;
            data.begin(TxnType.WRITE);
            for (int change = random.nextInt(400); change > 0; change--) {
                Quad quad = quad(random);
                boolean comes = random.nextInt(3) > 0;
                change(data, quad, comes);
                if (kept) {
                    change(expected, quad, comes);
                }
            }
            if (kept) {
                data.commit();
            } else {
                data.abort();
            }
            data.end();
            assertEquals(all(expected), Txn.calculateRead(data, () -> all(data)));
        }
        TDBInternal.expel(data);
        DatasetGraph again = open("changed");
        assertEquals(all(expected), Txn.calculateRead(again, () -> all(again)));
        TDBInternal.expel(again);
    }

    @Test
    void what_was_removed_leaves_files_that_can_be_written_again() throws IOException {
        Random random = new Random(8);
        DatasetGraph data = open("removed");
        for (int round = 0; round < 30; round++) {
            BufferedStorage.into(data);
            DatasetGraph now = data;
            Txn.executeWrite(now, () -> IntStream.range(0, 3000).forEach(i -> now.add(large(random))));
            Node gone = node("g", random.nextInt(9));
            Txn.executeWrite(now, () -> now.deleteAny(gone, Node.ANY, Node.ANY, Node.ANY));
            Set<Quad> expected = Txn.calculateRead(now, () -> all(now));
            TDBInternal.expel(now);
            data = open("removed");
            DatasetGraph again = data;
            Quad quad = Quad.create(gone, node("s", round), node("p", 0), node("o", 0));
            Txn.executeWrite(again, () -> again.add(quad));
            expected.add(quad);
            assertEquals(expected, Txn.calculateRead(again, () -> all(again)));
        }
        TDBInternal.expel(data);
    }

    private static Quad large(Random random) {
        return Quad.create(node("g", random.nextInt(9)), node("s", random.nextInt(5000)), node("p", random.nextInt(5)), node("o", random.nextInt(5000)));
    }

    @Test
    void who_reads_meanwhile_sees_what_was_before() throws IOException {
        DatasetGraph data = open("read");
        BufferedStorage.into(data);
        Quad first = quad(new Random(1));
        Quad second = quad(new Random(2));
        Txn.executeWrite(data, () -> data.add(first));
        Txn.executeWrite(data, () -> {
            data.add(second);
            assertEquals(Set.of(first), CompletableFuture.supplyAsync(() -> Txn.calculateRead(data, () -> all(data))).join());
        });
        assertEquals(Set.of(first, second), Txn.calculateRead(data, () -> all(data)));
        TDBInternal.expel(data);
    }

    @Test
    void queries_over_the_union_of_graphs_are_answered() throws IOException {
        DatasetGraph data = open("asked");
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        BufferedStorage.into(data);
        Quad quad = quad(new Random(1));
        Txn.executeWrite(data, () -> data.add(quad));
        assertEquals(true, Txn.calculateRead(data, () -> QueryExec.dataset(data)
                .query("ASK { <" + quad.getSubject() + "> <" + quad.getPredicate() + "> ?o }").ask()));
        TDBInternal.expel(data);
    }

    @Test
    void it_can_be_compacted_and_goes_on() throws IOException {
        DatasetGraph data = open("compacted");
        BufferedStorage.into(data);
        Quad first = quad(new Random(1));
        Quad second = quad(new Random(2));
        Txn.executeWrite(data, () -> data.add(first));
        Compaction.of(data);
        BufferedStorage.into(data);
        Txn.executeWrite(data, () -> data.add(second));
        assertEquals(Set.of(first, second), Txn.calculateRead(data, () -> all(data)));
        TDBInternal.expel(data);
    }

    private DatasetGraph open(String name) throws IOException {
        SystemIndex.setFileMode(FileMode.direct);
        return DatabaseMgr.connectDatasetGraph(Location.create(Files.createDirectories(folder.resolve(name))));
    }

    private static void change(DatasetGraph data, Quad quad, boolean comes) {
        if (comes) {
            data.add(quad);
        } else {
            data.delete(quad);
        }
    }

    private static Quad quad(Random random) {
        return Quad.create(node("g", random.nextInt(9)), node("s", random.nextInt(50)), node("p", random.nextInt(5)), node("o", random.nextInt(90)));
    }

    private static Node node(String kind, int number) {
        return NodeFactory.createURI("https://example.org/" + kind + number);
    }

    private static Set<Quad> all(DatasetGraph data) {
        return Iter.toSet(data.find());
    }
}
