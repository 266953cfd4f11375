package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.export.EventExport.Streams;

/** A file, or files in a folder, that are replaced only when all is written; a device is written to as it is. */
final class Target {

    private static final String UNFINISHED = ".part";

    private Target() {
    }

    /** @return what {@code writing} says */
    static long file(Path target, Writing writing) throws IOException {
        boolean device = Files.exists(target) && !Files.isRegularFile(target);
        Path written = device ? target : unfinished(target);
        try {
            long count;
            try (OutputStream out = open(written)) {
                count = writing.to(out);
            }
            if (!device) {
                finish(target);
            }
            return count;
        } catch (IOException failed) {
            throw Failure.on(target, failed);
        } finally {
            if (!device) {
                tidy(written);
            }
        }
    }

    /** @return what {@code writing} says */
    static long folder(Path folder, List<String> names, FolderWriting writing) throws IOException {
        Map<String, OutputStream> open = new LinkedHashMap<>();
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IOException("it is a file; wanted is a folder");
            }
            Files.createDirectories(folder);
            long count;
            try {
                for (String name : names) {
                    open.put(name, open(unfinished(folder.resolve(name))));
                }
                count = writing.to(open::get);
            } finally {
                closeAll(open.values());
            }
            for (String name : names) {
                finish(folder.resolve(name));
            }
            return count;
        } catch (IOException failed) {
            throw Failure.on(folder, failed);
        } finally {
            names.forEach(name -> tidy(unfinished(folder.resolve(name))));
        }
    }

    private static void closeAll(Collection<OutputStream> streams) throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (OutputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    private static void finish(Path target) throws IOException {
        Files.move(unfinished(target), target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void tidy(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException failed) {
            return; // why it could not be written is what the user is told
        }
    }

    /** Says how much it wrote. */
    interface Writing {
        long to(OutputStream out) throws IOException;
    }

    /** The same for several files. */
    interface FolderWriting {
        long to(Streams streams) throws IOException;
    }
}
