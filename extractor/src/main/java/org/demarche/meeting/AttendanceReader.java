package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Addition.To;
import org.demarche.meeting.Frame.Slot;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Reads who else was at the meeting told before: "The meeting was attended by X", "Y led the Chilean delegation", "Z was host". */
final class AttendanceReader {

    /** How many sentences on "the meeting" still is the one told last. */
    static final int MEMORY = 5;

    /** The same where no noun stands for it: "X was host". */
    private static final int NEAR = 2;
    private static final int FRONTED_WITHIN = 9;

    private static final Set<Form> HOSTS = Set.of(Form.NAMED, Form.OFFICE, Form.PRONOUN);

    private final Clause clause;
    private final DraftBuilder drafts;
    private final Circumstances circumstances;
    private final KnownEvent events;
    private final Additions additions;
    private final Delegates delegates;
    private final Set<String> composing;
    private final Set<String> participants;
    private final Companions along;
    private final Absentees absentees;
    private final Set<String> companions;
    private final Set<String> groups;
    private final Set<String> countries;
    private final Set<String> hosting;

    AttendanceReader(Circumstances circumstances, DraftBuilder drafts, WordLists words) {
        this.clause = new Clause(words);
        this.drafts = drafts;
        this.circumstances = circumstances;
        this.events = new KnownEvent(words);
        this.additions = new Additions(circumstances, drafts);
        this.delegates = new Delegates(clause, additions, words);
        this.composing = words.list("composing-verb");
        this.participants = words.list("participant-noun");
        this.along = new Companions(words);
        this.absentees = new Absentees(words);
        this.groups = Roll.groups(words);
        this.countries = words.list("country-noun");
        this.companions = words.list("companion-verb");
        this.hosting = words.list("hosting-verb");
    }

    List<Draft> read(Telling t) {
        Tree tree = t.tree();
        int verb = t.token();
        List<OfActor> absent = absentees.of(t);
        if (!absent.isEmpty()) {
            return additions.of(t, absent, List.of(), new Addition(To.TOLD_LAST, MEMORY, "")).stream().map(d -> d.as(Status.DENIED)).toList();
        }
        Optional<Integer> were = Roll.fronted(tree, t.actors(), verb, FRONTED_WITHIN);
        if (were.isPresent()) {
            return fronted(t, were.get());
        }
        boolean participle = participle(t);
        boolean passive = passive(t);
        if (delegates.tell(t, participle, passive)) {
            return delegates.read(t, participle, passive);
        }
        if (passive && companions.contains(t.frame().word())) {
            return Roll.by(tree, verb) == verb + 1 ? companions(t, participle ? 0 : 1) : List.of();
        }
        List<OfActor> counted = passive ? List.of() : Roll.counted(tree, t.actors(), verb, groups, countries);
        if (!counted.isEmpty()) {
            return additions.of(t, counted, List.of(), new Addition(To.TOLD_OF_MANY, MEMORY, ""));
        }
        List<OfActor> there = passive ? Roll.behind(t, Roll.by(tree, verb)) : along.with(new Sides(subject(t), List.of()), verb, tree, t.actors()).first();
        if (composing.contains(t.frame().word())) {
            return participants(t);
        }
        return present(t, there).stream().map(d -> t.frame().has(Slot.ABSENT) ? d.as(Status.DENIED) : d).toList();
    }

    /** "Other participants included X and Y". */
    private List<Draft> participants(Telling t) {
        boolean people = t.tree().children(t.token(), "nsubj").stream().anyMatch(c -> participants.contains(t.tree().lemma(c)) && t.actors().at(c).isEmpty()
                && t.tree().children(c, "nmod").isEmpty());
        return people ? additions.of(t, Roll.behind(t, t.token()), List.of(), new Addition(To.TOLD_LAST, NEAR, "")) : List.of();
    }

    private static boolean participle(Telling t) {
        return List.of("acl", "advcl").contains(t.tree().base(t.token())) && t.tree().child(t.token(), "nsubj").isEmpty();
    }

    private static boolean passive(Telling t) {
        return Clause.passive(t.tree(), t.token()) || participle(t) && Roll.by(t.tree(), t.token()) == t.token() + 1;
    }

    /** The noun of the meeting of which a verb says who else was there, so that it tells of none by itself. */
    Optional<Integer> event(Tree tree, SentenceActors actors, Trigger verb) {
        return events.told(tree, actors, verb.token()).or(() -> ahead(tree, verb.token(), Roll.fronted(tree, actors, verb.token(), FRONTED_WITHIN)));
    }

    private List<Draft> present(Telling t, List<OfActor> people) {
        Tree tree = t.tree();
        Optional<Integer> told = events.told(tree, t.actors(), t.token());
        if (told.isPresent()) {
            return additions.of(t, people, List.of(), new Addition(To.TOLD_LAST, MEMORY, tree.lemma(told.get())));
        }
        Optional<KnownEvent.Relative> relative = events.relative(tree, t.token());
        if (relative.isPresent()) {
            List<OfActor> there = passive(t) ? people : Roll.within(t, relative.get().pronoun(), t.token());
            return additions.of(t, there, List.of(), new Addition(To.TOLD_LAST, 0, tree.lemma(relative.get().event())));
        }
        Optional<Integer> fresh = events.fresh(tree, t.actors(), t.token()).filter(e -> hosting.contains(t.frame().word()));
        if (fresh.isPresent()) {
            return opened(t, fresh.get(), people);
        }
        boolean also = also(t);
        boolean lone = t.frame().has(Slot.LONE);
        boolean tells = also || lone(t) && (lone || !hosting.contains(t.frame().word()) && !passive(t));
        return tells ? additions.of(t, people, List.of(), new Addition(also || lone ? To.TOLD_LAST : To.TOLD_OF_MANY, also ? MEMORY : back(t), "")) : List.of();
    }

    /** "X hosts a summit in Lima on Monday": who else is there may be told further on. */
    private List<Draft> opened(Telling t, int event, List<OfActor> people) {
        List<Actor> hosts = Credibility.actors(people.stream().filter(m -> HOSTS.contains(m.form())).toList());
        Telling told = t.at(event);
        return hosts.isEmpty() ? List.of() : List.of(drafts.build(told, Kind.MEETING, hosts, List.of(),
                circumstances.place(t.tree(), event, told.triggers(), t.places())).joining(new Addition(To.ITS_OWN, 0, t.tree().lemma(event))));
    }

    /** "A summit opened in Lima on Monday": who is there may be told further on. */
    List<Draft> unpeopled(Telling t) {
        boolean event = t.frame().pos() == Pos.NOUN && events.event(t.tree(), t.token()) && !events.known(t.tree(), t.token());
        Optional<Draft> told = event && Credibility.actors(t.sides().all()).size() < 2 ? Optional.of(drafts.build(t, Kind.MEETING, List.of(), List.of(),
                circumstances.place(t.tree(), t.token(), t.triggers(), t.places()))) : Optional.empty();
        return told.filter(d -> d.place().isPresent() && (d.status() == Status.HELD || d.status() == Status.PLANNED))
                .map(d -> d.joining(new Addition(To.ITS_OWN, 0, t.tree().lemma(t.token())))).stream().toList();
    }

    /** "Also attending were X and Y"; of a meeting of which nothing was told ("Attending the dinner in Lima were …") all that there is. */
    private List<Draft> fronted(Telling t, int were) {
        List<OfActor> people = Roll.behind(t, were);
        Tree tree = t.tree();
        Optional<Integer> event = ahead(tree, t.token(), Optional.of(were));
        boolean fresh = event.isPresent() && !events.known(tree, event.get(), were);
        if (!fresh) {
            return additions.of(t, people, List.of(), new Addition(To.TOLD_LAST, MEMORY, event.map(tree::lemma).orElse("")));
        }
        List<Actor> all = Credibility.actors(people);
        Telling told = t.at(event.get());
        return all.size() < 2 || !Credibility.official(all) ? List.of() : List.of(drafts.build(told, Kind.MEETING, all, List.of(),
                circumstances.place(tree, event.get(), told.triggers(), t.places())));
    }

    private Optional<Integer> ahead(Tree tree, int word, Optional<Integer> were) {
        return were.flatMap(w -> IntStream.range(word + 1, w).boxed().filter(i -> events.event(tree, i)).findFirst());
    }

    /** "Y, accompanied by X": of one country, where nothing else is said; whom a pronoun means is less sure. */
    private List<Draft> companions(Telling t, int reach) {
        Optional<Actor> principal = t.actors().subject(clause, t.token()).stream().findFirst()
                .filter(m -> m.form() != Form.PRONOUN).map(m -> m.actors().get(0));
        return additions.of(t, Roll.behind(t, t.token() + 1), List.of(), new Addition(To.TOLD_LAST, reach, "")).stream()
                .map(d -> d.with(d.first().stream().map(a -> principal.filter(p -> a.position().isPresent() && !Actors.international(a)).map(p -> Roll.of(a, p)).orElse(a)).toList(), d.second())).toList();
    }

    private List<OfActor> subject(Telling t) {
        List<OfActor> subject = t.actors().subject(clause, t.token());
        return subject.isEmpty() && t.frame().pos() == Pos.ADJ ? Roll.behind(t, t.token()) : subject;
    }

    /** "X also attended", "Also present were X and Y". */
    private static boolean also(Telling t) {
        Tree tree = t.tree();
        return tree.children(t.token(), "obj").stream().allMatch(c -> tree.lower(c).equals(t.frame().next()))
                && tree.children(t.token(), "advmod").stream().anyMatch(c -> tree.lower(c).equals("also")) && tree.children(t.token(), "obl").isEmpty();
    }

    /** "X presided", "X sat in", "X was host": nothing else that it could be of. */
    private static boolean lone(Telling t) {
        Tree tree = t.tree();
        int word = predicate(t);
        boolean whole = !tree.is(t.token(), Pos.AUX) || tree.lower(word).equals(t.frame().next());
        return whole && tree.children(word).stream().filter(c -> !tree.lower(c).equals(t.frame().next())).noneMatch(c -> List.of("obj", "xcomp", "ccomp", "compound").contains(tree.base(c))
                || List.of("over", "of", "to", "as", "for", "in").contains(tree.preposition(c)));
    }

    private static int predicate(Telling t) {
        return t.tree().is(t.token(), Pos.AUX) ? Math.max(0, t.tree().head(t.token())) : t.token();
    }

    /** How far back: "while X looked on" is of its own sentence. */
    private static int back(Telling t) {
        return t.tree().base(predicate(t)).equals("advcl") && t.tree().child(predicate(t), "nsubj").isPresent() ? 0 : NEAR;
    }
}
