package org.demarche.article.page;

import java.util.List;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Finds the article on a page: by how dense prose and links stand and how the page is built, by its classes' names only
 * where these are common. Same bytes, same article. Safe for any number of threads.
 */
public final class PageReader {

    private final Hints hints = new Hints();

    /**
     * Reads a page, however broken.
     *
     * @param bytes   the page, without what it loads
     * @param charset as the sender declared it; a byte order mark goes before it, what the page declares after it
     * @param address where it came from, or nothing; the page's own links are reckoned from it
     * @throws BadText if it cannot be told in which charset it is
     */
    public WebPage read(byte[] bytes, Optional<String> charset, String address) throws BadText {
        return read(Encoding.decode(bytes, charset), address);
    }

    /** Reads a page that is text already. */
    public WebPage read(String html, String address) {
        Document document = Jsoup.parse(html, address);
        Declared declared = Declared.in(document);
        hints.invisible(document);
        Layout layout = Layout.set(document);
        Headline headline = new Headline(layout, declared);
        Boxes boxes = new Boxes(document, layout, hints, headline);
        Body body = new Body(layout, boxes, hints, headline);
        Posted posted = new Posted(layout, hints, headline, body.first(), declared);
        return new WebPage(headline.title(body.first()), posted.day(), declared.author().or(posted::author),
                declared.url(), declared.source(), declared.language(), paragraphs(body, declared));
    }

    /** All that the HTML shows, article or not. */
    static List<String> all(String html) {
        return Layout.set(Jsoup.parse(html)).pieces().stream().map(Piece::text).toList();
    }

    /** A page that shows far less than it declares is filled by a program in the browser. */
    private static List<String> paragraphs(Body body, Declared declared) {
        List<String> shown = body.paragraphs();
        int letters = shown.stream().mapToInt(String::length).sum();
        return declared.body().filter(text -> text.length() > 2 * letters)
                .map(text -> text.lines().map(Piece::plain).filter(line -> !line.isEmpty()).toList()).orElse(shown);
    }
}
