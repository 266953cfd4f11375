package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as it comes: a good and a bad file of each kind, none of which costs another. */
class MixedFolderTest {

    @TempDir
    private Path temporary;

    private static String told(String town) {
        return "Peruvian Foreign Minister Carmen Valdivia met Chilean Foreign Minister Ignacio Paredes in " + town + " on 4 May 2024.";
    }

    private static String page(String town) {
        return "<html><body><h1>Talks</h1><p>" + told(town) + "</p></body></html>";
    }

    private static String feed(String text) {
        return "<rss version='2.0'><channel><title>F</title><link>http://f.example/</link><description>D</description><item>"
                + "<title>Talks</title><link>http://f.example/1</link><description>" + text + "</description></item></channel></rss>";
    }

    private static String warc(String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://w.example/1\r\nWARC-Date: 2024-05-04T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http;msgtype=response\r\n"
                + "Content-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static String mail(String body) {
        return "From: press@a.example\nDate: Sat, 4 May 2024 08:00:00 +0000\nSubject: Talks\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + body;
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 8);
                content.newLineAtOffset(40, 700);
                content.showText(text);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private void file(String name, String text) {
        file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String name, byte[] bytes) {
        try {
            Path file = temporary.resolve("news").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @BeforeEach
    void good() throws IOException {
        file("good/a.txt", told("Lima"));
        file("good/b.html", page("Arica"));
        file("good/c.json", "{\"content\":\"" + told("Tacna") + "\"}");
        file("good/d.csv", "headline,body\nTalks,\"" + told("Santiago") + "\"\n");
        file("good/e.eml", mail(told("Cusco")));
        file("good/f.pdf", pdf(told("Iquique")));
        file("good/g.rss", feed(told("Arequipa")));
        file("good/h.warc", warc(page("Valparaiso")));
        file("good/i.zip", zip("inside.txt", told("Trujillo")));
        file("good/j.txt.gz", gzip(told("Concepcion")));
        file("good/k", page("Antofagasta"));
    }

    private void bad() throws IOException {
        file("bad/a.txt", new byte[] {'A', (byte) 0xFF, 'B'});
        file("bad/b.html", "<html><body><a href='/'>Home</a></body></html>");
        file("bad/c.json", "{\"content\":");
        file("bad/d.csv", "headline,body\nTalks\n");
        file("bad/e.eml", mail(""));
        file("bad/f.pdf", Arrays.copyOf(pdf("They met."), 300));
        file("bad/g.rss", feed("&nothing;"));
        file("bad/h.warc", "WARC/1.0\r\nnonsense");
        file("bad/i.zip", zip("../inside.txt", "They met."));
        file("bad/j.gz", Arrays.copyOf(gzip(told("Lima")), 30));
        file("bad/k.txt", "Le ministre des Affaires étrangères a rencontré son homologue péruvien à Lima lundi, et ils ont signé.");
    }

    private Run extract() {
        return Run.of("extract", temporary.resolve("news").toString(), "--store", temporary.resolve("store").toString(), "--format", "jsonl");
    }

    @Test
    void what_is_good_is_stored_and_what_is_bad_is_one_line_each() throws IOException {
        bad();
        Run run = extract();
        List<String> lines = run.err().lines().filter(line -> line.contains("/bad/"))
                .map(line -> line.replaceAll(".*/bad/(\\w)\\b.*", "$1")).toList();
        assertEquals(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"), lines, run.err());
        assertEquals(11, run.out().lines().filter(line -> line.contains("Carmen Valdivia")).count(), run.out());
        assertEquals(ExitCode.FAILED, run.code());
        Run towns = Run.of("query", "places-by-count", "--store", temporary.resolve("store").toString(), "--format", "csv");
        assertEquals(12, towns.out().lines().count(), towns.out());
    }

    @Test
    void what_is_good_alone_is_done() {
        assertEquals(ExitCode.DONE, extract().code());
    }
}
