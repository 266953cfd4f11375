package org.demarche.article.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Days;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;

/** A PDF as an article: its paragraphs, without what stands at the head and foot of its pages. */
public final class Pdf {

    private static final int LONGEST = 100_000_000;
    /** Where a release says its day, if it does: in one of its first short lines. */
    private static final int HEAD = 8;
    private static final int SHORT = 100;

    private Pdf() {
    }

    /**
     * Reads a document to its end.
     *
     * @throws BadText if it is broken, locked or only pictures
     */
    public static Fields read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadText(Refusal.TOO_LONG, String.format(Locale.ROOT, "a PDF longer than %,d bytes", LONGEST));
        }
        List<String> paragraphs = paragraphs(bytes);
        if (paragraphs.isEmpty()) {
            throw new BadText(Refusal.EMPTY, "a PDF without text: pictures of pages");
        }
        return Fields.text(Fields.checked(String.join("\n\n", paragraphs) + "\n")).published(day(paragraphs));
    }

    /** Whatever PDFBox throws at a file that is none, the file is to blame. */
    private static List<String> paragraphs(byte[] bytes) throws BadText {
        FontMappers.set(new NoFonts());
        try {
            Unpacking unpacking = new Unpacking(bytes);
            try (PDDocument document = unpacking.parse()) {
                return new Sheets(document, unpacking).paragraphs();
            }
        } catch (InvalidPasswordException locked) {
            throw new BadText(Refusal.LOCKED, "a PDF that wants a password");
        } catch (IOException | RuntimeException broken) {
            throw broken.getCause() instanceof BadText bad ? bad : new BadText(Refusal.PDF, "broken PDF: " + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Optional<LocalDate> day(List<String> paragraphs) {
        return paragraphs.stream().limit(HEAD).filter(line -> line.length() < SHORT).map(Days::only)
                .flatMap(Optional::stream).findFirst();
    }
}
