package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} at any point: the store opens and is well-formed, holds whole batches, and the same command goes on to
 * what an undisturbed one makes. {@code -Ddemarche.kills=200} kills as many and says what they hit;
 * {@code -Ddemarche.seed=7} kills at other points. {@code KilledStoreTest} has each step of a commit.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("demarche.kills", 5);
    private static final long SEED = Long.getLong("demarche.seed", 1);
    private static final int ARTICLES = 1_100;
    private static final int BATCH = 1_000;
    private static final Pattern KEPT = Pattern.compile("(\\d+|all) there before and unchanged");

    @TempDir
    private static Path folder;
    private static final Map<Case, Undisturbed> UNDISTURBED = new HashMap<>();
    private static final Map<String, Integer> HIT = new TreeMap<>();

    /** What is killed: what makes a store, what changes all articles of one, what removes some of them. */
    enum Case {
        MADE("extract", "articles.jsonl", "--published", "2024-06-20"),
        CHANGED("extract", "articles.jsonl", "--published", "2024-05-20"),
        REMOVED(Stream.concat(Stream.of("remove"), IntStream.range(0, 500).mapToObj(i -> "a" + i)).toArray(String[]::new));

        private final List<String> command;

        Case(String... command) {
            this.command = List.of(command);
        }

        String[] command(Path store) {
            return Stream.concat(command.stream().map(word -> word.endsWith(".jsonl") ? folder.resolve(word).toString() : word),
                    Stream.of("--store", store.toString())).toArray(String[]::new);
        }
    }

    /** By what it is seen that the point is there: a share of its time, of that in commits, of the files, their bytes, what is printed. */
    enum Moment { TIME, COMMIT, FILES, BYTES, PRINTED }

    /** When to kill what. */
    record Kill(Case what, Moment moment, double share) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s, at %.2f of its %s (seed %d)", what, share, moment, SEED);
        }
    }

    /** How far a run is, or came. */
    record Progress(long time, long commits, long files, long bytes, long printed) {

        long of(Moment moment) {
            return switch (moment) {
                case TIME -> time;
                case FILES -> files;
                case BYTES -> bytes;
                case COMMIT -> commits;
                case PRINTED -> printed;
            };
        }
    }

    /** What there was before a run that nobody disturbed, how far it came, and what there is then. */
    record Undisturbed(Progress begin, Progress end, List<String> before, List<String> after) { }

    static Stream<Kill> kills() {
        Random random = new Random(SEED);
        List<Kill> plan = new ArrayList<>();
        while (plan.size() < KILLS) {
            for (Moment moment : List.of(Moment.COMMIT, Moment.TIME, Moment.BYTES, Moment.PRINTED, Moment.FILES)) {
                Case what = moment == Moment.FILES ? Case.MADE : moment == Moment.PRINTED ? Case.CHANGED
                        : Case.values()[(plan.size() + plan.size() / Case.values().length) % Case.values().length];
                plan.add(new Kill(what, moment, random.nextDouble()));
            }
        }
        return plan.stream().limit(KILLS);
    }

    @BeforeAll
    static void undisturbed() throws Exception {
        Files.write(folder.resolve("articles.jsonl"), IntStream.range(0, ARTICLES).mapToObj(KillTest::article).toList());
        for (Case what : Case.values()) {
            Path store = store(what);
            Progress begin = progress(store, 0, 0);
            List<String> before = quads(store);
            Child child = start(what, store);
            Watch watch = new Watch(store, child);
            child.killWhen(() -> watch.now().time() < 0);
            assertEquals(0, child.end().code(), child.end().err());
            UNDISTURBED.put(what, new Undisturbed(begin, watch.now(), before, quads(store)));
            if (what == Case.MADE) {
                Files.move(store, folder.resolve("earlier"));
            } else {
                delete(store);
            }
        }
    }

    private static String article(int i) {
        List<String> towns = List.of("Lima", "Moscow", "Geneva", "Oslo", "Ankara");
        List<String> names = List.of("Peruvian Foreign Minister Carmen Valdivia", "Chilean President Ana Soto",
                "Turkish Foreign Minister Hakan Fidan", "Indian Prime Minister Narendra Modi", "Danish Prime Minister Mette Frederiksen");
        String town = towns.get(i % 7 % towns.size());
        String text = i % 10 > 0 ? "The weather in " + town + " will be fine on Monday."
                : names.get(i / 10 % 5) + " met " + names.get((i / 10 + 1 + i / 50 % 4) % 5) + " in " + town + " on " + (1 + i % 28) + " May.";
        return "{\"id\":\"a" + i + "\",\"text\":\"" + text + "\"}";
    }

    @ParameterizedTest
    @MethodSource("kills")
    void what_was_killed_leaves_a_store_that_is_gone_on_with(Kill kill) throws Exception {
        Undisturbed undisturbed = UNDISTURBED.get(kill.what());
        Path store = store(kill.what());
        Child child = start(kill.what(), store);
        Watch watch = new Watch(store, child);
        double from = undisturbed.begin().of(kill.moment());
        double to = undisturbed.end().of(kill.moment());
        boolean killed = child.killWhen(() -> watch.now().of(kill.moment()) >= Math.max(1, from + kill.share() * (to - from)));
        String hit = kill.what() + ": " + (isCommitting(store) ? "in a commit, " : "") + (killed ? left(kill.what(), undisturbed, store) : "had ended");
        Run again = Run.of(kill.what().command(store));
        assertEquals(kill.what() == Case.REMOVED && again.err().contains("no article") ? 1 : 0, again.code(), hit + ": " + again.err());
        assertEquals(undisturbed.after(), quads(store), hit);
        Matcher kept = KEPT.matcher(again.err());
        int batches = !kept.find() ? 0 : kept.group(1).equals("all") ? ARTICLES : Integer.parseInt(kept.group(1));
        assertTrue(batches % BATCH == 0 || batches == ARTICLES, hit + ": " + again.err());
        HIT.merge(hit + (kill.what() == Case.REMOVED ? "" : ", " + batches + " articles done"), 1, Integer::sum);
        delete(store);
    }

    /** What the killed one left, which is well-formed if it is a store. */
    private static String left(Case what, Undisturbed undisturbed, Path store) {
        Run valid = Run.of("validate", store.toString());
        if (what == Case.MADE && valid.code() == 1) {
            Matcher none = Pattern.compile("demarche: no store: .* (does not exist|is empty|was begun and not finished); .* makes one\n").matcher(valid.err());
            assertTrue(none.matches(), valid.err());
            return none.group(1);
        }
        assertEquals(0, valid.code(), valid.toString());
        List<String> quads = quads(store);
        return quads.equals(undisturbed.before()) ? "as before" : quads.equals(undisturbed.after()) ? "all" : "some batches";
    }

    /** A store for it, as it is before. */
    private static Path store(Case what) throws IOException {
        Path store = folder.resolve("store");
        if (what != Case.MADE) {
            try (Stream<Path> files = Files.walk(folder.resolve("earlier"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, store.resolve(folder.resolve("earlier").relativize(file).toString()));
                }
            }
        }
        return store;
    }

    private static void delete(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> quads(Path store) {
        return Files.exists(store) ? Run.of("export", "--store", store.toString(), "--format", "nquads").out().lines().sorted().toList() : List.of();
    }

    private static Child start(Case what, Path store) throws IOException {
        return new Child(folder.resolve("printed"), folder.resolve("messages"), List.of(), what.command(store));
    }

    private static boolean isCommitting(Path store) {
        return store.resolve("Data-0001/journal.jrnl").toFile().length() > 0;
    }

    private static Progress progress(Path store, long time, long commits) {
        try (Stream<Path> files = Files.exists(store) ? Files.walk(store) : Stream.empty()) {
            List<Path> all = files.toList();
            return new Progress(time, commits, all.size(), all.stream().mapToLong(file -> file.toFile().length()).sum(),
                    folder.resolve("printed").toFile().length());
        } catch (IOException | UncheckedIOException vanished) {
            return new Progress(time, commits, 0, 0, 0);
        }
    }

    /** Sees how far a run is. Time in commits is told by how often it was seen to be in one. */
    private static final class Watch {

        private final Path store;
        private final Child child;
        private long commits;

        Watch(Path store, Child child) {
            this.store = store;
            this.child = child;
        }

        Progress now() {
            commits += isCommitting(store) ? 1 : 0;
            return progress(store, child.nanos(), commits);
        }
    }

    @AfterAll
    static void told() {
        if (KILLS > 5) {
            System.out.println(KILLS + " kills, seed " + SEED);
            HIT.forEach((what, times) -> System.out.printf(Locale.ROOT, "%5d  %s%n", times, what));
        }
    }
}
