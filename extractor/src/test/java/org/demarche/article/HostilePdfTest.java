package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small documents that unpack to as much as one likes, or lead back to where they came from, cost one line, little memory and little time. */
class HostilePdfTest {

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final String PAGES = "<< /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private static final String TEXT = "BT /F 11 Tf 72 720 Td (They met in Lima on Friday.) Tj ET\n";

    @TempDir
    private Path folder;

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String dictionary, String content) {
        return "<< " + dictionary + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    /** So many megabytes. */
    private static String packed(String dictionary, String unit, int megabytes) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
                byte[] megabyte = bytes(unit.repeat(1_000_000 / unit.length()));
                for (int i = 0; i < megabytes; i++) {
                    out.write(megabyte);
                }
            }
            return stream(dictionary + " /Filter /FlateDecode", packed.toString(StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A document of these objects below its catalogue. */
    private List<String> shown(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >> endobj\n");
        StringBuilder places = new StringBuilder(String.format(Locale.ROOT, "%010d 00000 n \n", 9));
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 2).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 2).append("\n0000000000 65535 f \n").append(places).append("trailer << /Size ")
                .append(objects.length + 2).append(" /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
        InputFolder input = new InputFolder(folder);
        Path file = input.file("a.pdf", bytes(pdf.toString()));
        List<String> shown = assertTimeoutPreemptively(PATIENCE, () -> input.shown(file, input.file("next.txt", "They met.")));
        assertEquals("next = They met.", shown.get(shown.size() - 1));
        return shown.subList(0, shown.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"|\0|", "|BT ET |", "|0.1 |", "|[]|", "|BT /F 11 Tf (They met.) Tj ET |"})
    void a_page_that_unpacks_to_as_much_as_one_likes(String unit) {
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 20,000,000 bytes"), shown(PAGES, PAGE, packed("", unit, 60), FONT));
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 10,000,000 bytes"), shown(PAGES, PAGE, packed("", unit, 15), FONT));
    }

    @Test
    void a_page_of_one_stream_ten_thousand_times() {
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 10,000,000 bytes"), shown(PAGES,
                PAGE.replace("4 0 R", "[" + "4 0 R ".repeat(10_000) + "]"), packed("", "BT ET ", 9), FONT));
    }

    @Test
    void letters_of_a_font_that_unpack_to_as_much_as_one_likes() {
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 20,000,000 bytes"), shown(PAGES, PAGE, stream("", TEXT),
                FONT.replace(">>", "/ToUnicode 6 0 R >>"), packed("", "<00> <01> <02>\n", 60)));
    }

    @Test
    void a_stream_that_is_packed_twice() {
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 20,000,000 bytes"), shown(PAGES, PAGE,
                packed("", "\u0081A", 60).replace("/FlateDecode", "[/FlateDecode /RunLengthDecode]"), FONT));
    }

    @Test
    void rows_of_which_none_fits_into_memory() {
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 20,000,000 bytes"), shown(PAGES, PAGE,
                packed("/DecodeParms << /Predictor 12 /Columns 2000000000 /BitsPerComponent 1 >>", "BT ET ", 1), FONT));
    }

    @Test
    void a_picture_of_terabytes_in_place_of_a_text() {
        assertEquals(List.of("a.pdf! broken PDF: a picture in place of text"), shown(PAGES, PAGE,
                stream("/Filter /CCITTFaxDecode /DecodeParms << /Columns 1000000 /Rows 1000000 >>", "abc"), FONT));
    }

    @Test
    void a_picture_of_terabytes_beside_a_text_is_not_looked_at() {
        assertEquals(List.of("a = They met in Lima on Friday."), shown(PAGES, PAGE, stream("", TEXT + "/X Do"), FONT,
                stream("/Subtype /Image /Width 1000000 /Height 1000000 /Filter /CCITTFaxDecode", "abc")));
    }

    @Test
    void drawings_that_draw_two_drawings_each() {
        String[] objects = new String[44];
        objects[0] = PAGES;
        objects[1] = PAGE;
        objects[2] = stream("", "/X Do");
        objects[3] = FONT;
        for (int i = 4; i < objects.length; i++) {
            objects[i] = stream("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + (i + 3) + " 0 R >> >>", "/X Do /X Do");
        }
        assertEquals(List.of("a.pdf! a PDF that unpacks to more than 1,000,000,000 bytes"), shown(objects));
    }

    @Test
    void a_file_of_nothing_but_lists() {
        assertEquals(List.of("a.pdf! a PDF of more than 5,000,000 objects"), shown(PAGES, PAGE.replace("[0 0 612 792]", "[" + "[]".repeat(5_000_000) + "]"),
                stream("", TEXT), FONT));
    }

    @Test
    void a_page_of_too_many_letters() {
        assertEquals(List.of("a.pdf! a PDF with more than 200,000 letters on a page"), shown(PAGES, PAGE, stream("", TEXT.repeat(10_000)), FONT));
    }

    @Test
    void a_page_that_comes_ten_thousand_times() {
        assertEquals(1, shown("<< /Kids [" + "3 0 R ".repeat(10_000) + "] /Count 10000 >>", PAGE, stream("", TEXT), FONT).size());
    }

    @Test
    void pages_that_hold_themselves() {
        assertEquals(1, shown("<< /Kids [2 0 R 3 0 R 6 0 R] /Count 2000000000 >>", PAGE, stream("", TEXT), FONT, "<< /Kids [2 0 R 6 0 R] /Count 3 /Parent 6 0 R >>").size());
    }

    @Test
    void an_outline_that_leads_back() {
        assertEquals(List.of("a = They met in Lima on Friday."), shown(PAGES, PAGE, stream("", TEXT), FONT, "<< /Type /Outlines /First 7 0 R /Last 7 0 R >>",
                "<< /Title (a) /Parent 7 0 R /Next 7 0 R /Prev 7 0 R /First 7 0 R >>"));
    }

    @Test
    void a_list_of_objects_that_has_no_end() {
        List<String> shown = shown(PAGES, PAGE, stream("", TEXT), FONT, packed("/Type /ObjStm /N 2000000000 /First 4", "9 0 ", 60));
        assertTrue(shown.equals(List.of("a = They met in Lima on Friday.")) || shown.get(0).contains("more than 20,000,000 bytes"), shown.toString());
    }
}
