package org.demarche.graph.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;

/** Jena's sorter of more than fits in memory, for the records of an index; what it writes down meanwhile lies where it is told to. */
final class SortedRecords extends SortedDataBag<Record> implements AutoCloseable {

    private final Path folder;

    /** @param memory how many records are held in memory */
    SortedRecords(Path folder, RecordFactory factory, int memory) {
        super(new ThresholdPolicyCount<>(memory), new Keys(factory), Comparator.comparing(Record::getKey, Arrays::compareUnsigned));
        this.folder = folder;
    }

    @Override
    protected File getNewTemporaryFile() {
        try {
            return Files.createTempFile(folder, "records", ".tmp").toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In their order, and each once. */
    Iterator<Record> distinct() {
        Iterator<Record> all = iterator();
        return new IteratorSlotted<>() {

            private Record last = Record.NO_REC;

            @Override
            protected boolean hasMore() {
                return all.hasNext();
            }

            @Override
            protected Record moveToNext() {
                while (all.hasNext()) {
                    Record next = all.next();
                    if (last == Record.NO_REC || Record.keyNE(last, next)) {
                        last = next;
                        return next;
                    }
                }
                return null;
            }
        };
    }

    /** Records without values, one after the other. */
    private record Keys(RecordFactory factory) implements SerializationFactory<Record> {

        @Override
        public Sink<Record> createSerializer(OutputStream out) {
            return new Sink<>() {

                @Override
                public void send(Record record) {
                    try {
                        out.write(record.getKey());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {
                    // when it is closed
                }

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<Record> createDeserializer(InputStream in) {
            return new IteratorSlotted<>() {

                @Override
                protected boolean hasMore() {
                    return true;
                }

                @Override
                protected Record moveToNext() {
                    try {
                        byte[] key = in.readNBytes(factory.keyLength());
                        return key.length == 0 ? null : factory.create(key);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }
    }
}
