package org.demarche.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of an article with the time expressions read in it.
 *
 * @param index  its number in the article
 * @param atoms  its words
 * @param series its expressions in order
 */
record DatedLine(int index, Atoms atoms, List<Series> series) {

    static DatedLine read(int index, Atoms atoms, Optional<LocalDate> published) {
        return new DatedLine(index, atoms, new TimeGrammar(atoms).series().stream()
                .map(date -> Datelines.marks(index, atoms, date, published)
                        ? date.bound(Timex.Bound.DATELINE) : date).toList());
    }

    /** The dates as ranges of tokens; one that shares a token with the date before it is left out. */
    List<Timex> timexes(List<Series.Dated> dates) {
        List<Timex> found = new ArrayList<>();
        int free = 0;
        for (Series.Dated date : dates) {
            int from = atoms.token(date.from());
            int to = atoms.token(date.to() - 1) + 1;
            if (from >= free) {
                found.add(new Timex(from, to, date.value(), date.bound()));
                free = to;
            }
        }
        return List.copyOf(found);
    }
}
