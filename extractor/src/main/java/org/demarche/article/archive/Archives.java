package org.demarche.article.archive;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.article.input.Items;

/** Opens packed inputs. */
public final class Archives {

    private Archives() {
    }

    /** An input that may be packed: what came out of an archive, or a file, of which it is counted from here on what is taken. */
    public static InputStream weighed(InputStream in) {
        return in instanceof Weighed ? in : Weighed.file(in);
    }

    private static Weight weight(InputStream weighed) {
        return ((Weighed) weighed).weight;
    }

    /**
     * What gzip packed: one input, of any number of members.
     *
     * @param weighed what {@code in} reads from
     */
    public static Items gzip(InputStream in, InputStream weighed) {
        return Gzip.items(in, weight(weighed));
    }

    /** What a crawler kept, as WARC. */
    public static Items warc(InputStream in) throws IOException {
        return new Warc(in);
    }

    /** A zip archive, read as it comes: nothing is written to the disk. */
    public static Items zip(InputStream in, InputStream weighed) {
        return new Zip(in, weight(weighed));
    }
}
