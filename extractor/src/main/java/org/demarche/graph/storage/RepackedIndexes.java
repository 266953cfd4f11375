package org.demarche.graph.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The indexes of a TDB2 dataset, written anew with full blocks: what is changed all over a packed one splits nearly all of its blocks in two.
 * They lie aside, among its files, until they are put in the place of the old ones. Of no use while that is done, or where it fails.
 */
public final class RepackedIndexes {

    private static final String ASIDE = "packed";

    private final Path files;
    private final List<String> names;

    private RepackedIndexes(Path files, List<String> names) {
        this.files = files;
        this.names = names;
    }

    /**
     * Writes them aside.
     *
     * @param data in no transaction
     * @param files the folder that its files lie in
     */
    public static RepackedIndexes of(DatasetGraph data, Path files) {
        DatasetGraph aside = DatabaseMgr.connectDatasetGraph(Location.create(folder(files)));
        BufferedStorage.into(aside);
        List<TupleIndex> from = indexes(data);
        List<TupleIndex> to = indexes(aside);
        Txn.executeRead(data, () -> {
            for (int i = 0; i < from.size(); i++) {
                PackedQuads.pack(to.get(i), PackedQuads.tree(from.get(i)).iterator());
            }
        });
        TDBInternal.expel(aside);
        return new RepackedIndexes(files, from.stream().map(TupleIndex::getName).toList());
    }

    private static Path folder(Path files) {
        try {
            return Files.createDirectory(files.resolve(ASIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TupleIndex> indexes(DatasetGraph data) {
        return List.of(TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable().getTupleTable().getIndexes());
    }

    /** Puts them in the place of the old ones, when the dataset is closed: a process that is killed meanwhile leaves neither. */
    public void replace() {
        Path aside = files.resolve(ASIDE);
        try (Stream<Path> written = Files.walk(aside)) {
            for (Path file : written.filter(this::isOfIndex).toList()) {
                Files.move(file, files.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        IO.deleteAll(aside);
    }

    private boolean isOfIndex(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") && names.contains(name.substring(0, name.indexOf('.')));
    }
}
