package org.demarche.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.demarche.query.NamedQuery.Parameter;

/**
 * A server, whole, from its clients' point of view: 64 of them ask for a minute, each one question after the other, all
 * of the catalogue in turn, of those who met most; first each question once, as the server keeps answers. {@code Load [STORE]}; without a store, of 10,000 synthetic
 * articles.
 */
final class Load {

    private static final int ARTICLES = 10_000;
    private static final int CLIENTS = 64;
    private static final long SECONDS = 60;
    private static final double MILLIS = 1e6;
    private static final int STATES = 20;

    /** A prime, so that all questions come, the queries mixed. */
    private static final int STEP = 101;

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, List<Long>> times = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> failures = new ConcurrentSkipListMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    private Load(URI server) {
        this.server = server;
    }

    /** @param words a store, if it is there already */
    public static void main(String[] words) throws Exception {
        if (words.length > 0) {
            measure(Path.of(words[0]));
            return;
        }
        Path folder = Files.createTempDirectory("demarche-load");
        try {
            new Synthetic(ARTICLES).write(folder.resolve("news.jsonl"));
            int exit = new ProcessBuilder("./demarche", "extract", folder.resolve("news.jsonl").toString(), "--store",
                    folder.resolve("store").toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("extract ended with " + exit);
            }
            measure(folder.resolve("store"));
        } finally {
            delete(folder);
        }
    }

    private static void measure(Path store) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder("./demarche", "serve", "--port", "0", "--store", store.toString()).start();
        try (BufferedReader messages = process.errorReader(StandardCharsets.UTF_8)) {
            String line = String.valueOf(messages.readLine());
            System.out.printf(Locale.ROOT, "%n%s%nstarted in %.2f s, %.0f MiB%n", line, (System.nanoTime() - start) / 1e9,
                    mebibytes(process, "VmRSS"));
            Load load = new Load(URI.create(line.replaceFirst(".* at (http\\S+) .*", "$1")));
            List<String> questions = load.questions();
            long first = System.nanoTime();
            load.run(questions, () -> load.asked.get() < questions.size());
            load.print("each question once", (System.nanoTime() - first) / 1e9);
            load.times.clear();
            load.failures.clear();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            load.run(questions, () -> System.nanoTime() < end);
            load.print("again and again", SECONDS);
            System.out.printf(Locale.ROOT, "memory: %.0f MiB now, %.0f MiB at most%n", mebibytes(process, "VmRSS"),
                    mebibytes(process, "VmHWM"));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Each query of the catalogue, of each of the states that met most; where it needs no parameter, also without. */
    private List<String> questions() throws IOException, InterruptedException {
        List<String> states = ask("queries/pairs-by-count?format=csv").body().lines().skip(1)
                .flatMap(row -> Stream.of(row.split(",")).limit(2)).distinct().limit(STATES).toList();
        List<String> questions = new ArrayList<>();
        for (NamedQuery query : new Catalogue().all()) {
            for (int i = 0; i + 1 < states.size(); i += 2) {
                StringBuilder question = new StringBuilder("queries/" + query.name() + "?format="
                        + (query.makesGraph() ? "turtle" : i % 4 == 0 ? "json" : "csv"));
                for (Parameter parameter : query.parameters()) {
                    if (!parameter.optional() || parameter.name().equals("actor")) {
                        question.append('&').append(parameter.name()).append('=').append(URLEncoder.encode(
                                value(parameter, states.get(i), states.get(i + 1)), StandardCharsets.UTF_8));
                    }
                }
                questions.add(question.toString());
            }
        }
        return questions.stream().distinct().toList();
    }

    private static String value(Parameter parameter, String one, String other) {
        return switch (parameter.name()) {
            case "actor", "one" -> one;
            case "other" -> other;
            default -> parameter.example();
        };
    }

    private HttpResponse<String> ask(String question) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(server.resolve(question)).build(), BodyHandlers.ofString());
    }

    private void run(List<String> questions, BooleanSupplier goesOn) {
        Phaser running = new Phaser(1);
        for (int i = 0; i < CLIENTS; i++) {
            running.register();
            new Thread(() -> {
                while (goesOn.getAsBoolean()) {
                    time(questions.get(asked.getAndIncrement() * STEP % questions.size()));
                }
                running.arrive();
            }).start();
        }
        running.arriveAndAwaitAdvance();
    }

    private void time(String question) {
        long start = System.nanoTime();
        int status;
        try {
            status = ask(question).statusCode();
        } catch (IOException | InterruptedException e) {
            status = 0;
        }
        if (status != 200) {
            failures.computeIfAbsent(status, any -> new LongAdder()).increment();
        }
        times.computeIfAbsent(question.replaceFirst("queries/(.*?)\\?.*", "$1"),
                any -> Collections.synchronizedList(new ArrayList<>())).add(System.nanoTime() - start);
    }

    private void print(String how, double seconds) {
        List<Long> all = times.values().stream().flatMap(List::stream).sorted().toList();
        System.out.printf(Locale.ROOT, "%s: %d clients, %.0f s, %d queries: %d answers, %.0f/s, errors %s%n", how, CLIENTS,
                seconds, times.size(), all.size(), all.size() / seconds, failures.isEmpty() ? "none" : failures);
        System.out.printf(Locale.ROOT, "p50 %.0f ms, p99 %.0f ms, slowest %.0f ms%n", share(all, .5), share(all, .99), share(all, 1));
        Map<Double, String> slowest = new TreeMap<>(Comparator.reverseOrder());
        times.forEach((name, own) -> slowest.put(share(own.stream().sorted().toList(), .5), name));
        slowest.entrySet().stream().limit(5).forEach(each ->
                System.out.printf(Locale.ROOT, "  %s: p50 %.0f ms%n", each.getValue(), each.getKey()));
    }

    private static double share(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / MILLIS;
    }

    /** As Linux counts it; elsewhere 0. */
    private static double mebibytes(Process process, String what) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(line -> line.startsWith(what + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024.0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
