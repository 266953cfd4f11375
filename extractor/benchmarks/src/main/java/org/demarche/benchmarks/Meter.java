package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process takes, as Linux counts it: who runs it looks ten times a second. */
final class Meter {

    private static final double NANOS = 1e9;
    private static final double HERTZ = 100;
    private static final double KIBI = 1024;
    private static final Pattern ANONYMOUS = Pattern.compile("RssAnon:\\s*(\\d+) kB");

    private final Process process;
    private final Path proc;
    private long start = System.nanoTime();
    private double processor;
    private double before;
    private double most;

    /** What a process, or a part of it, took: seconds, seconds of processor time, and anonymous memory at most. */
    record Took(double wall, double processor, double mebibytes) {
    }

    Meter(Process process) {
        this.process = process;
        this.proc = Path.of("/proc", Long.toString(process.pid()));
    }

    /** False when it has ended. */
    boolean look() throws InterruptedException {
        try {
            Matcher anonymous = ANONYMOUS.matcher(Files.readString(proc.resolve("status"), StandardCharsets.ISO_8859_1));
            most = Math.max(most, anonymous.find() ? Long.parseLong(anonymous.group(1)) / KIBI : 0);
            processor = Math.max(processor, ticks(Files.readString(proc.resolve("stat"), StandardCharsets.ISO_8859_1)) / HERTZ);
        } catch (IOException ended) {
            // between the question and the look
        }
        Thread.sleep(100);
        return process.isAlive();
    }

    /** Since this was last asked for. */
    Took took() {
        Took took = new Took((System.nanoTime() - start) / NANOS, processor - before, most);
        start = System.nanoTime();
        before = processor;
        most = 0;
        return took;
    }

    /** Of the process, in user mode and in the kernel: the 14th and 15th value; the second may have blanks in it. */
    private static long ticks(String stat) {
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(values[11]) + Long.parseLong(values[12]);
    }
}
