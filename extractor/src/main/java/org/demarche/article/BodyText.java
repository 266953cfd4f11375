package org.demarche.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.article.Article.Block;
import org.demarche.article.Article.Block.Kind;

/**
 * Tells an article's prose from its headline and headings, from the letterhead, and from what is not the article:
 * comments, captions, credits, other headlines. In doubt a line is prose: a paragraph that is lost costs more than a
 * caption that is read.
 */
final class BodyText {

    private final LineRules notTheArticle = new LineRules("/language/en/boilerplate.tsv");
    private final LineRules letterheads = new LineRules("/language/en/letterhead.tsv");

    /** Blocks in the text's order, disjoint, which cover every line that is not blank. */
    List<Block> blocks(String text, Optional<String> title) {
        return Dateline.parted(new Page(text, title).blocks(), text);
    }

    private final class Page {

        private final List<Span> spans;
        private final List<String> lines;
        private final Kind[] kinds;
        private final Optional<String> title;

        Page(String text, Optional<String> title) {
            spans = Paragraphs.of(text);
            lines = spans.stream().map(span -> LinePattern.plain(span.of(text))).toList();
            kinds = new Kind[lines.size()];
            this.title = title.map(BodyText::letters).filter(letters -> !letters.isEmpty());
        }

        List<Block> blocks() {
            markOther();
            int prose = firstProse();
            if (prose < lines.size()) {
                markHeader(prose);
                markBody(prose);
            } else {
                markHeadlinesOnly();
            }
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < kinds.length; i++) {
                blocks.add(new Block(spans.get(i), kinds[i]));
            }
            return blocks;
        }

        private void markOther() {
            boolean proseBefore = false;
            boolean inList = false;
            for (int i = 0; i < kinds.length; i++) {
                String line = lines.get(i);
                Optional<LineRules.Rule> rule = notTheArticle.of(line);
                if (rule.isPresent() && rule.get().takes() == LineRules.Reach.REST && proseBefore) {
                    Arrays.fill(kinds, i, kinds.length, Kind.OTHER);
                    return;
                }
                inList = rule.map(found -> found.takes() == LineRules.Reach.LIST).orElse(inList && Lines.isHeading(line));
                if (rule.isPresent() || inList || !Lines.hasLetters(line)) {
                    kinds[i] = Kind.OTHER;
                }
                proseBefore |= kinds[i] == null && !Lines.isHeading(line);
            }
        }

        /** Where the article itself begins; past the end if there are only headings. */
        private int firstProse() {
            boolean titled = title.isPresent();
            for (int i = 0; i < kinds.length; i++) {
                String line = lines.get(i);
                if (kinds[i] == null && letterheads.of(line).isEmpty() && !isTheTitle(i)) {
                    if (!(titled ? Lines.isHeading(line) : Lines.isTitle(line))) {
                        return i;
                    }
                    titled = true;
                }
            }
            return kinds.length;
        }

        private boolean isTheTitle(int line) {
            return title.map(letters -> letters.equals(letters(lines.get(line)))
                    || lines.get(line).length() >= 20 && letters.startsWith(letters(lines.get(line)))).orElse(false);
        }

        private void markHeader(int prose) {
            boolean titled = title.isPresent();
            for (int i = 0; i < prose; i++) {
                if (kinds[i] == null) {
                    boolean letterhead = letterheads.of(lines.get(i)).isPresent();
                    kinds[i] = isTheTitle(i) ? Kind.TITLE
                            : letterhead ? Kind.LETTERHEAD : titled ? Kind.HEADING : Kind.TITLE;
                    titled |= kinds[i] == Kind.TITLE;
                }
            }
        }

        /** A text that has only short lines: they are all that can be read. */
        private void markHeadlinesOnly() {
            for (int i = 0; i < kinds.length; i++) {
                if (kinds[i] == null) {
                    kinds[i] = isTheTitle(i) ? Kind.TITLE : Kind.BODY;
                }
            }
        }

        private void markBody(int from) {
            int last = kinds.length - 1;
            while (last > from && (kinds[last] != null || Lines.isHeading(lines.get(last)))) {
                last--;
            }
            for (int i = from; i <= last; i++) {
                if (kinds[i] == null) {
                    kinds[i] = i == from && isTheTitle(i) ? Kind.TITLE
                            : i < last && Lines.isHeading(lines.get(i)) ? Kind.HEADING : Kind.BODY;
                }
            }
            markTail(last + 1);
        }

        /** Short lines below the prose: a signature or date, other headlines, or one last line without its stop. */
        private void markTail(int from) {
            boolean signature = false;
            long open = IntStream.range(from, kinds.length).filter(i -> kinds[i] == null
                    && letterheads.of(lines.get(i)).isEmpty()).count();
            for (int i = kinds.length - 1; i >= from; i--) {
                if (kinds[i] == null) {
                    boolean signed = letterheads.of(lines.get(i)).isPresent()
                            || signature && Lines.isName(lines.get(i));
                    kinds[i] = signed ? Kind.LETTERHEAD : open > 1 ? Kind.OTHER : Kind.BODY;
                    signature = signed;
                }
            }
        }
    }

    /** Letters and digits alone, in lower case: two outlets punctuate one headline in two ways. */
    private static String letters(String line) {
        StringBuilder letters = new StringBuilder();
        line.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
