package org.demarche.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** What is to be done one after the other, as one reading of the store gives it: in a file, as it may be more than fits in memory. */
final class Agenda implements AutoCloseable {

    private final Connection connection;
    private final Path file;
    private final long length;

    /** @param all of the things to be done, each of which has an IRI */
    Agenda(Connection connection, Function<DatasetGraph, Iterator<Node>> all) {
        this.connection = connection;
        this.file = connection.folder().data().temporary();
        this.length = connection.read(data -> write(all.apply(data)));
    }

    private long write(Iterator<Node> all) {
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (; all.hasNext(); written++) {
                out.write(all.next().getURI() + "\n");
            }
        } catch (IOException e) {
            throw StoreFailure.of(connection.folder().path(), "cannot be written", e);
        }
        return written;
    }

    long length() {
        return length;
    }

    /**
     * Does all, some at a time, each in a transaction of its own.
     *
     * @param size how many at a time
     */
    void each(int size, Consumer<List<Node>> work) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (List<Node> some = next(in, size); !some.isEmpty(); some = next(in, size)) {
                List<Node> batch = some;
                connection.write(() -> {
                    work.accept(batch);
                    return batch;
                });
            }
        } catch (IOException e) {
            throw StoreFailure.of(connection.folder().path(), "cannot be read", e);
        }
    }

    private static List<Node> next(BufferedReader in, int size) throws IOException {
        List<Node> some = new ArrayList<>();
        while (some.size() < size) {
            String line = in.readLine();
            if (line == null) {
                break;
            }
            some.add(NodeFactory.createURI(line));
        }
        return some;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreFailure.of(connection.folder().path(), "cannot be written", e);
        }
    }
}
