package org.demarche.article.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.demarche.article.input.Fields;

/** The lines of a document's pages, and the paragraphs that they make. */
final class Sheets extends PDFTextStripper {

    /** How many lines at the head and foot of a page may be about the page. */
    private static final int EDGE = 3;
    /** Lines of one paragraph stand closer than this many heights. */
    private static final double GAP = 1.35;

    /** The library keeps a page until its end, each letter with a hundred numbers. */
    private static final int LETTERS = 200_000;
    /** It compares each letter with all areas of running text. */
    private static final int BEADS = 100;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private final Unpacking unpacking;
    private int onPage;
    private int all;

    Sheets(PDDocument document, Unpacking unpacking) throws IOException {
        this.unpacking = unpacking;
        setSuppressDuplicateOverlappingText(true);
        writeText(document, Writer.nullWriter());
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        onPage = 0;
        unpacking.begin(page);
        setShouldSeparateByBeads(page.getThreadBeads().size() < BEADS);
        super.startPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        all++;
        onPage++;
        if (onPage > LETTERS) {
            throw Unpacking.tooLong("a PDF with more than %,d letters on a page", LETTERS);
        }
        if (all > Fields.LONGEST) {
            throw Unpacking.tooLong("longer than %,d characters", Fields.LONGEST);
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        words.append(text);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        line();
    }

    @Override
    protected void writePageEnd() {
        line();
    }

    private void line() {
        String text = words.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (!text.isEmpty() && !letters.isEmpty()) {
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            lines.add(new Line(text, getCurrentPageNo(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(), first.getFontSizeInPt()));
        }
        words.setLength(0);
        letters.clear();
    }

    List<String> paragraphs() {
        List<Line> body = withoutEdges();
        double gap = usualGap(body);
        double[] rights = body.stream().mapToDouble(Line::right).sorted().toArray();
        double right = rights.length == 0 ? 0 : rights[rights.length * 9 / 10];
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < body.size(); i++) {
            if (i > 0 && begins(body.get(i - 1), body.get(i), gap, right)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            join(paragraph, body.get(i).text());
        }
        paragraphs.add(paragraph.toString());
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    /** The distance between the bases of most lines that follow each other. */
    private static double usualGap(List<Line> body) {
        Map<Long, Integer> gaps = new HashMap<>();
        for (int i = 1; i < body.size(); i++) {
            if (body.get(i).isBelow(body.get(i - 1))) {
                gaps.merge(Math.round(body.get(i).base() - body.get(i - 1).base()), 1, Integer::sum);
            }
        }
        return gaps.entrySet().stream().max(Map.Entry.<Long, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed())).map(Map.Entry::getKey).orElse(0L);
    }

    /** Whether a line is the first of a paragraph: after a wider gap, in another size, or after a line with room left. */
    private static boolean begins(Line before, Line line, double gap, double right) {
        boolean roomLeft = before.right() + line.firstWord() + before.height() / 2 < right;
        if (line.isBelow(before)) {
            boolean apart = line.base() - before.base() > gap * GAP && line.base() - before.base() > before.height() * GAP;
            boolean indented = line.left() > before.left() + line.height() && before.endsSentence();
            return apart || indented || Math.abs(line.height() - before.height()) > 1 || roomLeft && before.endsSentence()
                    || roomLeft && Character.isUpperCase(line.text().codePointAt(0)) && before.right() < right * 2 / 3;
        }
        return before.endsSentence() || Math.abs(line.height() - before.height()) > 1;
    }

    /** "nego-" and "tiations" are one word. */
    private static void join(StringBuilder paragraph, String line) {
        int length = paragraph.length();
        if (length > 1 && paragraph.charAt(length - 1) == '-' && Character.isLowerCase(paragraph.charAt(length - 2))
                && Character.isLowerCase(line.codePointAt(0))) {
            paragraph.setLength(length - 1);
        } else if (length > 0) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    /** Without numbers of pages, and without what stands at the edge of one page after another. */
    private List<Line> withoutEdges() {
        Map<String, Integer> repeated = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isEdge(i)) {
                repeated.merge(shape(lines.get(i)), 1, Integer::sum);
            }
        }
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isNumber = line.text().matches("(?i)[-–— ]*(?:page )?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?[-–— ]*");
            if (!isEdge(i) || !isNumber && repeated.get(shape(line)) < 2) {
                body.add(line);
            }
        }
        return body;
    }

    private boolean isEdge(int number) {
        int page = lines.get(number).page();
        return number < EDGE || lines.get(number - EDGE).page() != page
                || number + EDGE >= lines.size() || lines.get(number + EDGE).page() != page;
    }

    private static String shape(Line line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.base() / 5);
    }
}
