package org.demarche.graph;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Files of N-Quads, packed with gzip or not, by themselves or as the parts of a folder, of which hidden ones and those
 * that start with an underscore are not meant, as Hadoop has it.
 */
final class QuadFiles {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;

    private final List<Path> paths;

    /** What is wrong, with a place in a file. */
    private final BiConsumer<String, String> refused;

    QuadFiles(List<Path> paths, BiConsumer<String, String> refused) {
        this.paths = paths;
        this.refused = refused;
    }

    /** All of them that may be read, in the order of paths and names. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<Path> parts = Files.isDirectory(path) ? parts(path) : List.of(path);
                if (parts.isEmpty()) {
                    refused.accept(path.toString(), "a folder without files");
                }
                for (Path part : parts) {
                    Files.newInputStream(part).close();
                    all.add(part);
                }
            } catch (IOException failed) {
                refused.accept(path.toString(), reason(failed));
            }
        }
        return all;
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().matches("[._].*"))
                    .sorted().toList();
        }
    }

    /** What a file holds, as far as it can be read. */
    void read(Path file, QuadLines.Taker taker) {
        try (InputStream bytes = open(file)) {
            new QuadLines(bytes, taker).read();
        } catch (IOException failed) {
            refused.accept(file.toString(), reason(failed));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(2);
            boolean packed = (bytes.read() << 8 | bytes.read()) == GZIP;
            bytes.reset();
            return packed ? new GZIPInputStream(new Waiting(bytes), BUFFER) : bytes;
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    /** The JDK takes a stream from which nothing is to be had at once for its end, and does not look for a further member. */
    private static final class Waiting extends FilterInputStream {

        Waiting(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    private static String reason(IOException failed) {
        return failed instanceof NoSuchFileException ? "no such file or folder"
                : failed instanceof AccessDeniedException ? "may not be read" : "cannot be read: " + failed.getMessage();
    }
}
