package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Reads the meetings that one sentence tells. */
final class SentenceReader {

    private static final Set<Form> STATES = Set.of(Form.COUNTRY, Form.ADJECTIVE, Form.METONYM);

    private final Frames frames;
    private final ArgumentFinder arguments;
    private final EncounterReader encounters;
    private final VisitReader visits;
    private final AttendanceReader attendance;
    private final Delegations delegations;
    private final NoticeReader notices;
    private final Rounds rounds;

    SentenceReader(Frames frames, WordLists words) {
        Circumstances circumstances = new Circumstances(words);
        DraftBuilder drafts = new DraftBuilder(circumstances, words);
        this.frames = frames;
        this.arguments = new ArgumentFinder(words);
        this.encounters = new EncounterReader(circumstances, drafts, words);
        this.attendance = new AttendanceReader(circumstances, drafts, words);
        this.visits = new VisitReader(new Destinations(words), drafts, words);
        this.delegations = new Delegations(words);
        this.notices = new NoticeReader(circumstances, drafts, words);
        this.rounds = new Rounds(words);
    }

    /**
     * The meetings of one sentence.
     *
     * @param mentions those of this sentence, in order
     * @param before   what the sentences before it told
     */
    List<Draft> read(Annotated annotated, Sentence sentence, int number, List<Mention> mentions, Earlier before) {
        Tree tree = new Tree(sentence);
        SentenceActors actors = new SentenceActors(tree, delegations.led(tree, of(OfActor.class, mentions)));
        List<Telling> found = triggers(sentence, tree, actors).stream().map(t -> new Telling(annotated, sentence, number, tree, t, List.of(),
                arguments.find(t, tree, actors), actors, of(OfPlace.class, mentions), of(OfDate.class, mentions))).toList();
        List<Telling> tellings = found.stream().map(t -> rounds.carried(t, found, before)).toList();
        List<Integer> tokens = tellings.stream().filter(this::tells).map(Telling::token).distinct().toList();
        List<Draft> drafts = new ArrayList<>();
        Map<Integer, Sides> told = new HashMap<>();
        for (Telling telling : tellings) {
            boolean visit = isVisit(telling);
            Telling own = (!visit && repeats(telling, told) ? telling.without() : telling).among(tokens);
            List<Draft> read = telling.frame().has(Frame.Slot.JOINS) ? attendance.read(own) : visit ? visits.read(own) : encounters(own, before, drafts);
            drafts.addAll(read);
            notices.read(own).filter(notice -> read.isEmpty() && !visit).ifPresent(drafts::add);
            drafts.addAll(read.isEmpty() && !visit ? attendance.unpeopled(own) : List.of());
            if (!visit && read.stream().anyMatch(d -> !d.joins())) {
                told.put(telling.token(), telling.sides());
            }
        }
        drafts.removeIf(d -> d.opens() && drafts.stream().anyMatch(other -> company(d, other)));
        drafts.sort(Comparator.comparing(d -> d.joins() && !d.opens() && d.reach() == 0));
        return drafts;
    }

    private List<Draft> encounters(Telling t, Earlier before, List<Draft> here) {
        return encounters.read(t).stream().flatMap(d -> (rounds.carries(t) ? rounds.told(t, d, before, here) : Optional.of(d)).stream())
                .filter(d -> !d.signs().contains(Formerly.SIGN) || d.date().isPresent() || d.place().isPresent()).toList();
    }

    /** Whether of somebody who hosts a meeting it is told elsewhere in the sentence with whom. */
    private static boolean company(Draft opened, Draft other) {
        boolean peopled = other != opened && !other.all().isEmpty();
        return peopled && (opened.first().isEmpty() && other.kind() != Kind.VISIT
                || !other.joins() && opened.first().stream().anyMatch(a -> Actors.contains(other.all(), a)));
    }

    /** Whether the word above told it already, with everybody but the states of those people. */
    private static boolean repeats(Telling telling, Map<Integer, Sides> told) {
        Sides above = told.get(telling.tree().head(telling.token()));
        return above != null && telling.sides().all().stream().allMatch(m -> STATES.contains(m.form()) || above.all().contains(m));
    }

    /** Without the nouns of which a verb says who else was there, and without what only leads to another noun. */
    private List<Trigger> triggers(Sentence sentence, Tree tree, SentenceActors actors) {
        List<Trigger> triggers = frames.in(sentence);
        Set<Integer> attended = triggers.stream().filter(t -> t.frame().has(Frame.Slot.JOINS))
                .flatMap(t -> attendance.event(tree, actors, t).stream()).collect(Collectors.toSet());
        Set<Integer> nouns = triggers.stream().filter(t -> t.frame().pos() == Pos.NOUN).map(Trigger::token).collect(Collectors.toSet());
        return triggers.stream().filter(t -> t.frame().pos() == Pos.NOUN ? !attended.contains(t.token()) && !rounds(tree, t.token(), nouns) && !qualifies(t, tree)
                : !hosts(tree, t, nouns)).toList();
    }

    /** "a round of talks": told by the talks. */
    private static boolean rounds(Tree tree, int noun, Set<Integer> nouns) {
        int i = noun + 2;
        while (tree.is(i, Pos.ADJ) || tree.is(i, Pos.DET) || tree.is(i, Pos.NUM) || tree.is(i, Pos.NOUN) && !nouns.contains(i)) {
            i++;
        }
        return tree.lower(noun + 1).equals("of") && nouns.contains(i);
    }

    /** "a telephone conversation": told by the conversation. */
    private boolean qualifies(Trigger noun, Tree tree) {
        return noun.frame().next().isEmpty() && noun.token() + 1 < tree.size()
                && (frames.names(tree.lower(noun.token() + 1)) || frames.names(tree.lemma(noun.token() + 1)));
    }

    /** "hosts talks between A and B": told by the talks. */
    private static boolean hosts(Tree tree, Trigger verb, Set<Integer> nouns) {
        return verb.frame().has(Frame.Slot.OBJECT) && tree.child(verb.token(), "obj").filter(nouns::contains).isPresent();
    }

    private static boolean isVisit(Telling telling) {
        return telling.frame().kind() == Kind.VISIT;
    }

    /** Whether a trigger has participants: times and places are shared out among these. */
    private boolean tells(Telling telling) {
        return isVisit(telling) ? visits.tells(telling) : !telling.frame().has(Frame.Slot.VISITING) && Credibility.actors(telling.sides().all()).size() > 1;
    }

    private static <T extends Mention> List<T> of(Class<T> type, List<Mention> mentions) {
        return mentions.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
