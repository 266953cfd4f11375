package org.demarche.query;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows up to a limit: one more is a failure, so that nobody takes a part for the whole. */
final class LimitedRows implements RowSet {

    private final RowSet rows;
    private final long limit;
    private final Supplier<? extends RuntimeException> failure;

    LimitedRows(RowSet rows, long limit, Supplier<? extends RuntimeException> failure) {
        this.rows = rows;
        this.limit = limit;
        this.failure = failure;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (more && rows.getRowNumber() >= limit) {
            throw failure.get();
        }
        return more;
    }

    @Override
    public Binding next() {
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
