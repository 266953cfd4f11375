package org.demarche.article.archive;

import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Items;

/** Opens packed inputs. */
public final class Archives {

    private Archives() {
    }

    /** What gzip packed: one input, of any number of members. */
    public static Items gzip(InputStream in) {
        Counted counted = new Counted(in);
        return Items.one(() -> {
            try {
                return Inner.of(new Unpacked(new GZIPInputStream(counted), counted::bytes));
            } catch (ZipException broken) {
                throw BadText.fatal("broken gzip: " + broken.getMessage());
            }
        }, in);
    }

    /** A zip archive, read as it comes: nothing is written to the disk. */
    public static Items zip(InputStream in) {
        return new Zip(in);
    }
}
