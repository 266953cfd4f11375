package org.demarche.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.demarche.meeting.Extraction;

/**
 * Puts of each batch what is new into the store before it hands all on, so that what is printed is safe. A batch is in
 * hand until the next is asked for.
 */
final class Storing implements Iterator<List<Extraction>> {

    private final Iterator<List<Told>> batches;
    private final ToIntFunction<List<Extraction>> store;
    private final Tally tally;
    private final Interruption interruption;

    /** @param store puts them in, and says how many are copies of others */
    Storing(Iterator<List<Told>> batches, ToIntFunction<List<Extraction>> store, Tally tally, Interruption interruption) {
        this.batches = batches;
        this.store = store;
        this.tally = tally;
        this.interruption = interruption;
    }

    @Override
    public boolean hasNext() {
        interruption.end();
        return batches.hasNext();
    }

    @Override
    public List<Extraction> next() {
        List<Told> batch = batches.next();
        interruption.begin();
        List<Extraction> fresh = batch.stream().filter(told -> !told.kept()).map(Told::extraction).toList();
        if (!fresh.isEmpty()) {
            tally.copies(store.applyAsInt(fresh));
        }
        tally.count(batch);
        return batch.stream().map(Told::extraction).toList();
    }
}
