package org.demarche.article.input;

import java.io.FilterInputStream;
import java.io.InputStream;

/** An input that is somebody else's to close. */
public final class LeftOpen extends FilterInputStream {

    public LeftOpen(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // not ours
    }
}
