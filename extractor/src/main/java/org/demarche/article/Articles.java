package org.demarche.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article.Block;
import org.demarche.article.input.Fields;
import org.demarche.article.tongue.English;

/** Makes articles of what inputs say: with what file, command line and dateline add, and only of English. For one thread. */
final class Articles {

    private final ArticleReader.Options options;
    private final BodyText bodyText;
    private final English english = new English();
    private final Seen seen = new Seen();

    Articles(ArticleReader.Options options, BodyText bodyText) {
        this.options = options;
        this.bodyText = bodyText;
    }

    /**
     * The article, or why there is none.
     *
     * @param place for messages
     * @param id    if it has none itself
     */
    Reading article(Source source, String place, String id, Fields fields) throws IOException {
        Reading made = made(source, place, id, fields);
        return made instanceof Reading.Read read ? seen.admit(place, read.article()) : made;
    }

    /** The same, whatever came before. */
    Reading made(Source source, String place, String id, Fields fields) throws IOException {
        Optional<String> language = english.other(fields.text());
        if (language.isPresent()) {
            return new Reading.Skipped(place, "in " + language.get(), "in " + language.get() + "; only English is read");
        }
        if (fields.title().filter(title -> !title.isBlank()).isPresent()) {
            Fields.checked(fields.title().get());
        }
        List<Block> blocks = bodyText.blocks(fields.text(), fields.title());
        Dateline.Told told = Dateline.told(blocks, fields.text());
        return new Reading.Read(new Article(fields.id().orElse(id), fields.title(),
                published(source, fields).or(told::day), fields.url(), fields.source().or(told::agency), fields.author(), fields.text(), blocks));
    }

    private Optional<LocalDate> published(Source source, Fields fields) throws IOException {
        Optional<LocalDate> given = fields.published().or(options::published);
        return given.isPresent() ? given : source.day(options.from());
    }
}
