package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.language.ParserSpeed;

/** Prints the figures that README and the issues speak of. */
final class Benchmarks {

    private Benchmarks() {
    }

    /**
     * @param words what to measure: {@code figures}, the table of all, in which scale, and the file that it is written to;
     *              or, at more length, {@code start}, {@code throughput}, {@code store}, {@code export}, {@code serve},
     *              {@code pipeline} or {@code all} of these; what {@code pipeline} reads, with commas between; or {@code bulk},
     *              and last of how many articles, with commas between
     */
    public static void main(String[] words) throws Exception {
        if (words[0].equals("figures")) {
            Suite.measure(Scale.of(words[1]), Path.of(words[2]));
        }
        if (words[0].equals("bulk")) {
            Bulk.measure(Stream.of(words[4].split(",")).map(Integer::valueOf).toList(), Path.of(words[2]));
        }
        List<String> wanted = words[0].equals("all") ? List.of("start", "throughput", "store", "export", "serve", "pipeline") : List.of(words[0]);
        if (wanted.contains("start")) {
            Start.print();
        }
        if (wanted.contains("throughput")) {
            Throughput.print();
            fork(ParserSpeed.class);
            fork(Comparison.class);
        }
        if (wanted.contains("store")) {
            fork(Upkeep.class);
        }
        if (wanted.contains("export")) {
            fork(ExportSpeed.class);
        }
        if (wanted.contains("serve")) {
            fork(Load.class);
        }
        if (wanted.contains("pipeline")) {
            fork(Pipeline.class, words[3].split(","));
        }
    }

    /** In a process that has done nothing else. */
    private static void fork(Class<?> program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(words));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program.getName() + " ended with " + exit);
        }
    }
}
