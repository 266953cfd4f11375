package org.demarche.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to read, and what became of them as lines: id and text of what was read, source and reason of what was refused. */
record InputFolder(Path folder) {

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> shown(Path... paths) {
        return shown(ArticleReader.Options.DEFAULT, paths);
    }

    List<String> shown(ArticleReader.Options options, Path... paths) {
        return read(options, paths).stream().map(this::shown).toList();
    }

    private String shown(Reading reading) {
        String line = reading instanceof Reading.Read read ? read.article().id() + " = " + read.article().text().strip()
                : ((Reading.Refused) reading).source() + "! " + ((Reading.Refused) reading).reason();
        return line.replace(folder + "/", "");
    }

    List<Reading> read(ArticleReader.Options options, Path... paths) {
        List<String> names = Arrays.stream(paths).map(Path::toString).toList();
        try (Stream<Reading> readings = new ArticleReader(options).read(names, new ByteArrayInputStream(new byte[0]))) {
            return readings.toList();
        }
    }

    Article article(ArticleReader.Options options, Path path) {
        return ((Reading.Read) read(options, path).get(0)).article();
    }

    static byte[] gzip(byte[] bytes) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
            return packed.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param entries name and content, one after the other */
    static byte[] zip(Object... entries) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(packed)) {
                for (int i = 0; i < entries.length; i += 2) {
                    out.putNextEntry(new ZipEntry((String) entries[i]));
                    out.write(entries[i + 1] instanceof byte[] bytes ? bytes
                            : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
                }
            }
            return packed.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
