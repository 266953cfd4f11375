package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Reads who else was at the meeting told before: "The meeting was attended by X", "Y led the Chilean delegation". */
final class AttendanceReader {

    private static final Set<Form> OTHERS = Set.of(Form.PRONOUN, Form.ADJECTIVE, Form.METONYM);

    /** How many sentences on "the meeting" still is the one told last. */
    private static final int MEMORY = 5;

    private final Clause clause;
    private final DraftBuilder drafts;
    private final Set<String> events;
    private final Set<String> definite;
    private final Set<String> delegations;
    private final Set<String> companions;

    AttendanceReader(DraftBuilder drafts, WordLists words) {
        this.clause = new Clause(words);
        this.drafts = drafts;
        this.events = words.list("definite-event");
        this.definite = words.list("definite");
        this.delegations = words.list("delegation-noun");
        this.companions = words.list("companion-verb");
    }

    List<Draft> read(Telling t) {
        Tree tree = t.tree();
        int verb = t.token();
        boolean participle = tree.base(verb).matches("acl|advcl") && tree.child(verb, "nsubj").isEmpty();
        boolean passive = Clause.passive(tree, verb) || participle && by(tree, verb) == verb + 1;
        Optional<Integer> delegation = participle && delegations.contains(tree.lemma(tree.head(verb))) ? Optional.of(tree.head(verb))
                : delegation(tree, verb, passive);
        if (delegation.isPresent()) {
            return leaders(t, delegation.get(), passive, participle ? 0 : MEMORY);
        }
        if (companions.contains(tree.lemma(verb))) {
            return passive && by(tree, verb) == verb + 1 ? companions(t, participle ? 0 : 1) : List.of();
        }
        boolean tells = event(tree, verb).isPresent() || also(t);
        return tells ? draft(t, passive ? behind(t, by(tree, verb)) : subject(t), List.of(), MEMORY) : List.of();
    }

    /** "The Chilean delegation was led by X, and the Peruvian side by Y". */
    private List<Draft> leaders(Telling t, int delegation, boolean passive, int reach) {
        List<Draft> leaders = new ArrayList<>();
        List<Actor> side = side(t, delegation);
        int from = passive ? by(t.tree(), t.token()) : t.token();
        while (from < t.tree().size() && !side.isEmpty()) {
            leaders.addAll(draft(t, passive ? behind(t, from) : subject(t), side, reach));
            int next = passive && reach > 0 ? by(t.tree(), from) : t.tree().size();
            side = between(t, from, next);
            from = next;
        }
        return leaders;
    }

    private List<Draft> draft(Telling t, List<OfActor> people, List<Actor> side, int reach) {
        List<Actor> first = Credibility.actors(people.stream().filter(m -> !OTHERS.contains(m.form())).toList()).stream()
                .filter(a -> side.isEmpty() || a.name().isPresent()).map(a -> side.isEmpty() ? a : of(a, side.get(0))).toList();
        return first.isEmpty() ? List.of() : List.of(drafts.build(t, Kind.MEETING, first, side, Optional.empty()).joining(reach));
    }

    /** "Y, accompanied by X": of one country, where nothing else is said; whom a pronoun means is less sure. */
    private List<Draft> companions(Telling t, int reach) {
        Optional<Actor> principal = t.actors().subject(clause, t.token()).stream().findFirst()
                .filter(m -> m.form() != Form.PRONOUN).map(m -> m.actors().get(0));
        return draft(t, behind(t, t.token() + 1), List.of(), reach).stream()
                .map(d -> d.with(d.first().stream().map(a -> principal.filter(p -> a.position().isPresent()).map(p -> of(a, p)).orElse(a)).toList(), d.second())).toList();
    }

    private List<OfActor> subject(Telling t) {
        List<OfActor> subject = t.actors().subject(clause, t.token());
        return subject.isEmpty() && t.frame().pos() == Pos.ADJ ? behind(t, t.token()) : subject;
    }

    /** Where the next "by" stands; past the end where there is none. */
    private static int by(Tree tree, int from) {
        int by = from + 1;
        while (by < tree.size() && !tree.lower(by).equals("by")) {
            by++;
        }
        return by;
    }

    /** "and the Peruvian side by Y": the last country or body named between two words. */
    private static List<Actor> between(Telling t, int from, int to) {
        return t.actors().all().stream().filter(m -> m.form() != Form.NAMED && m.from() > from && m.to() < to).reduce((a, b) -> b)
                .map(m -> m.actors().get(0)).filter(a -> a.country().isPresent()).map(List::of).orElse(List.of());
    }

    /** Whom a delegation stands for: the country or body that its noun names. */
    private static List<Actor> side(Telling t, int noun) {
        return t.actors().all().stream().filter(m -> m.form() != Form.NAMED && t.tree().dominates(noun, m.to() - 1))
                .flatMap(m -> m.actors().stream()).filter(a -> a.country().isPresent()).limit(1).toList();
    }

    private static Actor of(Actor leader, Actor side) {
        return new Actor(leader.name(), leader.position(), leader.organization(), leader.country().or(side::country));
    }

    /** The noun that stands for the meeting told before: "the meeting" with nothing that would make it another one. */
    Optional<Integer> event(Tree tree, int verb) {
        if (tree.children(verb, "obl").stream().anyMatch(c -> tree.preposition(c).endsWith("with"))) {
            return Optional.empty();
        }
        return tree.children(verb, "nsubj", "obj", "obl").stream()
                .filter(c -> !tree.preposition(c).matches("by|with|after|before|ahead of|during"))
                .filter(c -> events.contains(tree.lemma(c)) || events.contains(tree.lower(c))).filter(c -> known(tree, c)).findFirst();
    }

    private boolean known(Tree tree, int noun) {
        boolean pointed = tree.lower(noun).equals("it") || tree.children(noun).stream().anyMatch(c -> definite.contains(tree.lower(c)));
        return pointed && tree.children(noun).stream().noneMatch(c -> tree.is(c, Pos.PROPN) || tree.base(c).equals("nmod")
                || tree.base(c).equals("acl"));
    }

    private Optional<Integer> delegation(Tree tree, int verb, boolean passive) {
        return tree.children(verb, passive ? "nsubj" : "obj").stream().filter(c -> delegations.contains(tree.lemma(c))).findFirst();
    }

    /** "X also attended", "Also present were X and Y". */
    private static boolean also(Telling t) {
        Tree tree = t.tree();
        return tree.child(t.token(), "obj").isEmpty() && tree.children(t.token(), "advmod").stream().anyMatch(c -> tree.lower(c).equals("also"))
                && tree.children(t.token(), "obl").isEmpty();
    }

    /** All behind a word to the end of the list, wherever a parser hung them. */
    private static List<OfActor> behind(Telling t, int word) {
        int end = word + 1;
        while (end < t.tree().size() && !t.tree().is(end, Pos.VERB) && !t.tree().lower(end).equals("by")) {
            end++;
        }
        int limit = end;
        return t.actors().all().stream().filter(m -> m.from() > word && m.to() <= limit).toList();
    }
}
