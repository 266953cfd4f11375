package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.language.Annotated;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;

/** Finds who met whom in an article. Safe for any number of threads. */
public final class MeetingFinder {

    private final Frames frames = new Frames();
    private final SentenceReader reader;
    private final Merger merger = new Merger();
    private final Context context;

    /** Reads the rules of the language off the class path. */
    public MeetingFinder() {
        WordLists words = new WordLists();
        this.reader = new SentenceReader(frames, words);
        this.context = new Context(words);
    }

    /** Whether a sentence has a word that may tell of a meeting, so that its tree is worth making. */
    public boolean mayTell(Sentence sentence) {
        return !frames.in(sentence).isEmpty();
    }

    /** In the order of their first evidence. */
    public List<Meeting> find(Annotated annotated, List<Mention> mentions) {
        Map<Integer, List<Mention>> bySentence = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
        List<Draft> drafts = new ArrayList<>();
        annotated.headline().filter(Sentence::parsed)
                .ifPresent(h -> drafts.addAll(reader.read(annotated, h, Mention.HEADLINE, bySentence.getOrDefault(Mention.HEADLINE, List.of()))));
        for (int i = 0; i < annotated.sentences().size(); i++) {
            if (annotated.sentences().get(i).parsed()) {
                drafts.addAll(reader.read(annotated, annotated.sentences().get(i), i, bySentence.getOrDefault(i, List.of())));
            }
        }
        List<Draft> placed = context.complete(annotated, mentions, drafts);
        List<List<Meeting.Evidence>> evidence = new ArrayList<>();
        List<Draft> merged = merger.merge(placed, evidence);
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            if (!context.toldByMeeting(merged.get(i), merged)) {
                meetings.add(meeting(merged.get(i), evidence.get(i)));
            }
        }
        return List.copyOf(meetings);
    }

    private static Meeting meeting(Draft draft, List<Meeting.Evidence> evidence) {
        List<Meeting.Evidence> sorted = new ArrayList<>(evidence);
        sorted.sort(Comparator.comparingInt(e -> e.span().map(s -> s.start()).orElse(-1)));
        return new Meeting(draft.kind(), draft.status(), Merger.all(draft), draft.place().map(Mention.OfPlace::place), draft.date(),
                draft.topics(), sorted, Confidence.of(draft, sorted.size()));
    }
}
