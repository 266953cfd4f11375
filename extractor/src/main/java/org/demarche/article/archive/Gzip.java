package org.demarche.article.archive;

import java.io.EOFException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;

/** What gzip packed; by itself, so that who unpacks nothing loads no library for it. */
final class Gzip {

    private Gzip() {
    }

    static Items items(InputStream in, Weight weight) {
        return Items.one(() -> {
            try {
                return Inner.of(Weighed.out(GzipCompressorInputStream.builder().setInputStream(in)
                        .setDecompressConcatenated(true).get(), weight));
            } catch (EOFException broken) {
                throw BadText.fatal(Refusal.ARCHIVE, "broken gzip: it ends too early");
            }
        }, in);
    }
}
