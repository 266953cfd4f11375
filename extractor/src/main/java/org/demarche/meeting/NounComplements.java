package org.demarche.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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

/** Who is named around one noun: "between A and B", "with X", "X's", "attended by A", "bringing together A and B". */
final class NounComplements {

    private static final Set<Form> PERSONS = Set.of(Form.NAMED, Form.OFFICE, Form.PRONOUN);
    private static final int VERB_WITHIN = 9;
    private static final int PAIR_WITHIN = 6;

    /** The verbs by which a noun names who comes to it. */
    record Words(Set<String> gathering, Set<String> attending, Set<String> hosting) {

        static Words of(WordLists lists) {
            return new Words(lists.list("gathering-verb"), lists.list("attending-verb"), lists.list("hosting-verb"));
        }
    }

    private final Words words;
    private final Frame frame;
    private final int noun;
    private final Tree tree;
    private final SentenceActors actors;
    private final List<OfActor> together = new ArrayList<>();
    private final List<OfActor> second = new ArrayList<>();
    private final List<OfActor> owner = new ArrayList<>();
    private boolean withNobody;

    NounComplements(Words words, Trigger trigger, Tree tree, SentenceActors actors) {
        this.words = words;
        this.frame = trigger.frame();
        this.noun = trigger.token();
        this.tree = tree;
        this.actors = actors;
    }

    /** Those of whom all is told together. */
    List<OfActor> together() {
        return together;
    }

    /** Those with whom somebody meets. */
    List<OfActor> second() {
        return second;
    }

    /** Whose meeting it is. */
    List<OfActor> owner() {
        return owner;
    }

    /** Whether it is a meeting with somebody whom we do not know. */
    boolean withNobody() {
        return withNobody && second.isEmpty() && together.isEmpty();
    }

    /** Whether all are told together: "between A and B", "US-Russian". */
    boolean several() {
        return together.size() > 1 || together.stream().anyMatch(m -> m.actors().size() > 1) || owner.size() > 1 && second.isEmpty();
    }

    /** Whether nothing but its name says whose it is: "US-Kenya trade dialogue". */
    boolean onlyName() {
        return second.isEmpty() && together.isEmpty() && frame.has(Slot.MODIFIER) && owner.size() > 1
                && owner.get(owner.size() - 1).to() < noun;
    }

    /** What one word below the noun, or beside it below its verb, names. */
    void read(int child) {
        List<OfActor> named = actors.of(child);
        switch (tree.preposition(child)) {
            case "between", "among", "involving" -> add(Slot.BETWEEN, unpronounced(named), together);
            case "with", "together with" -> {
                withNobody |= named.isEmpty();
                add(Slot.WITH, named, second);
            }
            case "of" -> add(Slot.OF, ofWhom(named), together);
            case "by" -> add(Slot.BY, named, owner);
            case "from" -> add(Slot.FROM, named, second);
            case "on" -> add(Slot.ON, actors.fitting(Slot.ON, child), second);
            case "for" -> add(Slot.FOR_PERSON, actors.fitting(Slot.FOR_PERSON, child), second);
            case "to" -> add(Slot.TO_PERSON, actors.fitting(Slot.TO_PERSON, child), second);
            default -> { }
        }
    }

    void add(Slot slot, List<OfActor> found, List<OfActor> side) {
        if (frame.has(slot)) {
            found.stream().filter(m -> !side.contains(m)).forEach(side::add);
        }
    }

    /** By the words alone, where the tree named nobody. */
    void readWords() {
        if (second.isEmpty() && together.isEmpty()) {
            add(Slot.BETWEEN, unpronounced(actors.after(noun, "between")), together);
            add(Slot.BETWEEN, unpronounced(actors.after(noun, "among")), together);
            add(Slot.WITH, actors.after(noun, "with"), second);
            add(Slot.FROM, actors.after(noun, "from"), second);
        }
    }

    /** "hosted by A", "attended by B and C", "which brought together D and E", in a clause of its own or the noun's own. */
    void readVerbs(Optional<Governor> governor) {
        Set<Integer> verbs = new LinkedHashSet<>(tree.children(noun, "acl"));
        governor.filter(g -> g.relation().startsWith("nsubj") && g.direct()).ifPresent(g -> verbs.add(g.verb()));
        nextVerb().ifPresent(verbs::add);
        for (int verb : verbs) {
            if (has(words.gathering(), verb)) {
                add(Slot.BETWEEN, gathered(verb), owner.isEmpty() ? together : second);
            } else if (has(words.attending(), verb)) {
                add(Slot.BETWEEN, by(verb), together);
            } else if (has(words.hosting(), verb)) {
                add(Slot.BETWEEN, by(verb).stream().filter(m -> PERSONS.contains(m.form())).toList(), together);
            }
        }
    }

    /** The first verb behind the noun, with no person or body between: parsers hang participles behind a comma anywhere. */
    private Optional<Integer> nextVerb() {
        for (int i = noun + 1; i < Math.min(tree.size(), noun + VERB_WITHIN); i++) {
            if (tree.is(i, Pos.VERB)) {
                return Optional.of(i);
            }
            if (actors.at(i).filter(m -> m.form() != Form.METONYM).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean has(Set<String> list, int verb) {
        return list.contains(tree.lemma(verb)) || list.contains(tree.lemma(verb) + " " + tree.lower(verb + 1));
    }

    private List<OfActor> gathered(int verb) {
        List<OfActor> object = tree.children(verb, "obj").stream().flatMap(c -> actors.of(c).stream()).toList();
        int next = tree.lower(verb + 1).equals("together") ? verb + 2 : verb + 1;
        return object.isEmpty() && !Clause.passive(tree, verb) ? actors.from(next) : object;
    }

    /** "US-Kenyan", also before "trade talks": countries that a hyphen joins at the head of what stands before the noun. */
    void readPair() {
        int i = noun - 1;
        while (i > 1 && noun - i < PAIR_WITHIN && actors.at(i).isEmpty() && (tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.PROPN))) {
            i--;
        }
        List<OfActor> pair = actors.before(i + 1);
        boolean joined = pair.size() > 1 && tree.lower(pair.get(0).to()).matches("[-\u2013\u2014/]");
        add(Slot.MODIFIER, joined ? pair : actors.before(noun).stream().filter(m -> !level(m)).toList(), owner);
    }

    /** "foreign minister talks": on what level, not who. */
    private static boolean level(OfActor mention) {
        return mention.form() == Form.OFFICE && mention.actors().stream().allMatch(a -> a.country().isEmpty());
    }

    private List<OfActor> by(int verb) {
        List<OfActor> agent = tree.children(verb, "obl").stream().filter(c -> tree.preposition(c).equals("by"))
                .flatMap(c -> actors.of(c).stream()).toList();
        int by = tree.lower(verb + 1).equals("over") ? verb + 2 : verb + 1;
        List<OfActor> next = agent.isEmpty() && tree.lower(by).equals("by") ? actors.from(by + 1) : agent;
        return next.isEmpty() ? actors.after(verb, "by") : next;
    }

    /** "a meeting of the council": where it belongs, not who meets. */
    private static List<OfActor> ofWhom(List<OfActor> named) {
        return named.size() == 1 && named.get(0).form() == Form.BODY ? List.of() : named;
    }

    /** Without "them"; "talks between the two sides" are talks where something is said of them, and no "context of regular talks between the two sides". */
    private List<OfActor> unpronounced(List<OfActor> named) {
        int top = tree.preposition(noun).equals("of") && tree.head(noun) >= 0 ? tree.head(noun) : noun;
        boolean told = frame.kind() == Meeting.Kind.MEETING && List.of("nsubj", "obj", "root").contains(tree.base(top));
        return named.stream().filter(m -> m.form() != Form.PRONOUN || told && m.to() - m.from() > 1).toList();
    }
}
