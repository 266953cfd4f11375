package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.language.ParserSpeed;

/** Prints the figures that README and the issues speak of. */
final class Benchmarks {

    private Benchmarks() {
    }

    /** @param words what to measure: {@code start}, {@code throughput} or {@code all} */
    public static void main(String[] words) throws Exception {
        if (!words[0].equals("throughput")) {
            Start.print();
        }
        if (!words[0].equals("start")) {
            Throughput.print();
            fork(ParserSpeed.class);
            fork(Comparison.class);
        }
    }

    /** In a process that has done nothing else. */
    private static void fork(Class<?> program) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-cp",
                System.getProperty("java.class.path"), program.getName()).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program.getName() + " ended with " + exit);
        }
    }
}
