package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Reads the meetings that one sentence tells. */
final class SentenceReader {

    private final Frames frames;
    private final ArgumentFinder arguments;
    private final EncounterReader encounters;
    private final VisitReader visits;
    private final AttendanceReader attendance;

    SentenceReader(Frames frames, WordLists words) {
        Circumstances circumstances = new Circumstances(words);
        DraftBuilder drafts = new DraftBuilder(circumstances, words);
        this.frames = frames;
        this.arguments = new ArgumentFinder(words);
        this.encounters = new EncounterReader(circumstances, drafts, words);
        this.attendance = new AttendanceReader(drafts, words);
        this.visits = new VisitReader(circumstances, drafts);
    }

    /** @param mentions those of this sentence, in order */
    List<Draft> read(Annotated annotated, Sentence sentence, int number, List<Mention> mentions) {
        Tree tree = new Tree(sentence);
        SentenceActors actors = new SentenceActors(tree, of(OfActor.class, mentions));
        List<Trigger> triggers = triggers(sentence, tree);
        List<Sides> sides = triggers.stream().map(t -> arguments.find(t, tree, actors)).toList();
        List<Integer> tokens = telling(triggers, sides);
        List<Draft> drafts = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            boolean visit = trigger.frame().kind() == Kind.VISIT;
            boolean joins = trigger.frame().has(Frame.Slot.JOINS);
            Sides own = !visit && told.contains(tree.head(trigger.token())) ? Sides.none() : sides.get(i);
            Telling telling = new Telling(annotated, sentence, number, tree, trigger, tokens, own, actors,
                    of(OfPlace.class, mentions), of(OfDate.class, mentions));
            List<Draft> read = joins ? attendance.read(telling) : visit ? visits.read(telling) : encounters.read(telling);
            drafts.addAll(read);
            if (!visit && !read.isEmpty()) {
                told.add(trigger.token());
            }
        }
        return drafts;
    }

    /** Without the nouns of which a verb says who else was there. */
    private List<Trigger> triggers(Sentence sentence, Tree tree) {
        List<Trigger> triggers = frames.in(sentence);
        Set<Integer> attended = triggers.stream().filter(t -> t.frame().has(Frame.Slot.JOINS))
                .flatMap(t -> attendance.event(tree, t.token()).stream()).collect(Collectors.toSet());
        return triggers.stream().filter(t -> t.frame().pos() != Pos.NOUN || !attended.contains(t.token())).toList();
    }

    /** The triggers with participants: times and places are shared out among these. */
    private static List<Integer> telling(List<Trigger> triggers, List<Sides> sides) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            boolean visit = triggers.get(i).frame().kind() == Kind.VISIT && !sides.get(i).first().isEmpty();
            boolean tells = visit || Credibility.actors(sides.get(i).all()).size() > 1;
            if (tells && !tokens.contains(triggers.get(i).token())) {
                tokens.add(triggers.get(i).token());
            }
        }
        return tokens;
    }

    private static <T extends Mention> List<T> of(Class<T> type, List<Mention> mentions) {
        return mentions.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
