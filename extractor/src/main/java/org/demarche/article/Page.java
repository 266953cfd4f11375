package org.demarche.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.page.PageReader;
import org.demarche.article.page.WebPage;

/** A page of the web as an article: its headline and paragraphs are the text. */
final class Page {

    /** Longest page in bytes: a page is held as a whole. */
    private static final int LONGEST = 20_000_000;

    private Page() {
    }

    /** @throws BadText if it is too long or shows no article */
    static Fields read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadText(String.format(Locale.ROOT, "a page longer than %,d bytes", LONGEST));
        }
        WebPage page = new PageReader().read(bytes, Optional.empty(), "");
        if (page.paragraphs().isEmpty()) {
            throw new BadText("a page without an article: no sentences beside its navigation");
        }
        List<String> text = new ArrayList<>(page.title().stream().toList());
        text.addAll(page.paragraphs());
        return new Fields(Optional.empty(), page.title(), page.published(), page.url(), page.source(),
                Fields.checked(String.join("\n\n", text) + "\n"));
    }
}
