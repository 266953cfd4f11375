package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Annotated;
import org.demarche.language.Annotator;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingFinder;
import org.demarche.mention.MentionFinder;
import org.demarche.mention.NamedSentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a sentence that may tell of a meeting gets its tree: with all trees, the same meetings must be found. */
class LazyParseTest {

    private static final Path DEV = Path.of(System.getProperty("demarche.shared", "../../shared"), "dev");
    private static final MeetingFinder MEETINGS = new MeetingFinder();
    private static final Annotator EAGER = new Annotator(sentence -> true);
    private static final MentionFinder MENTIONS = new MentionFinder(Knowledge.builtIn());

    @Test
    void our_articles_tell_the_same_with_every_tree() {
        compare(Path.of("../data/articles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moscow-talks", "realnews-dev", "world-dev", "official-dev"})
    void real_articles_tell_the_same_with_every_tree(String set) {
        assumeTrue(Files.exists(DEV), () -> "not here: " + DEV);
        compare(DEV.resolve(set + ".jsonl"));
    }

    private static void compare(Path input) {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT)
                .read(List.of(input.toString()), InputStream.nullInputStream())) {
            readings.map(reading -> ((Reading.Read) reading).article()).forEach(article ->
                    assertEquals(eager(article), News.EXTRACTOR.extract(article), article.id()));
        }
    }

    private static Extraction eager(Article article) {
        NamedSentences names = MENTIONS.names();
        Annotated annotated = EAGER.parse(EAGER.tag(article), names::names);
        return new Extraction(article, MEETINGS.find(annotated, MENTIONS.find(annotated, names)));
    }
}
