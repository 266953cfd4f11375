package org.demarche.article.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A stream that we unpack first, to see how long it gets: the library would as far as memory goes. */
final class Packed extends COSStream {

    /** Their readers make room for what a picture says that it measures. */
    private static final Set<COSName> PICTURES = Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);

    private final Unpacking whole;
    private OptionalLong unpacked = OptionalLong.empty();

    Packed(RandomAccessReadView bytes, Unpacking whole) throws IOException {
        super(null, bytes);
        this.whole = whole;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        whole.take(unpacked());
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        whole.take(unpacked());
        return super.createView();
    }

    /** How long it gets. */
    long unpacked() throws IOException {
        if (unpacked.isEmpty()) {
            Set<COSName> filters = filters();
            if (filters.stream().anyMatch(PICTURES::contains)) {
                throw new IOException("a picture in place of text");
            }
            checkRows(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
            unpacked = OptionalLong.of(Math.max(getLength(), unpacked(filters)));
        }
        return unpacked.getAsLong();
    }

    /** Each once, as the library has them. */
    private Set<COSName> filters() {
        Set<COSName> names = new LinkedHashSet<>();
        if (getFilters() instanceof COSName one) {
            names.add(one);
        } else if (getFilters() instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(several.get(i) instanceof COSName name ? name : COSName.NONE);
            }
        }
        return names;
    }

    /** Of a broken one, as far as it goes. */
    private long unpacked(Set<COSName> filters) throws IOException {
        Bounded out = new Bounded();
        try (InputStream packed = createRawInputStream()) {
            InputStream in = packed;
            int number = 0;
            for (COSName filter : filters) {
                out.reset();
                FilterFactory.INSTANCE.getFilter(filter).decode(in, out, this, number);
                in = new ByteArrayInputStream(out.toByteArray());
                number++;
            }
        } catch (IOException broken) {
            return out.size();
        }
        return out.size();
    }

    /** What undoes a prediction makes room for two rows. */
    private void checkRows(COSBase parameters) {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                checkRows(several.getObject(i) instanceof COSDictionary one ? one : COSName.NONE);
            }
        } else if (parameters instanceof COSDictionary one) {
            long bits = (long) one.getInt(COSName.COLUMNS, 1) * one.getInt(COSName.BITS_PER_COMPONENT, Byte.SIZE);
            whole.check(bits / Byte.SIZE);
        }
    }

    private final class Bounded extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            whole.check(count + 1L);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] some, int from, int length) {
            whole.check((long) count + length);
            super.write(some, from, length);
        }
    }
}
