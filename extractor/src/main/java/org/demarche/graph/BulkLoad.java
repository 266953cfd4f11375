package org.demarche.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.graph.storage.PackedQuads;
import org.demarche.graph.storage.RepackedIndexes;

/**
 * A new store out of N-Quads, as {@code export} writes them or a cluster that read the articles: each index is written at
 * once ({@code graph/storage}), and the meetings that several articles tell are settled once, at the end. It is the store that
 * reading the same articles one after the other makes. Until it is whole, it is none: what a killed process leaves is begun anew.
 */
public final class BulkLoad {

    private final Path folder;
    private final QuadFiles files;
    private final BiConsumer<String, String> refused;

    private long loaded;
    private boolean known;

    /**
     * What was loaded.
     *
     * @param quads    of all graphs but that of canonical meetings
     * @param articles that tell of a meeting
     * @param known    whether something was said of the countries and bodies that they mention
     */
    public record Loaded(long quads, long articles, boolean known) {
    }

    /**
     * Nothing is touched yet.
     *
     * @param folder  where nothing is, or an empty folder, or a store that was not finished
     * @param paths   files, or folders of such
     * @param refused told of each file and line that is not as it should be, and why
     */
    public BulkLoad(Path folder, List<Path> paths, BiConsumer<String, String> refused) {
        this.folder = folder;
        this.files = new QuadFiles(paths, refused);
        this.refused = refused;
    }

    /**
     * Loads them.
     *
     * @param base under which they were minted; if absent, what the first of them says
     * @param in   told how many quads are in, before it is settled what they tell together
     * @throws StoreException if there is a store, or none can be made, or nothing is in the files
     */
    public Loaded load(Optional<String> base, LongConsumer in) {
        return load(base, in, CanonicalBuild.BATCH);
    }

    Loaded load(Optional<String> base, LongConsumer in, int batch) {
        StoreFolder.requireNone(folder);
        List<Path> all = files.all();
        String minted = base.or(() -> all.stream().flatMap(file -> base(file).stream()).findFirst()).orElseThrow(() ->
                new StoreException("nothing to load: no N-Quads of articles were found, as \"demarche export --format nquads\" writes them"));
        StoreFolder target = StoreFolder.existingOrNew(folder, Optional.of(minted));
        Iris iris = new Iris(minted);
        connected(target, connection -> {
            connection.fill(quads -> all.forEach(file -> files.read(file, new Loading(file, iris, quads))));
            return loaded;
        });
        in.accept(loaded);
        long articles = connected(target, connection -> new CanonicalBuild(connection, iris, batch).build());
        connected(target, connection -> repacked(connection, target)).ifPresent(indexes -> replace(target, indexes));
        connected(target, connection -> {
            target.finish();
            return target;
        });
        return new Loaded(loaded, articles, known);
    }

    /** Where there is no room for them beside the old ones, these do. */
    private static Optional<RepackedIndexes> repacked(Connection connection, StoreFolder target) {
        connection.buffer();
        try {
            return Optional.of(RepackedIndexes.of(connection.data(), target.data().folder()));
        } catch (RuntimeException e) {
            if (StoreFailure.isFull(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** While nobody has the store. What is left of it where that fails is begun anew. */
    private static void replace(StoreFolder target, RepackedIndexes indexes) {
        try {
            target.data().alone(indexes::replace);
        } catch (IOException | RuntimeException e) {
            throw StoreFailure.of(target.path(), "cannot be written", e);
        }
    }

    /** Nothing half made is left behind, but for what another process begins there. */
    private static <T> T connected(StoreFolder target, Function<Connection, T> work) {
        try (Connection connection = Connection.begun(target)) {
            try {
                return work.apply(connection);
            } catch (RuntimeException failed) {
                target.undo();
                boolean told = failed instanceof StoreException || !StoreFailure.inStorage(failed);
                throw told ? failed : StoreFailure.of(target.path(), "cannot be written", failed);
            }
        }
    }

    /** That of the first graph in a file, if there is one. */
    private Optional<String> base(Path file) {
        List<Node> graphs = new ArrayList<>();
        files.read(file, new QuadLines.Taker() {

            @Override
            public void quad(Quad quad) {
                if (graphs.isEmpty() && Iris.baseOf(quad.getGraph()).isPresent()) {
                    graphs.add(quad.getGraph());
                }
            }

            @Override
            public void refuse(long line, String reason) {
                // told when it is loaded
            }

            @Override
            public boolean hasEnough() {
                return !graphs.isEmpty();
            }
        });
        return graphs.stream().flatMap(graph -> Iris.baseOf(graph).stream()).findFirst();
    }

    private final class Loading implements QuadLines.Taker {

        private final Path file;
        private final Iris iris;
        private final String articles;
        private final PackedQuads target;

        Loading(Path file, Iris iris, PackedQuads target) {
            this.file = file;
            this.iris = iris;
            this.articles = iris.base() + "article/";
            this.target = target;
        }

        @Override
        public void quad(Quad quad) {
            Node graph = quad.getGraph();
            if (graph.equals(iris.canonical())) {
                return; // settled anew
            }
            if (!graph.isURI() || quad.isDefaultGraph()) {
                throw new QuadLines.Unwanted("no named graph");
            }
            if (!isOurs(graph)) {
                throw new QuadLines.Unwanted("<" + graph.getURI() + "> is no graph of " + iris.base());
            }
            if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
                throw new QuadLines.Unwanted("a blank node, of which articles have none");
            }
            known |= graph.equals(iris.knowledge());
            loaded++;
            target.add(quad);
        }

        private boolean isOurs(Node graph) {
            return graph.getURI().startsWith(articles) || graph.equals(iris.knowledge()) || graph.equals(iris.readings())
                    || graph.equals(iris.corrections());
        }

        @Override
        public void refuse(long line, String reason) {
            refused.accept(file + ", line " + line, reason);
        }

        @Override
        public boolean hasEnough() {
            return false;
        }
    }
}
