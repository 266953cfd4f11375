package org.demarche.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticleReader.DayFrom;
import org.demarche.article.ArticleReader.Options;
import org.demarche.article.Reading;

/** Inputs of every kind: the bytes tell which, so each target is what its seeds are. */
class ReadersFuzzTest {

    private static final ArticleReader READER = new ArticleReader(Options.DEFAULT);
    private static final ArticleReader MAPPED = new ArticleReader(new Options(Optional.empty(), DayFrom.NAME,
            Map.of("text", "body.p", "published", "when", "id", "no"), false));

    @FuzzTest
    void plain_text(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void page(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void mail(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void feed(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void records(byte[] input) {
        read(READER, input);
        read(MAPPED, input);
    }

    @FuzzTest
    void table(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void document(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void web_archive(byte[] input) {
        read(READER, input);
    }

    @FuzzTest
    void packed(byte[] input) {
        read(READER, input);
    }

    private static void read(ArticleReader reader, byte[] input) {
        List<Reading> readings = readings(reader, input);
        readings.forEach(Laws::reading);
        assertEquals(readings, readings(reader, input));
    }

    private static List<Reading> readings(ArticleReader reader, byte[] input) {
        try (Stream<Reading> readings = reader.read(List.of("-"), new ByteArrayInputStream(input))) {
            return readings.toList();
        }
    }
}
