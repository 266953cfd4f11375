package org.demarche;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Annotated;
import org.demarche.language.Annotator;
import org.demarche.language.Sentence;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingFinder;
import org.demarche.mention.Mention;
import org.demarche.mention.MentionFinder;
import org.demarche.mention.NamedSentences;

/** Reads an article: the library's door. Safe for any number of threads. */
public final class Extractor {

    private final MeetingFinder meetings;
    private final Annotator annotator;
    private final MentionFinder mentions;

    /** @param knowledge what is known before reading */
    public Extractor(Knowledge knowledge) {
        this.meetings = new MeetingFinder();
        this.annotator = new Annotator(meetings::mayTell);
        this.mentions = new MentionFinder(knowledge);
    }

    /** Which extractor this is: those of one edition read the same from the same article. */
    public static String edition() {
        return Edition.current();
    }

    /**
     * The same of all that decides what is read of an article; empty where the build does not tell it.
     *
     * @param knowledge  the files that add to what is built in, in their order
     * @param confidence how sure a meeting must be
     */
    public static String edition(List<byte[]> knowledge, double confidence) {
        return edition().isEmpty() ? "" : edition() + " " + Edition.of(knowledge) + " " + confidence;
    }

    /** Who met whom, by what this one article says. The same article gives the same extraction. */
    public Extraction extract(Article article) {
        NamedSentences names = mentions.names(); // first: to the parser each is one word
        Annotated annotated = annotator.parse(annotator.tag(article), names::names);
        if (annotated.headline().stream().noneMatch(Sentence::parsed) && annotated.sentences().stream().noneMatch(Sentence::parsed)) {
            return new Extraction(article, List.of()); // nothing in it may tell of one
        }
        List<Mention> found = mentions.find(annotated, names);
        return new Extraction(article, meetings.find(annotated, found));
    }
}
