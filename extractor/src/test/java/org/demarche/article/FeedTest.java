package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.ArticleReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Harbour Post: World</title><link>https://harbourpost.example/</link><description>News</description>
            <item><title>Envoys meet &amp;amp; part</title><link>https://harbourpost.example/1</link>
            <pubDate>Tue, 16 Dec 2025 08:00:00 GMT</pubDate><description>They met.</description>
            <content:encoded><![CDATA[<p>The envoys of Chile and Peru met in Lima on Monday.</p><p>They parted on Tuesday.</p>]]></content:encoded></item>
            <item><title>No text</title><link>https://harbourpost.example/2</link></item>
            <item><title>Short</title><guid>tag:x,3</guid><description>They met in Oslo.</description></item>
            </channel></rss>
            """;

    @TempDir
    private Path temporary;

    private InputFolder folder() {
        return new InputFolder(temporary);
    }

    @Test
    void each_item_is_an_article() {
        Path file = folder().file("feed.xml", RSS);
        assertEquals(List.of("https://harbourpost.example/1 = Envoys meet & part\n\nThe envoys of Chile and Peru met in Lima on"
                + " Monday.\n\nThey parted on Tuesday.", "feed.xml, item 2! empty", "tag:x,3 = Short\n\nThey met in Oslo."),
                folder().shown(file));
        Article first = folder().article(Options.DEFAULT, file);
        assertEquals(Optional.of(LocalDate.of(2025, 12, 16)), first.published());
        assertEquals(Optional.of("Harbour Post: World"), first.source());
        assertEquals(Optional.of("https://harbourpost.example/1"), first.url());
    }

    @Test
    void atom_is_read_too() {
        assertEquals(List.of("https://a.example/1 = Talks\n\nThey met in Lima on Monday."), folder().shown(folder().file("a", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:a</id><updated>2025-12-16T08:00:00Z</updated>
                <entry><title>Talks</title><id>urn:a:1</id><link href="https://a.example/1"/><updated>2025-12-16T08:00:00Z</updated>
                <content type="html">&lt;p&gt;They met in Lima on Monday.&lt;/p&gt;</content></entry></feed>
                """)));
    }

    @Test
    void a_feed_cannot_reach_for_files() {
        String feed = RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n<rss")
                .replace("They met in Oslo.", "&secret;");
        List<String> shown = folder().shown(folder().file("evil.xml", feed));
        assertEquals(1, shown.size());
        assertTrue(shown.get(0).startsWith("evil.xml! broken feed: "), shown.get(0));
    }

    @Test
    void a_broken_feed_is_one_line() {
        List<String> shown = folder().shown(folder().file("cut.rss", RSS.substring(0, 400)), folder().file("b.txt", "B"));
        assertEquals(2, shown.size());
        assertTrue(shown.get(0).startsWith("cut.rss! broken feed: "), shown.get(0));
    }
}
