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

/** Whole processes from the shell's point of view: wall time and peak resident memory of {@code ./demarche …}. */
final class Start {

    private static final int RUNS = 15;
    private static final int UNCOUNTED = 2;

    private final Path folder;
    private final Path store;
    private final Path article;

    private Start(Path folder) throws IOException {
        this.folder = folder;
        this.store = folder.resolve("store");
        try (Stream<Path> articles = Files.list(Path.of("data/articles"))) {
            this.article = articles.filter(file -> file.toString().endsWith(".txt"))
                    .min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    static void print() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("demarche-start");
        try {
            new Start(folder).measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() throws IOException, InterruptedException {
        run(demarche("extract", "data/articles", "--store", store.toString()), "all articles into the store");
        List<Case> cases = List.of(
                new Case("bare JVM, hello", List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Hello.class.getName())),
                new Case("--help", demarche("--help")),
                new Case("queries", demarche("queries")),
                new Case("query who-met-whom", demarche("query", "who-met-whom", "--store", store.toString())),
                new Case("extract one article", demarche("extract", article.toString(), "--dry-run")),
                new Case("extract one article into the store",
                        demarche("extract", article.toString(), "--store", store.toString())),
                new Case("export as Turtle", demarche("export", "--store", store.toString())));
        for (int round = 0; round < UNCOUNTED + RUNS; round++) {
            for (Case each : cases) {
                Peak peak = run(each.command(), each.name());
                if (round >= UNCOUNTED) {
                    each.peaks().add(peak);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%nStart, %d runs each after %d, %d processors, Java %s%n%n", RUNS, UNCOUNTED,
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| command | median s | slowest s | x bare JVM | peak MiB |\n|---|---|---|---|---|");
        cases.forEach(each -> System.out.println(each.row(cases.get(0).median())));
    }

    private static List<String> demarche(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of("demarche").toAbsolutePath().toString()));
        command.addAll(Arrays.asList(words));
        return command;
    }

    private Peak run(List<String> command, String name) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile()).start();
        Watch watch = new Watch(process.pid());
        watch.start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - from) / 1e9;
        watch.join();
        if (exit != 0) {
            throw new IllegalStateException(name + " ended with " + exit + ": "
                    + Files.readString(folder.resolve("err")));
        }
        return new Peak(seconds, watch.kibibytes / 1024.0);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Peak(double seconds, double mebibytes) {
    }

    private record Case(String name, List<String> command, List<Peak> peaks) {

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

    /** Reads the kernel's high-water mark of a process until it is gone (Linux; elsewhere it stays 0). */
    private static final class Watch extends Thread {
        private final Path status;
        private volatile long kibibytes;

        Watch(long pid) {
            this.status = Path.of("/proc/" + pid + "/status");
        }

        @Override
        public void run() {
            try {
                while (true) {
                    kibibytes = Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .max().orElseThrow(IOException::new);
                    sleep(4);
                }
            } catch (IOException | InterruptedException e) {
                // The process is gone, or this is no Linux: what was read last stands.
            }
        }
    }
}
