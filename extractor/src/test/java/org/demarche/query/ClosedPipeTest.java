package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.World;
import org.demarche.query.NamedQuery.Format;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader that goes away is told by its own exception, so that the command can end quietly. */
class ClosedPipeTest {

    @TempDir static Path folder;

    private static MeetingStore world;

    @BeforeAll
    static void store() {
        world = World.store(folder.resolve("world"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

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
                () -> query.run(world, Map.of(), Optional.of(format), OptionalInt.empty(), closed)).getMessage());
    }

    private static NamedQuery query(String text) {
        return new Catalogue().resolve("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
