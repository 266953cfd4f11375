package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frame.Slot;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who stands around a verb: its subject, whom it names beside, and who comes along. */
final class VerbArguments {

    private static final int ORDER_WITHIN = 12;

    private final Clause clause;
    private final VerbComplements complements;
    private final Companions companions;
    private final Signers signers;
    private final Set<String> groups;
    private final Set<String> countries;
    private final Set<String> reciprocal;
    private final Set<String> spoken;
    private final Set<String> calls;
    private final Set<String> secrecy;
    private final Set<String> receptions;
    private final Set<String> airports;
    private final Set<String> others;

    VerbArguments(Clause clause, WordLists words) {
        this.clause = clause;
        this.complements = new VerbComplements(words);
        this.signers = new Signers(clause, words);
        this.groups = Roll.groups(words);
        this.countries = words.list("country-noun");
        this.companions = new Companions(words);
        this.reciprocal = words.list("reciprocal-verb");
        this.spoken = words.list("spoken-preposition");
        this.calls = words.list("call-word");
        this.secrecy = words.list("secrecy-word");
        this.receptions = words.list("reception-word");
        this.airports = words.list("airport-word");
        this.others = words.list("other-sense");
    }

    Sides find(Trigger trigger, Tree tree, SentenceActors actors) {
        Frame frame = trigger.frame();
        int verb = trigger.token();
        if (others.contains(tree.lemma(verb) + " " + tree.lower(verb + 1))) {
            return Sides.none();
        }
        if (frame.has(Slot.PERSON_NAME) && watches(tree, verb) || greets(frame, tree, verb)) {
            return Sides.none();
        }
        if (frame.has(Slot.SIGNED)) {
            return signers.of(frame, verb, tree, actors);
        }
        List<OfActor> second = complements.of(frame, verb, tree, actors);
        if (second.stream().anyMatch(m -> frame.has(Slot.ON) && ordered(tree, m) || frame.lemma().equals("call") && named(tree, m))) {
            return Sides.none();
        }
        if (frame.has(Slot.JOINT) && !second.isEmpty()) {
            return joint(actors.subject(clause, verb), second);
        }
        List<OfActor> counted = second.isEmpty() ? Roll.counted(tree, actors, verb, groups, countries) : List.of();
        List<OfActor> first = counted.isEmpty() ? actors.subject(clause, verb) : counted;
        if (second.isEmpty() && first.size() < 2 && reciprocal.contains(frame.word())) {
            first = tree.child(verb, "nsubj").filter(s -> tree.lower(s).equals("who")).map(actors::listedBefore).filter(l -> l.size() > 1).orElse(first);
        }
        boolean told = !first.isEmpty() && (!second.isEmpty() || together(frame, tree, verb, first));
        return told ? companions.with(new Sides(first, second), verb, tree, actors) : Sides.none();
    }

    /** "X brought A and B together": X, a person, is in the room with people of several sides. */
    private static Sides joint(List<OfActor> subject, List<OfActor> people) {
        List<OfActor> hosts = subject.stream().filter(VerbArguments::person).toList();
        List<OfActor> guests = people.stream().filter(VerbArguments::person).toList();
        return guests.isEmpty() || subject.isEmpty() ? Sides.none() : new Sides(hosts, guests);
    }

    private static boolean person(OfActor mention) {
        return mention.form() == Form.NAMED || mention.form() == Form.OFFICE || mention.form() == Form.PRONOUN;
    }

    /** Whether the subject alone says who met: "A and B met", "A and B spoke by telephone". */
    private boolean together(Frame frame, Tree tree, int verb, List<OfActor> first) {
        boolean looksOn = tree.lower(verb + 1).equals("in") && (tree.is(verb + 2, Pos.PUNCT) || tree.lower(verb + 2).equals("on"));
        if (looksOn || frame.has(Slot.ON) || frame.has(Slot.WITH) && withNobody(tree, verb)) {
            return false;
        }
        boolean speak = frame.kind() == Meeting.Kind.CALL && frame.has(Slot.WITH);
        return reciprocal.contains(frame.word()) || frame.has(Slot.OBJECT) || speak && toEachOther(tree, verb, first);
    }

    /** "A and B spoke on Friday about fish", not "spoke in parliament", "spoke on condition of anonymity". */
    private boolean toEachOther(Tree tree, int verb, List<OfActor> first) {
        List<Integer> around = tree.children(verb, "obl", "obj", "xcomp", "compound");
        boolean remote = around.stream().anyMatch(c -> calls.contains(tree.lower(c)));
        boolean people = first.stream().allMatch(m -> m.form() == Form.NAMED || m.form() == Form.PRONOUN);
        return remote || people && around.stream().allMatch(c -> tree.base(c).equals("obl") && spoken.contains(tree.preposition(c))
                && !secrecy.contains(tree.lower(c)));
    }

    /** "met with students": somebody is met, but nobody whom we know. */
    private static boolean withNobody(Tree tree, int verb) {
        return tree.children(verb, "obl").stream().anyMatch(c -> tree.preposition(c).equals("with") && tree.is(c, Pos.NOUN));
    }

    /** "saw X resign", "sees X as a rival": no meeting. */
    private static boolean watches(Tree tree, int verb) {
        return tree.children(verb).stream().anyMatch(c -> List.of("xcomp", "ccomp").contains(tree.base(c)) || tree.preposition(c).equals("as"));
    }

    /** "was met at the airport by X", "welcomed X": a greeting, unless it says that they sat down. */
    private boolean greets(Frame frame, Tree tree, int verb) {
        boolean airport = false;
        boolean reception = false;
        for (int i = verb + 1; i < tree.size() && !(tree.isVerbal(i) && tree.child(i, "nsubj").isPresent()); i++) {
            airport |= airports.contains(tree.lower(i));
            reception |= receptions.contains(tree.lower(i));
        }
        boolean guest = frame.has(Slot.PERSON) || Clause.passive(tree, verb);
        return guest && airport || frame.has(Slot.RECEPTION) && !reception;
    }

    /** "called on the president to resign": an order, no visit. */
    private static boolean ordered(Tree tree, OfActor object) {
        for (int i = object.to(); i < Math.min(tree.size() - 1, object.to() + ORDER_WITHIN); i++) {
            int next = tree.is(i + 1, Pos.ADV) ? i + 2 : i + 1;
            if (tree.lower(i).equals("to") && (tree.is(i, Pos.PART) || tree.is(next, Pos.VERB))) {
                return true;
            }
        }
        return false;
    }

    /** "called the president a liar", "called him \"weak\"": a name, no call. */
    private static boolean named(Tree tree, OfActor object) {
        return tree.lower(object.to()).matches("a|an|the|\"|\u201c") || tree.is(object.to(), Pos.ADJ)
                || tree.base(object.to() - 1).equals("compound") && tree.head(object.to() - 1) == object.to();
    }
}
