package org.demarche.cli;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;

/**
 * Tells on a terminal how far an extraction is, from the first second on. Counted are bytes of the input, as far as they
 * are known, and articles; any number of threads may count.
 */
final class Progress implements AutoCloseable {

    private static final long TICK = 500;
    /** A short run says nothing. */
    private static final long PATIENCE = 1000;

    private final StatusLine line;
    private final CompletableFuture<OptionalLong> size;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread hook;

    /** @param paths what is read, for its size */
    Progress(StatusLine line, List<String> paths) {
        this.line = line;
        size = CompletableFuture.supplyAsync(() -> ArticleReader.size(paths));
        hook = new Thread(this::finish, "progress ended");
        Runtime.getRuntime().addShutdownHook(hook);
        Thread ticker = new Thread(this::tick, "progress");
        ticker.setDaemon(true);
        ticker.start();
    }

    /** Bytes that were taken of the input. */
    void taken(long more) {
        bytes.addAndGet(more);
    }

    /** Something that was found in the input. */
    void found(Reading reading) {
        if (reading instanceof Reading.Read) {
            found.incrementAndGet();
        } else if (reading instanceof Reading.Refused) {
            refused.incrementAndGet();
        }
    }

    /** The same reader, of whom each article is counted once it is read. */
    Function<Article, Told> counting(Function<Article, Told> reader) {
        return article -> {
            Told told = reader.apply(article);
            read.incrementAndGet();
            return told;
        };
    }

    private void tick() {
        Pace pace = new Pace();
        try {
            pace.mark(new Pace.Mark(System.nanoTime(), 0, 0));
            for (long wait = PATIENCE; !end.await(wait, TimeUnit.MILLISECONDS); wait = TICK) {
                long articles = read.get();
                pace.mark(new Pace.Mark(System.nanoTime(), articles, part(articles)));
                line.show(new ProgressText(articles, pace.rate(), pace.left(), refused.get()).in(line.room()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of what was taken of the input, some waits to be read; 0 where the input's size is not known. */
    private double part(long articles) {
        OptionalLong all = size.isCompletedExceptionally() ? OptionalLong.empty() : size.getNow(OptionalLong.empty());
        long waiting = found.get();
        return all.isEmpty() || all.getAsLong() == 0 || waiting == 0 ? 0
                : Math.min(1, (double) bytes.get() / all.getAsLong()) * Math.min(1, (double) articles / waiting);
    }

    private void finish() {
        end.countDown();
        line.end();
    }

    @Override
    public void close() {
        finish();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // it has run, or does
        }
    }
}
