package org.demarche.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Reading;
import org.demarche.article.input.Refusal;

/**
 * What articles tell, a batch at a time, in the order of the input. While one batch is stored and printed, the next are
 * read on all cores, so far ahead as a batch is large; inputs that are no articles are told to the user and
 * passed over.
 */
final class Harvest implements Iterator<List<Told>>, AutoCloseable {

    /** As many as a transaction of the store takes with profit. */
    private static final int ARTICLES = 1000;
    /** Of long articles fewer make a batch. */
    private static final int LETTERS = 20_000_000;

    private final Stream<Reading> input;
    private final Function<Article, Told> reader;
    private final Tally tally;
    private final ExecutorService workers;
    private final BlockingQueue<Work> ahead = new LinkedBlockingQueue<>(ARTICLES);
    private final Semaphore letters = new Semaphore(LETTERS);
    private final Thread feeder;
    private Optional<Work> first = Optional.empty();
    private boolean ended;

    /** What comes next. */
    private sealed interface Work {

        /** An article that is being read. */
        record Running(Article article, Future<Told> told) implements Work { }

        /** Something that is none to be read. */
        record Passed(Reading what) implements Work { }

        /** Nothing more; or what broke the input off. */
        record End(Optional<Throwable> fault) implements Work { }
    }

    /** @param reader safe for many threads */
    Harvest(Stream<Reading> input, Function<Article, Told> reader, Tally tally) {
        this.input = input;
        this.reader = reader;
        this.tally = tally;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> daemon(task, "extract"));
        this.feeder = daemon(this::feed, "feed");
        feeder.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void feed() {
        try {
            try {
                for (Iterator<Reading> readings = input.iterator(); readings.hasNext();) {
                    Reading reading = readings.next();
                    if (reading instanceof Reading.Read read) {
                        Article article = read.article();
                        letters.acquire(length(article));
                        ahead.put(new Work.Running(article, workers.submit(() -> reader.apply(article))));
                    } else {
                        ahead.put(new Work.Passed(reading));
                    }
                }
                ahead.put(new Work.End(Optional.empty()));
            } catch (RuntimeException | Error fault) { // or who takes would wait for ever
                ahead.put(new Work.End(Optional.of(fault)));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        while (first.isEmpty() && !ended) {
            first = take();
        }
        return first.isPresent();
    }

    @Override
    public List<Told> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Told> batch = new ArrayList<>();
        long read = 0;
        while (batch.size() < ARTICLES && read < LETTERS && hasNext()) {
            Work.Running running = (Work.Running) first.orElseThrow();
            first = Optional.empty();
            done(running).ifPresent(batch::add);
            letters.release(length(running.article()));
            read += length(running.article());
        }
        return batch;
    }

    private static int length(Article article) {
        return Math.min(article.text().length(), LETTERS);
    }

    /** The next that is an article; empty if what came was none. */
    private Optional<Work> take() {
        try {
            Work work = ahead.take();
            if (work instanceof Work.Running) {
                return Optional.of(work);
            }
            if (work instanceof Work.Passed passed) {
                tally.pass(passed.what());
            } else if (work instanceof Work.End end) {
                ended = true;
                end.fault().ifPresent(Harvest::rethrow);
            }
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    /** A fault that one article brings out must not cost the others. */
    private Optional<Told> done(Work.Running running) {
        try {
            return Optional.of(running.told().get());
        } catch (ExecutionException fault) {
            tally.pass(new Reading.Refused(running.article().id(), Refusal.FAULT,
                    "cannot be read, by a fault of the program: " + fault.getCause()));
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }

    @Override
    public void close() {
        feeder.interrupt();
        workers.shutdownNow();
        if (ended) {
            input.close();
        }
    }
}
