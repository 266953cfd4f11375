package org.demarche.graph.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The indexes of a TDB2 dataset, written anew with full blocks: what is changed all over a packed one splits nearly all of its blocks in two.
 * They lie aside, among its files, until they are put in the place of the old ones. Of no use while that is done, or where it fails.
 */
public final class RepackedIndexes {

    private static final String ASIDE = "packed";
    /** Of each index: branches, leaves, and which is its root. */
    private static final int FILES = 3;

    private final Path files;
    private final List<String> names;

    private RepackedIndexes(Path files, List<String> names) {
        this.files = files;
        this.names = names;
    }

    /**
     * Writes them aside; where that fails, nothing of them is left.
     *
     * @param data in no transaction
     * @param files the folder that its files lie in
     */
    public static RepackedIndexes of(DatasetGraph data, Path files) {
        List<TupleIndex> from = indexes(data);
        Aside.write(files.resolve(ASIDE), aside -> Txn.executeRead(data, () -> {
            for (int i = 0; i < from.size(); i++) {
                PackedQuads.pack(indexes(aside).get(i), PackedQuads.tree(from.get(i)).iterator());
            }
        }));
        return new RepackedIndexes(files, from.stream().map(TupleIndex::getName).toList());
    }

    private static List<TupleIndex> indexes(DatasetGraph data) {
        return List.of(TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable().getTupleTable().getIndexes());
    }

    /**
     * Puts them in the place of the old ones, when the dataset is closed: a process that is killed meanwhile leaves neither.
     *
     * @throws IOException if it cannot, or they are not there
     */
    public void replace() throws IOException {
        Path aside = files.resolve(ASIDE);
        List<Path> written;
        try (Stream<Path> all = Files.walk(aside)) {
            written = all.filter(this::isOfIndex).toList();
        }
        if (written.size() != FILES * names.size()) {
            throw new NoSuchFileException(aside.toString());
        }
        for (Path file : written) {
            Files.move(file, files.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        IO.deleteAll(aside);
    }

    private boolean isOfIndex(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") && names.contains(name.substring(0, name.indexOf('.')));
    }
}
