package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Figures of one run: a table that is printed as they are measured, and the same as CSV. */
final class Figures implements AutoCloseable {

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("what", "size", "threads", "value", "unit", "yardstick", "ratio", "commit", "machine").get();
    private static final String ROW = "%-46s %7s %7s %10s  %-14s %6s  %s%n";

    private final CSVPrinter csv;
    private final String commit;
    private final String machine;

    /**
     * What is measured, of how many articles, on how many threads.
     *
     * @param value as many of that unit
     */
    record Figure(String what, int size, int threads, double value, String unit) {

        private Object[] cells(Optional<Figure> yardstick) {
            return new Object[] {what, size == 0 ? "" : size, threads == 0 ? "" : threads, number(value), unit,
                yardstick.map(Figure::what).orElse(""), yardstick.map(other -> number(value / other.value)).orElse("")};
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 1000 ? "%.1f" : "%.0f", value);
        }
    }

    Figures(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSV);
        commit = said("git", "describe", "--always", "--dirty");
        machine = machine();
        System.out.printf(Locale.ROOT, "%nDemarche %s on %s%n%n", commit, machine);
        System.out.printf(Locale.ROOT, ROW, "what", "size", "threads", "value", "unit", "ratio", "yardstick");
    }

    /** That others are compared to. */
    Figure add(String what, int size, int threads, double value, String unit) throws IOException {
        return add(new Figure(what, size, threads, value, unit), Optional.empty());
    }

    /** Compared to another of the same unit: as many times as much. */
    Figure add(String what, int size, int threads, double value, Figure yardstick) throws IOException {
        return add(new Figure(what, size, threads, value, yardstick.unit()), Optional.of(yardstick));
    }

    private Figure add(Figure figure, Optional<Figure> yardstick) throws IOException {
        Object[] cells = figure.cells(yardstick);
        System.out.printf(Locale.ROOT, ROW, cells[0], cells[1], cells[2], cells[3], cells[4], cells[6], cells[5]);
        csv.printRecord(Stream.concat(Stream.of(cells), Stream.of(commit, machine)));
        csv.flush();
        return figure;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String machine() throws IOException {
        Path processor = Path.of("/proc/cpuinfo");
        String model = !Files.exists(processor) ? System.getProperty("os.arch") : Files.readAllLines(processor).stream()
                .filter(line -> line.startsWith("model name")).findFirst().map(line -> line.replaceFirst(".*: ", ""))
                .orElse(System.getProperty("os.arch"));
        return Runtime.getRuntime().availableProcessors() + " x " + model + ", Java " + Runtime.version();
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? line : "unknown";
    }
}
