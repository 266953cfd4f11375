package org.demarche.spark;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.article.LineReader;
import org.demarche.article.Reading;
import org.demarche.graph.MeetingGraph;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;

/** Reads the records of a partition, one after the other: whatever is wrong with one costs it alone. */
final class ReadLines implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private final Settings settings;
    private final Counters counters;
    private final Broadcast<Loaded> loaded;

    ReadLines(Settings settings, Counters counters, Broadcast<Loaded> loaded) {
        this.settings = settings;
        this.counters = counters;
        this.loaded = loaded;
    }

    /** @param rows a record as JSON, and where it lies */
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Reader reader = new Reader();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .filter(row -> !row.isNullAt(0) && !row.getString(0).isBlank())
                .map(row -> reader.line(row.getString(0), row.getString(1))).iterator();
    }

    private final class Reader {

        private final LineReader lines = new LineReader(settings.options());
        private final MeetingGraph graph = new MeetingGraph(settings.base(), loaded.value().knowledge());
        private final MeetingRecords records = new MeetingRecords();
        private final Extractor extractor = loaded.value().extractor();
        private final String edition = loaded.value().edition(settings.confidence());

        Row line(String json, String source) {
            try {
                Reading reading = lines.read(json, source, "record-" + Line.digest(json));
                if (reading instanceof Reading.Read read) {
                    return read(read.article(), source);
                }
                if (reading instanceof Reading.Skipped skipped) {
                    counters.skipped().add(1);
                    return Line.not(Line.SKIPPED, source, skipped.reason(), json);
                }
                counters.refused().add(1);
                return Line.not(Line.REFUSED, source, reading instanceof Reading.Refused refused ? refused.reason() : "given twice", json);
            } catch (RuntimeException | StackOverflowError fault) {
                counters.refused().add(1);
                return Line.not(Line.REFUSED, source, "cannot be read, by a fault of the program: " + fault, json);
            }
        }

        private Row read(Article article, String source) {
            Extraction extraction = extractor.extract(article).atLeast(settings.confidence());
            MeetingGraph.Lines quads = graph.nquads(extraction, edition);
            counters.articles().add(1);
            counters.meetings().add(extraction.meetings().size());
            return Line.read(article.id(), article.text(), extraction.meetings().size(), records.write(extraction), quads.told(), quads.known(), source);
        }
    }
}
