package org.demarche.article;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files below a folder in the order of their names; hidden ones and links to folders are passed over. */
final class Folder {

    private final Path root;
    private final List<Source> sources = new ArrayList<>();

    private Folder(Path root) {
        this.root = root;
    }

    /** @throws IOException if it or a folder in it cannot be listed */
    static List<Source> sources(Path root) throws IOException {
        Folder folder = new Folder(root);
        folder.enter(root);
        return folder.sources;
    }

    private void enter(Path folder) throws IOException {
        for (Path path : entries(folder)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                enter(path);
            } else if (Files.isRegularFile(path)) {
                sources.add(Source.inFolder(root, path));
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, path -> !Files.isHidden(path))) {
            found.forEach(entries::add);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        Collections.sort(entries);
        return entries;
    }
}
