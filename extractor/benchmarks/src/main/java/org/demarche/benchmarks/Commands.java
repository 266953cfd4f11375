package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole processes from the shell's point of view: wall time and peak memory. */
final class Commands implements AutoCloseable {

    private final Path folder;

    Commands() throws IOException {
        this.folder = Files.createTempDirectory("demarche-bench");
    }

    /** In a folder that is gone afterwards. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** {@code ./demarche …} */
    static List<String> demarche(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of("demarche").toAbsolutePath().toString()));
        command.addAll(Arrays.asList(words));
        return command;
    }

    /** A class of this program's, or of a library's, in a Java of its own. */
    static List<String> java(String main, String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), main));
        command.addAll(Arrays.asList(words));
        return command;
    }

    /** Runs one after the other, and that as often as is asked for: what else the machine does slows all of them. */
    void run(List<Case> cases, int uncounted, int runs) throws IOException, InterruptedException {
        for (int round = 0; round < uncounted + runs; round++) {
            for (Case each : cases) {
                Peak peak = run(each.command(), each.name());
                if (round >= uncounted) {
                    each.peaks().add(peak);
                }
            }
        }
    }

    Peak run(List<String> command, String name) throws IOException, InterruptedException {
        return run(command, name, Runtime.getRuntime().availableProcessors());
    }

    /** As if the machine had so many processors. Standard output goes to the file {@code out}. */
    Peak run(List<String> command, String name, int processors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        if (processors < Runtime.getRuntime().availableProcessors()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=" + processors);
        }
        long from = System.nanoTime();
        Process process = builder.start();
        Watch watch = new Watch(process.pid());
        watch.start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - from) / 1e9;
        watch.join();
        if (exit != 0) {
            throw new IllegalStateException(name + " ended with " + exit + ": "
                    + Files.readString(folder.resolve("err")));
        }
        return new Peak(seconds, watch.kibibytes / 1024.0, watch.anonymous / 1024.0);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * @param mebibytes at most in memory
     * @param anonymous those of them that are no file's
     */
    record Peak(double seconds, double mebibytes, double anonymous) {
    }

    record Case(String name, List<String> command, List<Peak> peaks) {

        Case(String name, List<String> command) {
            this(name, command, new ArrayList<>());
        }

        double median() {
            return peaks.stream().mapToDouble(Peak::seconds).sorted().skip(peaks.size() / 2).findFirst().orElseThrow();
        }

        String row(double bare) {
            return String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.1f | %.0f |", name, median(),
                    peaks.stream().mapToDouble(Peak::seconds).max().orElseThrow(), median() / bare,
                    peaks.stream().mapToDouble(Peak::mebibytes).max().orElseThrow());
        }
    }

    /** Reads what the kernel says of a process's memory until it is gone (Linux; elsewhere it stays 0). */
    private static final class Watch extends Thread {
        private final Path status;
        private volatile long kibibytes;
        private volatile long anonymous;

        Watch(long pid) {
            this.status = Path.of("/proc/" + pid + "/status");
        }

        @Override
        public void run() {
            try {
                while (true) {
                    List<String> lines = Files.readAllLines(status);
                    kibibytes = value(lines, "VmHWM:");
                    anonymous = Math.max(anonymous, value(lines, "RssAnon:"));
                    sleep(4);
                }
            } catch (IOException | InterruptedException e) {
                // The process is gone, or this is no Linux: what was read last stands.
            }
        }

        private static long value(List<String> lines, String name) throws IOException {
            return lines.stream().filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .max().orElseThrow(IOException::new);
        }
    }
}
