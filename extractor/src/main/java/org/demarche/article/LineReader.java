package org.demarche.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;
import org.demarche.article.record.Mapping;
import org.demarche.article.record.Records;

/**
 * Articles out of JSON Lines whose lines come from elsewhere, each for itself: ids may come twice. What
 * {@link ArticleReader} makes of such a line in a file, this makes of it. For one thread.
 */
public final class LineReader {

    private final Articles articles;
    private final Mapping mapping;

    /** @param options of which what concerns files is of no use here */
    public LineReader(ArticleReader.Options options) {
        this.articles = new Articles(options, new BodyText());
        this.mapping = Mapping.of(Map.copyOf(options.fields()));
    }

    /**
     * What became of a line.
     *
     * @param place where it lies, for messages
     * @param id    of an article that has none itself
     */
    public Reading read(String line, String place, String id) {
        try (Items items = Records.lines(new BufferedReader(new StringReader(line)), mapping)) {
            if (!items.find()) {
                return new Reading.Refused(place, Refusal.EMPTY, "empty");
            }
            return articles.made(new Source(place, id, "", Optional.empty()), place, id, (Fields) items.read());
        } catch (BadText bad) {
            return new Reading.Refused(place, bad.kind(), bad.getMessage());
        } catch (IOException failed) {
            throw new IllegalStateException("a line in memory", failed);
        }
    }
}
