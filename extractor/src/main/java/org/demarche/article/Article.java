package org.demarche.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One article as it was given to us.
 *
 * @param id        unique in a run and in a store
 * @param title     the headline, where it came apart from the text
 * @param published day of publication, where it is known
 * @param url       address, kept and passed on
 * @param source    agency or outlet, kept and passed on
 * @param author    who wrote it, several with commas; passed on
 * @param text      the text, never altered: every offset in the house points into it
 * @param blocks    its lines and paragraphs in order, with what each of them is
 */
public record Article(String id, Optional<String> title, Optional<LocalDate> published, Optional<String> url,
                      Optional<String> source, Optional<String> author, String text, List<Block> blocks) {

    /** An article that does not say who wrote it. */
    public Article(String id, Optional<String> title, Optional<LocalDate> published, Optional<String> url,
                   Optional<String> source, String text, List<Block> blocks) {
        this(id, title, published, url, source, Optional.empty(), text, blocks);
    }

    /** Checks that every block lies inside the text. */
    public Article {
        Objects.requireNonNull(id, "id");
        blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            if (block.span().end() > text.length()) {
                throw new IllegalArgumentException("block outside the text: " + block.span());
            }
        }
    }

    /** The article's own paragraphs, without headlines and datelines; all of a text whose blocks are not told apart. */
    public List<String> prose() {
        return blocks.isEmpty() ? List.of(text) : blocks.stream().filter(block -> block.kind() == Block.Kind.BODY)
                .map(block -> block.span().of(text)).toList();
    }

    /** A stretch of the text, blank lines excluded. */
    public record Block(Span span, Kind kind) {

        /** What a block is: only titles, letterheads and bodies are read for meetings. */
        public enum Kind {
            /** The headline as the text's own first line. */
            TITLE,
            /** A heading inside the article. */
            HEADING,
            /** "MINISTER FOR FOREIGN AFFAIRS ALEXANDER DOWNER": who "I" is; no sentence. */
            LETTERHEAD,
            /** "MOSCOW, Dec. 16 (Yonhap) --": where and when it was written. */
            DATELINE,
            /** The article's prose. */
            BODY,
            /** Comments, captions, navigation, credits: not the article. */
            OTHER
        }
    }
}
