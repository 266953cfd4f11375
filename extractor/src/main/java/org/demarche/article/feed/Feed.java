package org.demarche.article.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Item;
import org.demarche.article.input.Items;
import org.demarche.article.input.Link;
import org.demarche.article.input.Refusal;
import org.demarche.article.page.PageFile;

/** The items of an RSS or Atom feed in their order: their own texts, or the pages that they lead to. */
public final class Feed implements Items {

    private static final int LONGEST = 50_000_000;
    /** Elements of a feed inside each other, XHTML in it included. */
    private static final int DEEPEST = 500;

    private final InputStream in;
    private final boolean follow;
    private final List<SyndEntry> entries;
    private final Optional<String> name;
    private int number;

    /**
     * Reads a feed to its end.
     *
     * @param follow whether the pages are wanted
     * @throws BadText if it is none
     */
    public Feed(InputStream in, boolean follow) throws IOException {
        this.in = in;
        this.follow = follow;
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadText(Refusal.TOO_LONG, String.format(Locale.ROOT, "a feed longer than %,d bytes", LONGEST));
        }
        SyndFeed feed = parse(bytes);
        entries = List.copyOf(feed.getEntries());
        name = word(feed.getTitle());
        if (entries.isEmpty()) {
            throw new BadText(Refusal.EMPTY, "a feed without items");
        }
    }

    /** Document types are refused: with them come entities, and with these the files of this machine. */
    private static SyndFeed parse(byte[] bytes) throws IOException {
        try {
            return new SyndFeedImpl(new Shallow().build(new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")));
        } catch (UnsupportedEncodingException unknown) {
            throw new BadText(Refusal.FEED, "broken feed: no charset " + unknown.getMessage());
        } catch (FeedException | IllegalArgumentException broken) {
            throw new BadText(Refusal.FEED, "broken feed: " + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The parser takes time in proportion to how deep an element lies. */
    private static final class Shallow extends WireFeedInput {

        Shallow() {
            super(false, Locale.ROOT);
            setAllowDoctypes(false);
        }

        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", Integer.toString(DEEPEST));
            return builder;
        }
    }

    private static Optional<String> word(String value) {
        return Optional.ofNullable(value).map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean find() {
        number++;
        return number <= entries.size();
    }

    @Override
    public Item read() throws IOException {
        SyndEntry entry = entries.get(number - 1);
        Optional<String> link = word(entry.getLink());
        Fields known = new Fields(link.or(() -> word(entry.getUri())), word(entry.getTitle()).map(PageFile::words), day(entry),
                link.filter(address -> address.matches("https?://.*")), name, word(entry.getAuthor()), "");
        if (follow && known.url().isPresent()) {
            return new Link(known.url().get(), known);
        }
        return PageFile.fragment(html(entry), known);
    }

    /** The longest of what it gives: a feed has summaries beside whole texts. */
    private static String html(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue).filter(value -> value != null)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static Optional<LocalDate> day(SyndEntry entry) {
        Optional<Date> date = Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate()));
        return date.map(at -> LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC));
    }

    @Override
    public String place() {
        return ", item " + number;
    }

    @Override
    public String suffix() {
        return "-" + number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
