package org.demarche.article.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Refusal;

/** Reads a document whose streams together unpack to so much and no more: the library unpacks each as a whole, in memory. */
final class Unpacking extends PDFParser {

    /** Of one stream: far more than the text of any page, or a font, takes. */
    private static final int LONGEST = 20_000_000;
    /** Of all streams of a page. */
    private static final int PAGE = 10_000_000;
    /** Of all that are unpacked, each as often as it is: a page may draw one a million times. */
    private static final long MOST = 1_000_000_000;
    /** What it costs to begin with one, however short. */
    private static final int LEAST = 1000;

    /** What stands unpacked in the file: each number is an object, too. */
    private static final int OBJECTS = 5_000_000;

    private long bytes;
    private int objects;

    Unpacking(byte[] pdf) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
        document = new Document();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        objects++;
        if (objects > OBJECTS) {
            throw tooLong("a PDF of more than %,d objects", OBJECTS);
        }
        return super.parseDirObject();
    }

    /** Counts a stream as often as it is read. */
    void take(long length) {
        check(length);
        bytes += Math.max(length, LEAST);
        refuse(bytes, MOST);
    }

    /** Refuses a stream that long. */
    void check(long length) {
        refuse(length, LONGEST);
    }

    private static void refuse(long length, long longest) {
        if (length > longest) {
            throw tooLong("a PDF that unpacks to more than %,d bytes", longest);
        }
    }

    /** Unchecked, or the library would go on with the next stream. */
    static UncheckedIOException tooLong(String reason, long most) {
        return new UncheckedIOException(new BadText(Refusal.TOO_LONG, String.format(Locale.ROOT, reason, most)));
    }

    /** The library looks for no bounds where a page is one stream, and keeps all of its words without an operator between them. */
    void begin(PDPage page) throws IOException {
        long length = 0;
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext();) {
            length += parts.next().getCOSObject() instanceof Packed part ? part.unpacked() : 0;
            refuse(length, PAGE);
        }
        take(length);
    }

    /** The parser asks its document for the streams that it finds. */
    private final class Document extends COSDocument {

        Document() {
            super(IOUtils.createMemoryOnlyStreamCache(), Unpacking.this);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new Packed(createRandomAccessReadView(start, length), Unpacking.this);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
