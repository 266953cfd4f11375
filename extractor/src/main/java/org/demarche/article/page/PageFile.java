package org.demarche.article.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;

/** A page of the web as an article: its headline and paragraphs are the text. */
public final class PageFile {

    /** Longest page in bytes: a page is held as a whole. */
    private static final int LONGEST = 20_000_000;

    private PageFile() {
    }

    /**
     * Reads a page to its end.
     *
     * @param charset as the sender declared it
     * @param address where it came from, or nothing
     * @throws BadText if it is too long or shows no article
     */
    public static Fields read(InputStream in, Optional<String> charset, String address) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadText(Refusal.TOO_LONG, String.format(Locale.ROOT, "a page longer than %,d bytes", LONGEST));
        }
        return fields(new PageReader().read(bytes, charset, address));
    }

    /** @throws BadText if it shows no article */
    private static Fields fields(WebPage page) throws BadText {
        if (page.paragraphs().isEmpty()) {
            throw new BadText(Refusal.EMPTY, "a page without an article: no sentences beside its navigation");
        }
        return known(page).with(known(page).titled(page.paragraphs()));
    }

    private static Fields known(WebPage page) {
        return new Fields(Optional.empty(), page.title(), page.published(), page.url(), page.source(), page.author(), "");
    }

    /**
     * Reads HTML that another input holds, be it only a sentence.
     *
     * @param known what the other one says; goes before what stands in the HTML
     * @throws BadText if there is nothing to read
     */
    public static Fields fragment(String html, Fields known) throws BadText {
        WebPage page = new PageReader().read(html, known.url().orElse(""));
        List<String> paragraphs = page.paragraphs().isEmpty() ? PageReader.all(html) : page.paragraphs();
        if (paragraphs.isEmpty()) {
            throw new BadText(Refusal.EMPTY, "empty");
        }
        Fields all = known.or(known(page));
        return all.with(all.titled(paragraphs));
    }

    /** HTML in a place for words: "Talks &amp;amp; &lt;b>more&lt;/b>". */
    public static String words(String html) {
        return String.join(" ", PageReader.all(html));
    }
}
