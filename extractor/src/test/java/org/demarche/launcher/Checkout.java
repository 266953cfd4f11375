package org.demarche.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout with the real launcher, in which building takes no time and the program is {@link Echo}. */
record Checkout(Path home) {

    private static final String BUILD = """
            #!/bin/sh
            cd "$(dirname "$0")" || exit 1
            echo built >>builds
            while [ -f hold ]; do sleep 0.05; done
            [ ! -f broken ] || { echo "[ERROR] a semicolon is missing"; exit 1; }
            cp echo.jar extractor/target/demarche-extractor.jar
            """;

    static Checkout in(Path home) throws IOException {
        Files.createDirectories(home.resolve("extractor/src/main/java"));
        Files.createDirectories(home.resolve("data/articles"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("extractor/pom.xml"), "<project/>");
        Files.writeString(home.resolve("mvnw"), BUILD);
        Files.copy(Path.of("../demarche"), home.resolve("demarche"));
        writeJar(home.resolve("echo.jar"));
        return new Checkout(home);
    }

    /** Starts the launcher without waiting for it; what it says on stderr goes to {@code said}. */
    Process start(Path folder, Path launcher, Path said, Map<String, String> environment, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        return builder.redirectError(said.toFile()).start();
    }

    Run run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return run(home, home.resolve("demarche"), environment, words);
    }

    Run run(Path folder, Path launcher, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("launcher", ".said");
        try {
            Process process = start(folder, launcher, said, environment, words);
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), process.pid(), out, Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    int builds() throws IOException {
        Path builds = home.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** How a run of the launcher ended. */
    record Run(int exit, long pid, String out, String said) {

        String line(String start) {
            return out.lines().filter(line -> line.startsWith(start + " ")).findFirst()
                    .map(line -> line.substring(start.length() + 1)).orElse("nothing");
        }
    }

    private static void writeJar(Path jar) throws IOException {
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = Echo.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
