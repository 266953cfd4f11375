package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV: RFC 4180 but for the ends of lines, which are those of text files. */
final class Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Writer text;
    private final CSVPrinter printer;
    private long rows;

    Table(OutputStream out, boolean mark, Object... header) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (mark) {
            text.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(text, FORMAT);
        printer.printRecord(header);
    }

    /** Empty cells for empty optionals, numbers in full. */
    void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(shown(cell));
        }
        printer.println();
        rows++;
    }

    private static Object shown(Object cell) {
        if (cell instanceof Optional<?> some) {
            return some.isPresent() ? shown(some.get()) : "";
        }
        return cell instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : cell;
    }

    /** @return how many rows were written below the header */
    long end() throws IOException {
        text.flush();
        return rows;
    }
}
