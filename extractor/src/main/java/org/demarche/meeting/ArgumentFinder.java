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

/** Finds who takes part, by the grammar around a trigger. */
final class ArgumentFinder {

    private final Clause clause;
    private final Set<String> onlookers;
    private final Set<String> light;
    private final Set<String> reciprocal;
    private final Set<String> eventNouns;

    ArgumentFinder(WordLists words) {
        this.clause = new Clause(words);
        this.onlookers = words.list("onlooker-verb");
        this.light = words.list("light-verb");
        this.eventNouns = words.list("event-noun");
        this.reciprocal = words.list("reciprocal-verb");
    }

    /** The sides; both empty where the word tells of no meeting here. */
    Sides find(Trigger trigger, Tree tree, SentenceActors actors) {
        return trigger.frame().pos() == Pos.NOUN ? noun(trigger, tree, actors) : verb(trigger, tree, actors);
    }

    private Sides verb(Trigger trigger, Tree tree, SentenceActors actors) {
        Frame frame = trigger.frame();
        int verb = trigger.token();
        boolean passive = Clause.passive(tree, verb);
        List<OfActor> subject = subject(tree, actors, verb);
        List<OfActor> second = new ArrayList<>();
        for (int child : tree.children(verb)) {
            String preposition = tree.preposition(child);
            boolean object = tree.base(child).equals("obj") || tree.base(child).equals("iobj");
            if (object && frame.has(Slot.OBJECT) || slotOf(preposition).filter(frame::has).isPresent() && tree.base(child).equals("obl")) {
                second.addAll(fitting(slotOf(preposition).orElse(Slot.OBJECT), actors.of(child)));
            } else if (object && frame.has(Slot.PERSON)) {
                second.addAll(fitting(Slot.PERSON, actors.of(child)));
            } else if (passive && preposition.equals("by")) {
                second.addAll(actors.of(child));
            }
        }
        if (frame.has(Slot.WITH) && second.isEmpty()) {
            second.addAll(after(tree, actors, verb, "with"));
        }
        if (second.isEmpty() && !passive && (frame.has(Slot.OBJECT) || frame.has(Slot.PERSON)) && !frame.has(Slot.WITH)) {
            second.addAll(strandedObject(tree, actors, verb));
        }
        boolean withNobody = second.isEmpty() && tree.children(verb, "obl").stream().anyMatch(c -> tree.preposition(c).equals("with") && frame.has(Slot.WITH)
                && !tree.is(c, Pos.ADV) && tree.is(c, Pos.NOUN));
        if (withNobody) {
            return Sides.none();
        }
        boolean ordered = frame.has(Slot.ON) || frame.id().equals("call");
        if (ordered && second.stream().anyMatch(m -> orders(tree, m)) || frame.has(Slot.ON) == second.isEmpty() && frame.has(Slot.ON)) {
            return Sides.none();
        }
        if (second.isEmpty() && !frame.has(Slot.OBJECT) && !reciprocal.contains(frame.lemma())) {
            return Sides.none();
        }
        boolean dangling = subject.isEmpty() && !second.isEmpty();
        List<OfActor> first = dangling ? nearestBefore(actors, tree, verb) : subject;
        return new Sides(first, second, !dangling);
    }

    private List<OfActor> subject(Tree tree, SentenceActors actors, int verb) {
        List<OfActor> subject = clause.subject(tree, verb).map(actors::of).orElse(List.of());
        return subject.isEmpty() ? actors.beforePredicate(verb) : subject;
    }

    private static Optional<Slot> slotOf(String preposition) {
        return switch (preposition) {
            case "with", "together with", "alongside" -> Optional.of(Slot.WITH);
            case "to" -> Optional.of(Slot.TO);
            case "on" -> Optional.of(Slot.ON);
            default -> Optional.empty();
        };
    }

    private static List<OfActor> fitting(Slot slot, List<OfActor> actors) {
        boolean personal = slot == Slot.TO || slot == Slot.ON || slot == Slot.PERSON || slot == Slot.TO_PERSON;
        return personal ? actors.stream().filter(a -> a.form() == Form.NAMED || a.form() == Form.OFFICE || a.form() == Form.PRONOUN).toList()
                : actors;
    }

    /** "called on the president to resign": an order, no call. */
    private static boolean orders(Tree tree, OfActor object) {
        for (int i = object.to(); i < Math.min(tree.size() - 1, object.to() + 12); i++) {
            if (tree.lower(i).equals("to") && tree.is(i + 1, Pos.VERB)) {
                return true;
            }
        }
        return tree.lower(object.to()).matches("a|an|\"|\u201c");
    }

    /** "received at his office on Sunday John Doe": a person by name behind the verb that no preposition governs. */
    private static List<OfActor> strandedObject(Tree tree, SentenceActors actors, int verb) {
        int end = verb + 1;
        while (end < tree.size() && !tree.isVerbal(end)) {
            end++;
        }
        int limit = end;
        return actors.all().stream().filter(m -> m.from() > verb && m.from() < limit && m.form() == Form.NAMED
                && !tree.is(m.from() - 1, Pos.ADP) && !tree.base(m.to() - 1).equals("nsubj")).findFirst().map(List::of).orElse(List.of());
    }

    /** "met on Tuesday with": the preposition after the trigger that a parser hung elsewhere. */
    private static List<OfActor> after(Tree tree, SentenceActors actors, int verb, String preposition) {
        for (int i = verb + 1; i < tree.size() && !tree.isVerbal(i) && !tree.lower(i).matches("[;:.]"); i++) {
            if (tree.lower(i).equals(preposition)) {
                int start = i + 1;
                return actors.all().stream().filter(m -> m.from() == start || m.from() == start + 1 && tree.is(start, Pos.DET)).findFirst()
                        .map(m -> {
                            List<OfActor> with = new ArrayList<>(List.of(m));
                            with.addAll(actors.coordinated(m));
                            return with;
                        }).orElse(new ArrayList<>());
            }
        }
        return List.of();
    }

    private static List<OfActor> nearestBefore(SentenceActors actors, Tree tree, int token) {
        List<OfActor> people = actors.all().stream().filter(m -> m.to() <= token && m.form() != Form.ADJECTIVE
                && m.form() != Form.BODY && m.form() != Form.COUNTRY).toList();
        return people.isEmpty() ? List.of() : List.of(people.get(people.size() - 1));
    }

    private Sides noun(Trigger trigger, Tree tree, SentenceActors actors) {
        Frame frame = trigger.frame();
        int noun = trigger.token();
        Optional<Governor> governor = clause.governor(tree, noun);
        List<OfActor> together = new ArrayList<>();
        List<OfActor> second = new ArrayList<>();
        List<OfActor> owner = new ArrayList<>();
        boolean withSomebody = false;
        boolean withNobody = false;
        List<Integer> complements = new ArrayList<>(tree.children(noun, "nmod", "obl", "acl", "obj"));
        governor.filter(g -> lightly(tree, g)).ifPresent(g -> complements.addAll(tree.children(g.verb(), "obl")));
        for (int child : complements) {
            switch (tree.preposition(child)) {
                case "between", "among", "involving" -> addAll(frame, Slot.BETWEEN, actors.of(child).stream()
                        .filter(m -> m.form() != Form.PRONOUN).toList(), together);
                case "with", "together with" -> {
                    withSomebody |= !actors.of(child).isEmpty();
                    withNobody |= actors.of(child).isEmpty();
                    addAll(frame, Slot.WITH, actors.of(child), second);
                }
                case "of" -> addAll(frame, Slot.OF, actors.of(child), frame.kind() == Meeting.Kind.VISIT ? owner : together);
                case "by" -> addAll(frame, Slot.BY, actors.of(child), owner);
                case "from" -> addAll(frame, Slot.FROM, actors.of(child), second);
                case "to" -> addAll(frame, Slot.TO_PERSON, fitting(Slot.TO_PERSON, actors.of(child)), second);
                default -> { }
            }
        }
        tree.children(noun).stream().filter(c -> tree.relation(c).equals("nmod:poss")).forEach(c -> addAll(frame, Slot.POSS, actors.of(c), owner));
        if (frame.has(Slot.POSS) && owner.isEmpty()) {
            owner.addAll(possessor(tree, actors, noun));
        }
        if (frame.has(Slot.MODIFIER)) {
            actors.before(noun).stream().filter(m -> !owner.contains(m)).forEach(owner::add);
        }
        if (frame.has(Slot.WITH) && second.isEmpty() && together.isEmpty()) {
            second.addAll(after(tree, actors, noun, "with"));
        }
        if (withNobody && !withSomebody && second.isEmpty()) {
            return Sides.none();
        }
        if (frame.has(Slot.FROM) && second.isEmpty() && together.isEmpty()) {
            second.addAll(after(tree, actors, noun, "from"));
        }
        if (together.size() > 1 || together.stream().anyMatch(m -> m.actors().size() > 1) || owner.size() > 1 && second.isEmpty()) {
            together.addAll(owner.stream().filter(o -> !together.contains(o)).toList());
            return new Sides(together, second, true);
        }
        second.addAll(together);
        List<OfActor> first = owner.isEmpty() ? agent(frame, noun, tree, actors, governor) : owner;
        return first.isEmpty() && frame.kind() != Meeting.Kind.VISIT ? Sides.none() : new Sides(first, second, true);
    }

    /** "X's first policy briefing": the owner by the words alone. */
    private static List<OfActor> possessor(Tree tree, SentenceActors actors, int noun) {
        int i = noun - 1;
        while (i > 0 && noun - i < 5 && (tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.NUM))) {
            i--;
        }
        int end = i;
        boolean possessive = i > 0 && tree.lower(i).matches("'s|\u2019s|'|\u2019");
        return possessive ? actors.all().stream().filter(m -> m.to() == end).toList() : List.of();
    }

    private static void addAll(Frame frame, Slot slot, List<OfActor> found, List<OfActor> side) {
        if (frame.has(slot)) {
            found.stream().filter(m -> !side.contains(m)).forEach(side::add);
        }
    }

    private boolean lightly(Tree tree, Governor governor) {
        return light.contains(tree.lemma(governor.verb())) && governor.direct();
    }

    /** Who holds the talks: the subject of the verb above, unless that verb only looks on. */
    private List<OfActor> agent(Frame frame, int trigger, Tree tree, SentenceActors actors, Optional<Governor> governor) {
        if (governor.isEmpty() || !frame.has(Slot.LIGHT)) {
            return List.of();
        }
        Governor above = governor.get();
        int noun = tree.head(trigger);
        boolean far = !above.direct() && noun >= 0 && tree.base(trigger).matches("nmod|acl|obl") && !tree.isVerbal(noun) && !eventNouns.contains(tree.lemma(noun));
        boolean asObject = above.preposition().isEmpty();
        boolean isSubject = above.relation().startsWith("nsubj") && above.direct();
        if (far) {
            return List.of();
        }
        if (isSubject || asObject && onlookers.contains(tree.lemma(above.verb()))) {
            return Clause.passive(tree, above.verb()) ? byAgent(tree, actors, above.verb()) : List.of();
        }
        return subject(tree, actors, above.verb());
    }

    private static List<OfActor> byAgent(Tree tree, SentenceActors actors, int verb) {
        return tree.children(verb, "obl").stream().filter(c -> tree.preposition(c).equals("by")).findFirst().map(actors::of).orElse(List.of());
    }
}
