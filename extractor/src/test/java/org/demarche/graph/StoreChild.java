package org.demarche.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.graph.MeetingStore.StoreException;
import org.demarche.meeting.Extraction;

/** Another process that uses a store: {@code hold} keeps it open until its input ends, {@code fill} writes until it cannot, {@code compact} compacts it. */
final class StoreChild {

    private StoreChild() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("hold")) {
            try (MeetingStore store = MeetingStore.open(folder)) {
                System.out.println("open " + store.base());
                System.in.read();
            }
        } else {
            System.out.println(args[0].equals("compact") ? compact(folder) : fill(folder));
        }
    }

    static Process start(String limit, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", limit + "exec \"$@\"", "child",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), StoreChild.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** The batches that went in, and why the next did not. */
    private static String fill(Path folder) {
        int batches = 0;
        try (MeetingStore store = MeetingStore.openOrCreate(folder, Optional.empty())) {
            while (true) {
                store.putAll(batch(batches), Told.KNOWN);
                batches++;
            }
        } catch (StoreException e) {
            return batches + " " + e.getMessage();
        }
    }

    private static String compact(Path folder) {
        try (MeetingStore store = MeetingStore.open(folder)) {
            store.compact();
            return "compacted";
        } catch (StoreException e) {
            return e.getMessage();
        }
    }

    static List<Extraction> batch(int number) {
        return IntStream.range(0, 20).mapToObj(i -> new Told("a" + number + "-" + i)
                .meeting("Ana Soto met Rey " + number + "-" + i + ".", Told.person("Ana Soto", "president", "CL"),
                        Told.person("Rey " + number + "-" + i, "president", "PE")).told()).toList();
    }
}
