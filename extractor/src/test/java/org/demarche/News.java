package org.demarche;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Article.Block;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.article.Span;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;

/** Made-up news: in as a sentence, out as the meetings that are read in it. One extractor serves all tests. */
public final class News {

    public static final Extractor EXTRACTOR = new Extractor(Knowledge.builtIn());

    /** A Monday: the day of whatever says no other. */
    public static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 6);

    private News() {
    }

    /** What an article says that is this prose and nothing else. */
    public static List<Meeting> meetings(String prose) {
        return EXTRACTOR.extract(body("news", prose)).meetings();
    }

    /** An article of one block. */
    public static Article body(String id, String prose) {
        return new Article(id, Optional.empty(), Optional.of(PUBLISHED), Optional.empty(), Optional.empty(), prose,
                List.of(new Block(new Span(0, prose.length()), Block.Kind.BODY)));
    }

    /** A text as a file would hold it, titles and comments told from the prose. */
    public static Article article(Optional<LocalDate> published, String text) {
        ArticleReader reader = new ArticleReader(new ArticleReader.Options(published, ArticleReader.DayFrom.NONE));
        try (Stream<Reading> readings = reader.read(List.of("-"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return readings.map(reading -> (Reading.Read) reading).findFirst().orElseThrow().article();
        }
    }

    /** {@code held meeting: foreign minister, CL + Rosa Quispe, PE @ Lima, PE / 2024-05-03}, or {@code none}. */
    public static String print(Extraction extraction) {
        return extraction.meetings().isEmpty() ? "none"
                : extraction.meetings().stream().map(News::print).collect(Collectors.joining("; "));
    }

    private static String print(Meeting meeting) {
        return (meeting.status() + " " + meeting.kind()).toLowerCase(Locale.ROOT) + ": "
                + meeting.participants().stream().map(News::print).collect(Collectors.joining(" + "))
                + meeting.place().map(p -> " @ " + p.name() + p.country().map(c -> ", " + c).orElse("")).orElse("")
                + meeting.date().map(Edtf::value).map(d -> " / " + d).orElse("");
    }

    private static String print(Actor actor) {
        return Stream.of(actor.name(), actor.position(), actor.organization(), actor.country())
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
