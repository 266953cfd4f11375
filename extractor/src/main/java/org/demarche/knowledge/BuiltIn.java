package org.demarche.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The tables that the build leaves beside our classes. */
final class BuiltIn {

    static final String NAMES = "names.table";
    static final String PEOPLE = "people.table";

    private BuiltIn() {
    }

    static Layer load(String table) {
        String resource = "/knowledge/" + table;
        try (InputStream in = BuiltIn.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path: the build's process-classes makes it");
            }
            return new Layer(Table.read(ByteBuffer.wrap(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
