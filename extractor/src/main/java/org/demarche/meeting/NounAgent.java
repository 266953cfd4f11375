package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Clause.Governor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who holds the talks that a noun tells of: the subject of the verb above, unless that verb only looks on. */
final class NounAgent {

    private static final int VERB_WITHIN = 5;
    private static final int OPENING = 3;

    private final Clause clause;
    private final Set<String> onlookers;
    private final Set<String> light;
    private final Set<String> eventNouns;
    private final Set<String> calls;
    private final Set<String> occasions;
    private final Set<String> attending;
    private final Set<String> hosting;
    private final Set<String> addressing;
    private final Set<String> agendas;
    private final Set<String> reporting;
    private final Set<String> mouthpieces;
    private final Set<String> journeys;
    private final Set<String> settings;

    NounAgent(Clause clause, WordLists words) {
        this.clause = clause;
        this.onlookers = words.list("onlooker-verb");
        this.light = words.list("light-verb");
        this.eventNouns = words.list("event-noun");
        this.calls = words.list("call-word");
        this.occasions = words.list("occasion-preposition");
        this.attending = words.list("attending-verb");
        this.hosting = words.list("hosting-verb");
        this.addressing = words.list("addressing-verb");
        this.agendas = words.list("agenda-verb");
        this.reporting = words.list("reporting-verb");
        this.mouthpieces = words.list("mouthpiece");
        this.journeys = words.list("journey-noun");
        this.settings = words.list("setting-preposition");
    }

    /** Not who speaks for others, nor "officials of both countries", who say what was talked about. */
    List<OfActor> find(int noun, Tree tree, SentenceActors actors, Optional<Governor> governor) {
        List<OfActor> agenda = governor.map(g -> agenda(tree, actors, g)).orElse(List.of());
        List<OfActor> above = agenda.isEmpty() ? above(noun, tree, actors, governor) : agenda;
        List<OfActor> opening = above.isEmpty() ? afterOpening(noun, tree, actors) : above;
        List<OfActor> agent = opening.isEmpty() ? governor.map(g -> speaker(tree, actors, g)).orElse(List.of()) : opening;
        boolean reported = governor.filter(g -> reporting.contains(tree.lemma(g.verb()))).isPresent();
        return agent.stream().filter(m -> m.actors().stream().noneMatch(a -> a.position().filter(this::speaksForOthers).isPresent()))
                .filter(m -> !reported || m.form() != Form.OFFICE || m.actors().size() == 1).toList();
    }

    private boolean speaksForOthers(String position) {
        return Arrays.stream(position.split(" ")).anyMatch(mouthpieces::contains);
    }

    /** "X's visit includes talks with": whose the subject is. */
    private List<OfActor> agenda(Tree tree, SentenceActors actors, Governor governor) {
        Optional<Integer> subject = tree.child(governor.verb(), "nsubj").filter(s -> actors.at(s).isEmpty());
        boolean includes = governor.relation().equals("obj") && agendas.contains(tree.lemma(governor.verb()));
        int journey = tree.relation(governor.verb()).equals("acl:relcl") ? tree.head(governor.verb()) : -1;
        if (includes && journey >= 0 && journeys.contains(tree.lemma(journey)) && subject.filter(s -> tree.is(s, Pos.PRON)).isPresent()) {
            return clause.governor(tree, journey).map(g -> actors.subject(clause, g.verb())).orElse(List.of());
        }
        return subject.filter(s -> includes).stream()
                .flatMap(s -> tree.children(s).stream()).filter(c -> tree.relation(c).equals("nmod:poss") || tree.preposition(c).equals("of"))
                .flatMap(c -> actors.of(c).stream()).toList();
    }

    /** "The meeting with A was useful, B said": who tells of a meeting that has but one side. */
    private List<OfActor> speaker(Tree tree, SentenceActors actors, Governor governor) {
        int said = tree.head(governor.verb());
        boolean reported = governor.relation().startsWith("nsubj") && governor.direct() && said >= 0
                && tree.base(governor.verb()).equals("ccomp") && reporting.contains(tree.lemma(said));
        return reported ? actors.subject(clause, said).stream().filter(m -> m.form() == Form.NAMED || m.form() == Form.PRONOUN).toList() : List.of();
    }

    /** "told X in a call", "told X by phone": where a parser hung the call on X, the verb governs it all the same. */
    Governor attached(int noun, Tree tree, SentenceActors actors, Governor above) {
        int head = tree.head(noun);
        boolean toldThere = tree.base(noun).equals("nmod") && List.of("obj", "iobj").contains(tree.base(head)) && tree.head(head) == above.verb()
                && addressing.contains(tree.lemma(above.verb())) && settings.contains(tree.preposition(noun));
        return toldThere && actors.at(head).isPresent() ? new Governor(above.verb(), tree.preposition(noun), "obl", true) : above;
    }

    /** Who is told something "in a meeting", "during talks": the object of the verb above. */
    List<OfActor> addressee(Tree tree, SentenceActors actors, Optional<Governor> governor) {
        return governor.filter(g -> g.direct() && settings.contains(g.preposition()) && addressing.contains(tree.lemma(g.verb())))
                .map(g -> tree.children(g.verb(), "obj", "iobj").stream()
                        .flatMap(c -> actors.fitting(Frame.Slot.PERSON, c).stream()).toList()).orElse(List.of());
    }

    /** A person who hosts or joins the talks between others is there as well. */
    List<OfActor> participant(Tree tree, SentenceActors actors, Optional<Governor> governor) {
        return governor.filter(g -> g.direct() && (g.relation().equals("obj") || g.preposition().equals("over")))
                .filter(g -> attending.contains(tree.lemma(g.verb())) || hosting.contains(tree.lemma(g.verb())))
                .map(g -> actors.subject(clause, g.verb()).stream().filter(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE).toList())
                .orElse(List.of());
    }

    /** "A and B conducted consultations", where a parser took the verb for an adjective. */
    private List<OfActor> beside(int noun, Tree tree, SentenceActors actors) {
        int verb = noun - 1;
        while (verb > 0 && noun - verb < VERB_WITHIN && !tree.isVerbal(verb) && !tree.is(verb, Pos.PUNCT) && !tree.is(verb, Pos.ADP)) {
            verb--;
        }
        boolean holds = verb > 0 && tree.isVerbal(verb) && light.contains(tree.lemma(verb));
        return holds ? actors.before(verb).stream().filter(m -> m.form() != Form.ADJECTIVE).toList() : List.of();
    }

    private List<OfActor> above(int trigger, Tree tree, SentenceActors actors, Optional<Governor> governor) {
        List<OfActor> beside = beside(trigger, tree, actors);
        if (Clause.predicate(tree, trigger) && settings.contains(tree.preposition(trigger))) {
            return Travellers.personal(actors.of(tree.child(trigger, "nsubj").orElseThrow()));
        }
        if (governor.isEmpty() || !beside.isEmpty() && !tree.isVerbal(tree.head(trigger))) {
            return beside;
        }
        Governor above = governor.get();
        boolean isSubject = above.relation().startsWith("nsubj") && above.direct();
        if (far(trigger, tree, above)) {
            return List.of();
        }
        boolean looksOn = above.preposition().isEmpty() && onlookers.contains(tree.lemma(above.verb()));
        if (looksOn && !isSubject && reporting.contains(tree.lemma(above.verb()))) {
            return actors.subject(clause, above.verb()).stream().filter(m -> m.form() == Form.NAMED).toList();
        }
        if (isSubject || looksOn) {
            return Clause.passive(tree, above.verb()) ? tree.children(above.verb(), "obl").stream()
                    .filter(c -> tree.preposition(c).equals("by")).findFirst().map(actors::of).orElse(List.of()) : List.of();
        }
        return actors.subject(clause, above.verb());
    }

    /** Below a noun of another kind: "the results of talks with"; "a statement after talks with" is not far, wherever it hangs. */
    private boolean far(int trigger, Tree tree, Governor above) {
        int noun = tree.head(trigger);
        boolean dated = noun >= 0 && tree.relation(noun).equals("obl:unmarked");
        boolean below = !dated && !above.direct() && noun >= 0 && List.of("nmod", "acl", "obl").contains(tree.base(trigger)) && !tree.isVerbal(noun);
        boolean remote = calls.contains(tree.lower(trigger - 1)) && tree.preposition(trigger).equals("in");
        return below && !remote && !eventNouns.contains(tree.lemma(noun)) && !occasions.contains(tree.preposition(trigger));
    }

    /** "Following a meeting with A, the president said": who stands behind the comma of an opening, by the words alone. */
    private List<OfActor> afterOpening(int noun, Tree tree, SentenceActors actors) {
        int start = noun;
        while (start > 0 && noun - start < VERB_WITHIN && !tree.is(start, Pos.ADP)) {
            start--;
        }
        if (start > OPENING || !occasions.contains(tree.lower(start)) && !tree.lower(start).equals("of")) {
            return List.of();
        }
        boolean comma = false;
        for (int i = noun + 1; i < tree.size() && !(comma && tree.isVerbal(i)); i++) {
            comma |= tree.lower(i).equals(",");
            int token = i;
            Optional<OfActor> next = actors.all().stream().filter(m -> m.from() == token && m.form() != Form.ADJECTIVE).findFirst();
            boolean behind = next.isPresent() && (tree.lower(i - 1).equals(",") || tree.lower(i - 2).equals(",") && tree.is(i - 1, Pos.DET));
            if (behind && predicate(next.get().to(), tree)) {
                return new ArrayList<>(List.of(next.get()));
            }
        }
        return List.of();
    }

    private static boolean predicate(int token, Tree tree) {
        int i = token;
        while (tree.is(i, Pos.ADV)) {
            i++;
        }
        return i < tree.size() && tree.isVerbal(i);
    }
}
