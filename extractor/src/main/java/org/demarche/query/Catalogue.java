package org.demarche.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.query.NamedQuery.QueryException;

/**
 * The questions that come with the house: the files of {@code queries/} that its {@code catalogue.txt} lists. Reads
 * the headers only of those that are asked for; nothing of Jena is loaded before a query is run.
 */
public final class Catalogue {

    private static final String FOLDER = "/queries/";
    private static final int FILE_LIMIT = 1_000_000;

    private final List<String> names;
    private final Map<String, NamedQuery> read = new ConcurrentHashMap<>();

    /** Reads the list. */
    public Catalogue() {
        names = resource("catalogue.txt").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    /** All, in the order of the list. */
    public List<NamedQuery> all() {
        return names.stream().map(this::read).toList();
    }

    /** The query of that name. */
    public Optional<NamedQuery> find(String name) {
        return names.stream().filter(name::equals).findFirst().map(this::read);
    }

    private NamedQuery read(String name) {
        return read.computeIfAbsent(name, any -> Header.read(name, "query " + name, resource(name + ".rq")));
    }

    /**
     * A query of the catalogue, of a file whose name ends in {@code .rq} or has a slash in it, or, for {@code -}, of
     * standard input.
     *
     * @throws QueryException if there is none, or its header has a parameter that is none
     */
    public NamedQuery resolve(String nameOrFile, InputStream stdin) {
        if (nameOrFile.equals("-")) {
            return Header.read("-", "standard input", text("standard input", stdin));
        }
        return find(nameOrFile).orElseGet(() -> {
            if (!nameOrFile.endsWith(".rq") && nameOrFile.indexOf('/') < 0 && nameOrFile.indexOf('\\') < 0) {
                throw unknown(nameOrFile);
            }
            return Header.read(nameOrFile, nameOrFile, file(nameOrFile));
        });
    }

    private QueryException unknown(String name) {
        List<String> near = Near.to(name, names);
        return new QueryException("no query: " + name + (near.isEmpty() ? "; \"demarche queries\" lists what there is."
                : "; did you mean " + String.join(" or ", near) + "?") + " A query of your own is a file NAME.rq");
    }

    private static String file(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new QueryException("no query: " + name + " is no file name", e);
        }
        if (!Files.isRegularFile(path)) {
            throw new QueryException("no query: " + name + (Files.exists(path) ? " is no file" : " does not exist"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return text(name, in);
        } catch (IOException e) {
            throw new QueryException("query " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(String source, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(FILE_LIMIT + 1);
            if (bytes.length > FILE_LIMIT) {
                throw new QueryException(source + ": more than " + FILE_LIMIT + " bytes are no query");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new QueryException(source + ": no UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new QueryException(source + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
