package org.demarche.knowledge;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Step of the build: the Turtle of {@code data/knowledge} becomes the tables that {@link Knowledge#builtIn} loads. */
final class KnowledgeCompiler {

    private KnowledgeCompiler() {
    }

    /** @param args folder of the Turtle files, folder to write to, folder of this package's classes */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        Path names = out.resolve(BuiltIn.NAMES);
        Path people = out.resolve(BuiltIn.PEOPLE);
        Path sources = Path.of(args[0]);
        if (isNewer(names, sources) && isNewer(people, sources) && isNewer(names, Path.of(args[2]))) {
            return;
        }
        Facts facts = new Facts(sources.toString());
        turtle(sources).forEach(file -> KnowledgeFile.read(file.toString(), KnowledgeFile.bytes(file), facts));
        Compiled compiled = Compiled.of(facts, iri -> Optional.empty());
        Files.createDirectories(out);
        write(compiled.people(), people);
        write(compiled.names(), names);
    }

    private static List<Path> turtle(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    private static boolean isNewer(Path table, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.exists(table) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(table)) > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void write(Table table, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            table.write(out);
        }
    }
}
