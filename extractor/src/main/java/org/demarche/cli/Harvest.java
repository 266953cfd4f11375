package org.demarche.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Reading;
import org.demarche.meeting.Extraction;

/**
 * What articles tell, a batch at a time, in the order of the input. A batch is read on all cores; inputs that are no
 * articles are told to the user and passed over.
 */
final class Harvest implements Iterator<List<Extraction>>, AutoCloseable {

    /** As many as a transaction of the store takes with profit. */
    private static final int ARTICLES = 1000;
    /** Of long articles fewer make a batch. */
    private static final int LETTERS = 20_000_000;

    private final Iterator<Reading> readings;
    private final Stream<Reading> input;
    private final Function<Article, Extraction> extractor;
    private final Console console;
    private final ExecutorService workers;
    private final List<Work> pending = new ArrayList<>();
    private boolean failed;

    /** An article that is being read, from the moment that it is there. */
    private record Work(Article article, Future<Extraction> extraction) {
    }

    /** @param extractor safe for many threads */
    Harvest(Stream<Reading> input, Function<Article, Extraction> extractor, Console console) {
        this.input = input;
        this.readings = input.iterator();
        this.extractor = extractor;
        this.console = console;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "extract");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether some input failed. */
    boolean failed() {
        return failed;
    }

    @Override
    public boolean hasNext() {
        long letters = pending.stream().mapToLong(work -> work.article().text().length()).sum();
        while (pending.size() < ARTICLES && letters < LETTERS && readings.hasNext()) {
            Reading reading = readings.next();
            if (reading instanceof Reading.Read read) {
                Article article = read.article();
                pending.add(new Work(article, workers.submit(() -> extractor.apply(article))));
                letters += article.text().length();
            } else if (reading instanceof Reading.Refused refused) {
                failed = true;
                console.say(refused.source() + ": " + refused.reason());
            }
        }
        return !pending.isEmpty();
    }

    @Override
    public List<Extraction> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Extraction> batch = new ArrayList<>();
        pending.forEach(work -> done(work.article(), work.extraction()).ifPresent(batch::add));
        pending.clear();
        return batch;
    }

    /** A fault that one article brings out must not cost the others. */
    private Optional<Extraction> done(Article article, Future<Extraction> running) {
        try {
            return Optional.of(running.get());
        } catch (ExecutionException fault) {
            failed = true;
            console.say(article.id() + ": cannot be read, by a fault of the program: " + fault.getCause());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        input.close();
    }
}
