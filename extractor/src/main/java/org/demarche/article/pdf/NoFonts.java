package org.demarche.article.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** One font for all that a document does not bring along: who only reads text need not search the machine for fonts. */
final class NoFonts implements FontMapper {

    private final TrueTypeFont only;

    NoFonts() {
        try (InputStream in = FontMapper.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            only = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(only, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(only, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor description, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, only, true);
    }
}
