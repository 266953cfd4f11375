package org.demarche.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.demarche.article.Article;
import org.demarche.meeting.Extraction;

/**
 * Reads articles, one text once: papers print a story at much the same time. What is read from an article depends on its
 * text, headline and day, and the reader sees nothing else; where one of these differs in a letter, it is read anew. The
 * latest short texts are kept. Any number of threads may ask: who asks for what is being read waits for it.
 */
final class Reprints implements Function<Article, Extraction> {

    private static final int KEPT = 500;
    /** Longer ones are no stories that papers reprint, and would take memory. */
    private static final int LETTERS = 20_000;

    private final Function<Article, Extraction> reader;
    private final Map<Article, CompletableFuture<Extraction>> latest = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Article, CompletableFuture<Extraction>> eldest) {
            return size() > KEPT;
        }
    });

    Reprints(Function<Article, Extraction> reader) {
        this.reader = reader;
    }

    @Override
    public Extraction apply(Article article) {
        Article matter = new Article("", article.title(), article.published(), Optional.empty(), Optional.empty(),
                article.text(), article.blocks());
        return new Extraction(article, read(matter).meetings());
    }

    private Extraction read(Article matter) {
        if (matter.text().length() > LETTERS) {
            return reader.apply(matter);
        }
        CompletableFuture<Extraction> own = new CompletableFuture<>();
        return Optional.ofNullable(latest.putIfAbsent(matter, own)).flatMap(Reprints::outcome).orElseGet(() -> {
            try {
                own.complete(reader.apply(matter));
            } finally {
                own.cancel(false); // of a fault, which each that has the text brings out for itself
            }
            return own.join();
        });
    }

    private static Optional<Extraction> outcome(CompletableFuture<Extraction> reading) {
        try {
            return Optional.of(reading.join());
        } catch (CancellationException fault) {
            return Optional.empty();
        }
    }
}
