package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a process of its own, which writes what it prints to two files. */
final class Child {

    private final Process process;
    private final Path messages;
    private final long start = System.nanoTime();

    /** @param options of the JVM, beside those that all have */
    Child(Path printed, Path messages, List<String> options, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        all.addAll(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), Demarche.class.getName()));
        all.addAll(List.of(command));
        this.messages = messages;
        this.process = new ProcessBuilder(all).redirectOutput(printed.toFile()).redirectError(messages.toFile()).start();
    }

    long nanos() {
        return System.nanoTime() - start;
    }

    long pid() {
        return process.pid();
    }

    /** What is written there it reads from standard input. */
    Writer input() {
        return process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Looks a thousand times a second whether it is there; false if it has ended before. */
    boolean reaches(BooleanSupplier point) throws InterruptedException {
        while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
            if (point.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it had to be killed. */
    boolean killWhen(BooleanSupplier due) throws InterruptedException {
        if (reaches(due)) {
            process.destroyForcibly();
        }
        return process.waitFor() > 128;
    }

    /** What it ends with, and what it says on standard error. */
    Run end() throws IOException, InterruptedException {
        int code = process.waitFor();
        return new Run(code, "", Files.readString(messages));
    }
}
