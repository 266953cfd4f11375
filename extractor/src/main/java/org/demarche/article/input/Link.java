package org.demarche.article.input;

import java.util.Objects;

/**
 * An article that lies elsewhere.
 *
 * @param address http or https
 * @param known   what is known of it here, with an empty text
 */
public record Link(String address, Fields known) implements Item {

    /** Checks that it leads somewhere. */
    public Link {
        Objects.requireNonNull(address, "address");
    }
}
