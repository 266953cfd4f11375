package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.WorldStore;
import org.demarche.query.NamedQuery.Format;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader that goes away is told by its own exception, so that the command can end quietly. */
class ClosedPipeTest {

    @RegisterExtension static final WorldStore WORLD = new WorldStore();

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_closed_pipe_comes_out_as_it_is(Format format) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        NamedQuery query = query(format.ordinal() <= Format.XML.ordinal() ? "SELECT * { ?s ?p ?o }"
                : "CONSTRUCT WHERE { ?s ?p ?o }");
        assertEquals("Broken pipe", assertThrows(IOException.class,
                () -> query.run(WORLD.store(), Map.of(), Optional.of(format), OptionalInt.empty(), closed)).getMessage());
    }

    private static NamedQuery query(String text) {
        return new Catalogue().resolve("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
