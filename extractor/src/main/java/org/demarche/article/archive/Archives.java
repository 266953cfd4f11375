package org.demarche.article.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Counted;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;

/** Opens packed inputs. */
public final class Archives {

    private Archives() {
    }

    /** What gzip packed: one input, of any number of members. */
    public static Items gzip(InputStream in) {
        AtomicLong packed = new AtomicLong();
        InputStream counted = new Counted(in, packed::addAndGet);
        return Items.one(() -> {
            try {
                return Inner.of(new Unpacked(GzipCompressorInputStream.builder().setInputStream(counted)
                        .setDecompressConcatenated(true).get(), packed::get));
            } catch (EOFException broken) {
                throw BadText.fatal(Refusal.ARCHIVE, "broken gzip: it ends too early");
            }
        }, in);
    }

    /** What a crawler kept, as WARC. */
    public static Items warc(InputStream in) throws IOException {
        return new Warc(in);
    }

    /** A zip archive, read as it comes: nothing is written to the disk. */
    public static Items zip(InputStream in) {
        return new Zip(in);
    }
}
