package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.language.Annotated;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;

/** Finds who met whom in an article. Safe for any number of threads. */
public final class MeetingFinder {

    private final Frames frames = new Frames();
    private final SentenceReader reader;
    private final Merger merger;
    private final Context context;
    private final Here here;
    private final Confidence confidence = Confidence.fitted();

    /** Reads the rules of the language off the class path. */
    public MeetingFinder() {
        WordLists words = new WordLists();
        this.reader = new SentenceReader(frames, words);
        this.merger = new Merger(words);
        this.context = new Context(words, frames);
        this.here = new Here(words);
    }

    /** Whether a sentence has a word that may tell of a meeting, so that its tree is worth making. */
    public boolean mayTell(Sentence sentence) {
        return !frames.in(sentence).isEmpty();
    }

    /** In the order of their first evidence. */
    public List<Meeting> find(Annotated annotated, List<Mention> mentions) {
        return tell(annotated, mentions).stream().map(told -> told.meeting(confidence)).toList();
    }

    /** The same before it is said how sure they are. */
    List<Told> tell(Annotated annotated, List<Mention> found) {
        List<Mention> mentions = here.point(annotated, found);
        Map<Integer, List<Mention>> bySentence = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
        List<Draft> drafts = new ArrayList<>();
        annotated.headline().filter(Sentence::parsed)
                .ifPresent(h -> drafts.addAll(reader.read(annotated, h, Mention.HEADLINE, bySentence.getOrDefault(Mention.HEADLINE, List.of()), List.of())));
        for (int i = 0; i < annotated.sentences().size(); i++) {
            if (annotated.sentences().get(i).parsed()) {
                drafts.addAll(reader.read(annotated, annotated.sentences().get(i), i, Assemblies.point(bySentence.getOrDefault(i, List.of()), drafts, i), List.copyOf(drafts)));
            }
        }
        List<Told> merged = merger.merge(context.complete(annotated, mentions, drafts));
        List<Draft> all = merged.stream().map(Told::draft).toList();
        return merged.stream().filter(told -> !context.toldByMeeting(told.draft(), all)).toList();
    }
}
