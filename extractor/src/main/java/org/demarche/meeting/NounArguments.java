package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Clause.Governor;
import org.demarche.meeting.Frame.Slot;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who stands around a noun: "between", "with", the possessor, and the subject of the verb above it. */
final class NounArguments {

    private static final int POSSESSOR_WITHIN = 5;

    private final Clause clause;
    private final Set<String> onlookers;
    private final Set<String> light;
    private final Set<String> eventNouns;

    NounArguments(Clause clause, WordLists words) {
        this.clause = clause;
        this.onlookers = words.list("onlooker-verb");
        this.light = words.list("light-verb");
        this.eventNouns = words.list("event-noun");
    }

    Sides find(Trigger trigger, Tree tree, SentenceActors actors) {
        Frame frame = trigger.frame();
        int noun = trigger.token();
        Optional<Governor> governor = clause.governor(tree, noun);
        Complements found = new Complements(frame, tree, actors);
        tree.children(noun, "nmod", "obl", "acl", "obj").forEach(found::read);
        governor.filter(g -> g.direct() && light.contains(tree.lemma(g.verb())))
                .ifPresent(g -> tree.children(g.verb(), "obl").forEach(found::read));
        tree.children(noun).stream().filter(c -> tree.relation(c).equals("nmod:poss"))
                .forEach(c -> found.add(Slot.POSS, actors.of(c), found.owner));
        if (found.owner.isEmpty()) {
            found.add(Slot.POSS, possessor(tree, actors, noun), found.owner);
        }
        found.add(Slot.MODIFIER, actors.before(noun), found.owner);
        if (found.second.isEmpty() && found.together.isEmpty()) {
            if (found.withNobody) {
                return Sides.none();
            }
            found.add(Slot.WITH, actors.after(noun, "with"), found.second);
            found.add(Slot.FROM, actors.after(noun, "from"), found.second);
        }
        if (found.several()) {
            found.owner.stream().filter(o -> !found.together.contains(o)).forEach(found.together::add);
            return new Sides(found.together, found.second);
        }
        found.second.addAll(found.together);
        List<OfActor> first = found.owner.isEmpty() && frame.has(Slot.LIGHT) ? agent(noun, tree, actors, governor) : found.owner;
        return first.isEmpty() ? Sides.none() : new Sides(first, found.second);
    }

    /** What the prepositions around a noun name. */
    private static final class Complements {
        private final Frame frame;
        private final Tree tree;
        private final SentenceActors actors;
        private final List<OfActor> together = new ArrayList<>();
        private final List<OfActor> second = new ArrayList<>();
        private final List<OfActor> owner = new ArrayList<>();
        private boolean withNobody;

        private Complements(Frame frame, Tree tree, SentenceActors actors) {
            this.frame = frame;
            this.tree = tree;
            this.actors = actors;
        }

        private void read(int child) {
            List<OfActor> named = actors.of(child);
            switch (tree.preposition(child)) {
                case "between", "among", "involving" -> add(Slot.BETWEEN, named.stream().filter(m -> m.form() != Form.PRONOUN).toList(), together);
                case "with", "together with" -> {
                    withNobody |= named.isEmpty();
                    add(Slot.WITH, named, second);
                }
                case "of" -> add(Slot.OF, named, together);
                case "by" -> add(Slot.BY, named, owner);
                case "from" -> add(Slot.FROM, named, second);
                case "to" -> add(Slot.TO_PERSON, actors.fitting(Slot.TO_PERSON, child), second);
                default -> { }
            }
        }

        private void add(Slot slot, List<OfActor> found, List<OfActor> side) {
            if (frame.has(slot)) {
                found.stream().filter(m -> !side.contains(m)).forEach(side::add);
            }
        }

        /** Whether all are told together: "between A and B", "US-Russian". */
        private boolean several() {
            return together.size() > 1 || together.stream().anyMatch(m -> m.actors().size() > 1) || owner.size() > 1 && second.isEmpty();
        }
    }

    /** "X's first policy briefing": the owner by the words alone. */
    private static List<OfActor> possessor(Tree tree, SentenceActors actors, int noun) {
        int i = noun - 1;
        while (i > 0 && noun - i < POSSESSOR_WITHIN && (tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.NUM))) {
            i--;
        }
        int end = i;
        boolean possessive = i > 0 && tree.lower(i).matches("'s|\u2019s|'|\u2019");
        return possessive ? actors.all().stream().filter(m -> m.to() == end).toList() : List.of();
    }

    /** "A and B conducted consultations", where a parser took the verb for an adjective. */
    private List<OfActor> beside(int noun, Tree tree, SentenceActors actors) {
        int verb = noun - 1;
        while (verb > 0 && noun - verb < POSSESSOR_WITHIN && !tree.isVerbal(verb) && !tree.is(verb, Pos.PUNCT) && !tree.is(verb, Pos.ADP)) {
            verb--;
        }
        boolean holds = verb > 0 && tree.isVerbal(verb) && light.contains(tree.lemma(verb));
        return holds ? actors.before(verb).stream().filter(m -> m.form() != Form.ADJECTIVE).toList() : List.of();
    }

    /** Who holds the talks: the subject of the verb above, unless that verb only looks on. */
    private List<OfActor> agent(int trigger, Tree tree, SentenceActors actors, Optional<Governor> governor) {
        List<OfActor> beside = beside(trigger, tree, actors);
        if (governor.isEmpty() || !beside.isEmpty() && !tree.isVerbal(tree.head(trigger))) {
            return beside;
        }
        Governor above = governor.get();
        int noun = tree.head(trigger);
        boolean far = !above.direct() && noun >= 0 && tree.base(trigger).matches("nmod|acl|obl") && !tree.isVerbal(noun)
                && !eventNouns.contains(tree.lemma(noun));
        boolean isSubject = above.relation().startsWith("nsubj") && above.direct();
        if (far) {
            return List.of();
        }
        if (isSubject || above.preposition().isEmpty() && onlookers.contains(tree.lemma(above.verb()))) {
            return Clause.passive(tree, above.verb()) ? tree.children(above.verb(), "obl").stream()
                    .filter(c -> tree.preposition(c).equals("by")).findFirst().map(actors::of).orElse(List.of()) : List.of();
        }
        return actors.subject(clause, above.verb());
    }
}
