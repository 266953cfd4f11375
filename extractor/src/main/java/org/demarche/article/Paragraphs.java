package org.demarche.article;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a text: its lines, except that lines which were broken at a fixed width are put together again.
 * White space around a paragraph is left out; a text without a word has none.
 */
final class Paragraphs {

    /** Longest line of a text that was wrapped: typewriters, mail and wires keep to 80 or less. */
    private static final int WIDEST = 100;

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final int width;

    private Paragraphs(String text) {
        this.text = text;
        findLines();
        width = wrapWidth();
    }

    static List<Span> of(String text) {
        return new Paragraphs(text).joined();
    }

    private void findLines() {
        int number = 0;
        for (int start = 0; start < text.length(); number++) {
            int end = start;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            add(start, end, number);
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r' || letter == '\f' || letter == '\u2028' || letter == '\u2029';
    }

    private void add(int from, int to, int number) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Span(start, end));
            numbers.add(number);
        }
    }

    /** White space of any kind, and letters that print nothing. */
    static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT || Character.isISOControl(letter);
    }

    /** The width at which lines were broken; 0 if they were not: most full lines would have to break a sentence. */
    private int wrapWidth() {
        int widest = lines.stream().mapToInt(Span::length).filter(length -> length <= WIDEST).max().orElse(0);
        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isFull(i, widest)) {
                full++;
                broken += Lines.endsSentence(lines.get(i).of(text)) ? 0 : 1;
            }
        }
        long all = lines.stream().mapToLong(Span::length).sum();
        long narrow = lines.stream().mapToLong(Span::length).filter(length -> length <= WIDEST).sum();
        return broken >= 2 && broken * 2 > full && narrow * 10 > all * 8 ? widest : 0;
    }

    /** Whether the next line's first word would not have fitted on a line. */
    private boolean isFull(int line, int widest) {
        if (numbers.get(line + 1) != numbers.get(line) + 1 || lines.get(line).length() > WIDEST) {
            return false;
        }
        String next = lines.get(line + 1).of(text);
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        return lines.get(line).length() + 1 + word > widest;
    }

    private List<Span> joined() {
        List<Span> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int last = i;
            while (width > 0 && last + 1 < lines.size() && goesOn(last)) {
                last++;
            }
            paragraphs.add(new Span(lines.get(i).start(), lines.get(last).end()));
            i = last;
        }
        return paragraphs;
    }

    private boolean goesOn(int line) {
        if (isFull(line, width)) {
            return true;
        }
        Span next = lines.get(line + 1);
        return numbers.get(line + 1) == numbers.get(line) + 1 && Character.isLowerCase(text.charAt(next.start()))
                && lines.get(line).length() * 2 > width && !Lines.endsSentence(lines.get(line).of(text));
    }
}
