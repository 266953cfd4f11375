package org.demarche.cli;

import java.util.Iterator;
import java.util.List;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;

/** Puts each batch into the store before it hands it on, so that what is printed is safe. */
final class Storing implements Iterator<List<Extraction>> {

    private final Iterator<List<Extraction>> batches;
    private final MeetingStore store;
    private final Knowledge knowledge;
    private long articles;
    private long meetings;

    Storing(Iterator<List<Extraction>> batches, MeetingStore store, Knowledge knowledge) {
        this.batches = batches;
        this.store = store;
        this.knowledge = knowledge;
    }

    @Override
    public boolean hasNext() {
        return batches.hasNext();
    }

    @Override
    public List<Extraction> next() {
        List<Extraction> batch = batches.next();
        store.putAll(batch, knowledge);
        articles += batch.size();
        meetings += batch.stream().mapToLong(extraction -> extraction.meetings().size()).sum();
        return batch;
    }

    /** How much went through: {@code 2 articles with 1 meeting}. */
    String total() {
        return articles + (articles == 1 ? " article with " : " articles with ")
                + meetings + (meetings == 1 ? " meeting" : " meetings");
    }
}
