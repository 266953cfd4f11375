package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frame.Slot;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who stands around a verb: subject, object, "with", "by". */
final class VerbArguments {

    private static final int ORDER_WITHIN = 12;

    private final Clause clause;
    private final Set<String> reciprocal;
    private final Set<String> occasions;

    VerbArguments(Clause clause, WordLists words) {
        this.clause = clause;
        this.reciprocal = words.list("reciprocal-verb");
        this.occasions = words.list("occasion-preposition");
    }

    Sides find(Trigger trigger, Tree tree, SentenceActors actors) {
        Frame frame = trigger.frame();
        int verb = trigger.token();
        List<OfActor> second = second(frame, verb, tree, actors);
        if (frame.has(Slot.PERSON_NAME) && watches(tree, verb) || second.isEmpty() && (!reciprocal.contains(frame.lemma()) && !frame.has(Slot.OBJECT) || frame.has(Slot.ON)
                || frame.has(Slot.WITH) && withNobody(tree, verb)) || commands(frame) && second.stream().anyMatch(m -> ordered(tree, m))) {
            return Sides.none();
        }
        List<OfActor> first = actors.subject(clause, verb);
        return first.isEmpty() ? Sides.none() : new Sides(first, second);
    }

    private List<OfActor> second(Frame frame, int verb, Tree tree, SentenceActors actors) {
        List<OfActor> second = new ArrayList<>();
        boolean passive = Clause.passive(tree, verb);
        for (int child : tree.children(verb)) {
            String preposition = tree.preposition(child);
            Optional<Slot> slot = tree.base(child).equals("obl") ? oblique(preposition) : object(frame, tree.base(child));
            if (slot.filter(frame::has).isPresent()) {
                second.addAll(actors.fitting(slot.get(), child));
            } else if (passive && preposition.equals("by")) {
                second.addAll(actors.of(child));
            }
        }
        if (second.isEmpty() && frame.has(Slot.WITH)) {
            second.addAll(actors.after(verb, "with").stream().filter(m -> !onOccasion(tree, verb, m)).toList());
        } else if (second.isEmpty() && !passive && (frame.has(Slot.OBJECT) || frame.has(Slot.PERSON))) {
            second.addAll(stranded(tree, actors, verb));
        }
        return second;
    }

    /** "spoke after talks with X": the talks were with X. */
    private boolean onOccasion(Tree tree, int verb, OfActor with) {
        return tree.children(verb, "obl").stream().anyMatch(c -> c > verb && c < with.from() && occasions.contains(tree.preposition(c)));
    }

    private static Optional<Slot> object(Frame frame, String relation) {
        boolean object = relation.equals("obj") || relation.equals("iobj");
        return object ? Optional.of(frame.has(Slot.PERSON) ? Slot.PERSON : frame.has(Slot.PERSON_NAME) ? Slot.PERSON_NAME : Slot.OBJECT) : Optional.empty();
    }

    private static Optional<Slot> oblique(String preposition) {
        return switch (preposition) {
            case "with", "together with", "alongside" -> Optional.of(Slot.WITH);
            case "to" -> Optional.of(Slot.TO);
            case "on" -> Optional.of(Slot.ON);
            default -> Optional.empty();
        };
    }

    /** "met with students": somebody is met, but nobody whom we know. */
    private static boolean withNobody(Tree tree, int verb) {
        return tree.children(verb, "obl").stream().anyMatch(c -> tree.preposition(c).equals("with") && tree.is(c, Pos.NOUN));
    }

    /** "saw X resign", "sees X as a rival": no meeting. */
    private static boolean watches(Tree tree, int verb) {
        return tree.children(verb).stream().anyMatch(c -> tree.base(c).matches("xcomp|ccomp") || tree.preposition(c).equals("as"));
    }

    private static boolean commands(Frame frame) {
        return frame.has(Slot.ON) || frame.lemma().equals("call");
    }

    /** "called on the president to resign": an order, no call. */
    private static boolean ordered(Tree tree, OfActor object) {
        for (int i = object.to(); i < Math.min(tree.size() - 1, object.to() + ORDER_WITHIN); i++) {
            if (tree.lower(i).equals("to") && tree.is(i + 1, Pos.VERB)) {
                return true;
            }
        }
        return tree.lower(object.to()).matches("a|an|\"|\u201c");
    }

    /** "received at his office on Sunday John Doe": a person by name behind the verb that no preposition governs. */
    private static List<OfActor> stranded(Tree tree, SentenceActors actors, int verb) {
        int end = verb + 1;
        while (end < tree.size() && !tree.isVerbal(end)) {
            end++;
        }
        int limit = end;
        return actors.all().stream().filter(m -> m.from() > verb && m.from() < limit && m.form() == Form.NAMED
                && !tree.is(m.from() - 1, Pos.ADP) && !tree.base(m.to() - 1).equals("nsubj")).findFirst().map(List::of).orElse(List.of());
    }
}
