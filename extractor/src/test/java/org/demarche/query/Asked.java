package org.demarche.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.MeetingStore;
import org.demarche.query.NamedQuery.Format;

/** Asks a store, as the command line would. */
final class Asked {

    private Asked() {
    }

    /** A query as somebody types it in. */
    static NamedQuery own(String text) {
        return new Catalogue().resolve("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param width of a table; 0 for as wide as it needs */
    static String run(MeetingStore store, NamedQuery query, Map<String, String> values, Format format, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            query.run(store, values, Optional.ofNullable(format),
                    width == 0 ? OptionalInt.empty() : OptionalInt.of(width), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
