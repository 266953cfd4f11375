package org.demarche.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;

/** Reads an article, unless the store has it as it is. Any number of threads may ask, before the store is open, too. */
final class Rereading implements Function<Article, Told> {

    private final Reprints reprints;
    private final String edition;
    private final CompletableFuture<Optional<MeetingStore>> store = new CompletableFuture<>();

    /**
     * @param narrow  what of an extraction counts
     * @param edition of all that decides what is read from an article; empty if all is to be read
     */
    Rereading(Knowledge knowledge, UnaryOperator<Extraction> narrow, String edition) {
        CompletableFuture<Extractor> extractor = CompletableFuture.supplyAsync(() -> new Extractor(knowledge));
        this.reprints = new Reprints(article -> narrow.apply(extractor.join().extract(article)));
        this.edition = edition;
    }

    /** Once it is clear which store there is, if any: until then nobody gets an answer. */
    void know(Optional<MeetingStore> opened) {
        store.complete(opened);
    }

    @Override
    public Told apply(Article article) {
        return store.join().flatMap(open -> open.kept(article, edition)).map(known -> new Told(known, true))
                .orElseGet(() -> new Told(reprints.apply(article), false));
    }
}
