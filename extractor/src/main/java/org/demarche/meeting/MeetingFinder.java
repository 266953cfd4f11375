package org.demarche.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.language.Annotated;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;

/** Finds who met whom in an article. Safe for any number of threads. */
public final class MeetingFinder {

    private final Frames frames = new Frames();
    private final SentenceReader reader;
    private final Merger merger;
    private final StandIn standIn;
    private final Context context;
    private final Here here;
    private final Confidence confidence = Confidence.fitted();

    /** Reads the rules of the language off the class path. */
    public MeetingFinder() {
        WordLists words = new WordLists();
        this.reader = new SentenceReader(frames, words);
        this.merger = new Merger(words);
        this.standIn = new StandIn(words);
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
        Earlier earlier = new Earlier();
        annotated.headline().filter(Sentence::parsed)
                .ifPresent(h -> earlier.add(reader.read(annotated, h, Mention.HEADLINE, bySentence.getOrDefault(Mention.HEADLINE, List.of()), new Earlier())));
        for (int i = 0; i < annotated.sentences().size(); i++) {
            if (annotated.sentences().get(i).parsed()) {
                earlier.add(reader.read(annotated, annotated.sentences().get(i), i, Assemblies.point(bySentence.getOrDefault(i, List.of()), earlier, i), earlier));
            }
        }
        List<Told> merged = merger.merge(context.complete(annotated, mentions, earlier.all()));
        Candidates candidates = new Candidates(standIn);
        IntStream.range(0, merged.size()).forEach(i -> candidates.enter(i, merged.get(i).draft()));
        return merged.stream().filter(told -> told.draft().kind() != Meeting.Kind.VISIT || !Context.toldByMeeting(told.draft(),
                candidates.with(told.draft().first()).stream().mapToObj(i -> merged.get(i).draft()).toList())).toList();
    }
}
