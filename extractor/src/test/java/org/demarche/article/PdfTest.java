package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.demarche.article.ArticleReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    @TempDir
    private Path temporary;

    /** Pages of lines; an empty one is a gap. */
    private static PDDocument document(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String page : pages) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
                out.beginText();
                out.setFont(new PDType1Font(FontName.HELVETICA), 11);
                out.setLeading(14);
                out.newLineAtOffset(72, 720);
                for (String line : page.split("\n", -1)) {
                    out.showText(line);
                    out.newLine();
                }
                out.endText();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    @Test
    void lines_are_put_together_to_paragraphs_without_the_edges_of_pages() throws IOException {
        byte[] release = bytes(document("""
                Ministry of Foreign Affairs of Pannonia

                16 December 2025

                Foreign Minister Szalai receives her Turkmen colleague

                On 15 December, Foreign Minister Anik\u00f3 Szalai received the Minister of Foreign Affairs of
                Turkmenistan, Batyr Atayew, in Szeged. They spoke about gas, cotton and the educa-
                tion of engineers.
                The minister thanked her guest for the horse.

                1""", """
                Ministry of Foreign Affairs of Pannonia

                An agreement on double taxation was signed by the two ministers at the end of the
                talks, which lasted for three hours.

                2"""));
        InputFolder folder = new InputFolder(temporary);
        Article article = folder.article(Options.DEFAULT, folder.file("release.pdf", release));
        assertEquals("""
                16 December 2025

                Foreign Minister Szalai receives her Turkmen colleague

                On 15 December, Foreign Minister Anik\u00f3 Szalai received the Minister of Foreign Affairs of Turkmenistan, Batyr Atayew, in Szeged. They spoke about gas, cotton and the education of engineers.

                The minister thanked her guest for the horse.

                An agreement on double taxation was signed by the two ministers at the end of the talks, which lasted for three hours.
                """, article.text());
        assertEquals(Optional.of(LocalDate.of(2025, 12, 16)), article.published());
    }

    @Test
    void what_cannot_be_read_is_one_line() throws IOException {
        PDDocument locked = document("They met.");
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        byte[] whole = bytes(document("They met."));
        InputFolder folder = new InputFolder(temporary);
        List<String> shown = folder.shown(folder.file("empty.pdf", bytes(document(""))), folder.file("locked.pdf", bytes(locked)),
                folder.file("not.pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8)),
                folder.file("a.txt", "A"), folder.file("renamed.txt", whole), folder.file("cut.pdf", Arrays.copyOf(whole, 60)));
        assertEquals(List.of("empty.pdf! a PDF without text: pictures of pages", "locked.pdf! a PDF that wants a password"),
                shown.subList(0, 2));
        assertTrue(shown.get(2).startsWith("not.pdf! broken PDF: "), shown.get(2));
        assertEquals(List.of("a = A", "renamed = They met."), shown.subList(3, 5));
        assertEquals(6, shown.size());
    }
}
