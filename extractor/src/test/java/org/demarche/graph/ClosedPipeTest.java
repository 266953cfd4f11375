package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to the stream beneath comes out as what it was, so that a closed pipe can end quietly. */
class ClosedPipeTest {

    private static final OutputStream CLOSED = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    };

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(MeetingGraph.Format.class)
    void of_an_export(MeetingGraph.Format format) {
        try (MeetingStore store = World.store(folder.resolve("s"))) {
            assertEquals("Broken pipe",
                    assertThrows(IOException.class, () -> store.export(format, CLOSED)).getMessage());
        }
    }

    @Test
    void of_printed_turtle() {
        MeetingGraph graph = new MeetingGraph(new Iris(MeetingGraph.DEFAULT_BASE), Told.KNOWN);
        assertEquals("Broken pipe", assertThrows(IOException.class,
                () -> graph.printTurtle(Stream.of(new Told("a").told()), CLOSED)).getMessage());
    }
}
