package org.demarche.article.input;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * An input inside another: a file in an archive, a page that a crawler kept.
 *
 * @param bytes   read before the next is asked for; closing it leaves the outer one open
 * @param charset as the outer one declares it
 * @param known   what the outer one says of the article in it, with an empty text
 */
public record Inner(InputStream bytes, Optional<String> charset, Fields known) implements Item {

    /** Checks that it is whole. */
    public Inner {
        Objects.requireNonNull(bytes, "bytes");
    }

    /** An input of which nothing is known. */
    public static Inner of(InputStream bytes) {
        return new Inner(bytes, Optional.empty(), Fields.NONE);
    }
}
