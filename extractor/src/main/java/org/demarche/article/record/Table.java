package org.demarche.article.record;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;

/** Comma-separated values, or such with semicolons, tabs or bars: an article a row. */
final class Table implements Items {

    /** First lines are looked at before the table is read. */
    private static final int LOOK = 1 << 13;

    private final Row in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Mapping mapping;
    private long number;

    /** Stops a quote that is never closed from taking the rest of the file. */
    private static final class Row extends FilterReader {

        private long length;

        Row(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] target, int from, int count) throws IOException {
            int read = super.read(target, from, count);
            length += read;
            if (length > 2L * Fields.LONGEST) {
                throw BadText.fatal(Refusal.TOO_LONG, "a row " + Fields.tooLong() + ": is a quote left open?");
            }
            return read;
        }
    }

    Table(BufferedReader in, Mapping mapping) throws IOException {
        in.mark(LOOK);
        char[] first = new char[LOOK / 2];
        int length = Math.max(0, in.read(first));
        in.reset();
        String line = new String(first, 0, length).lines().findFirst().orElse("");
        this.mapping = mapping;
        this.in = new Row(in);
        parser = CSVFormat.DEFAULT.builder().setDelimiter(Columns.delimiter(line)).setHeader().setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true).setTrim(false).get().parse(this.in);
        rows = parser.iterator();
    }

    @Override
    public boolean find() throws IOException {
        number++;
        in.length = 0;
        try {
            return rows.hasNext();
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof BadText bad ? bad : broken(broken.getCause());
        } catch (IllegalStateException broken) {
            throw broken(broken);
        }
    }

    private static BadText broken(Exception broken) {
        return BadText.fatal(Refusal.CSV, "broken CSV: " + broken.getMessage());
    }

    @Override
    public Fields read() throws IOException {
        CSVRecord row = rows.next();
        Map<String, String> values = new HashMap<>();
        row.toMap().forEach((name, value) -> {
            if (value != null && !value.isEmpty() && mapping.wants(name.strip())) {
                values.put(name.strip(), value);
            }
        });
        return mapping.fields(values, "a row");
    }

    @Override
    public String place() {
        return ", record " + number;
    }

    @Override
    public String suffix() {
        return "-" + number;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
