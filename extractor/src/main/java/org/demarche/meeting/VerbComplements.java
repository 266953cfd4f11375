package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frame.Slot;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Whom a verb names beside its subject: its object, "with X", "by X", by the tree or, where that lost them, by the words. */
final class VerbComplements {

    private final Set<String> people;
    private final Set<String> occasions;
    private final Set<String> events;

    VerbComplements(WordLists words) {
        Set<String> nouns = new HashSet<>(words.list("people-noun"));
        nouns.addAll(words.list("body-head"));
        nouns.addAll(words.list("generic-office"));
        this.people = Set.copyOf(nouns);
        this.occasions = words.list("occasion-preposition");
        this.events = words.list("definite-event");
    }

    List<OfActor> of(Frame frame, int verb, Tree tree, SentenceActors actors) {
        List<OfActor> found = new ArrayList<>();
        boolean passive = Clause.passive(tree, verb);
        for (int child : tree.children(verb)) {
            String preposition = tree.preposition(child);
            Optional<Slot> slot = tree.base(child).equals("obl") ? oblique(frame, preposition, passive) : object(frame, tree.base(child));
            boolean ofTalks = frame.has(Slot.WITH) && slot.equals(Optional.of(Slot.WITH)) && afterEvent(tree, verb, child);
            if (!ofTalks && slot.filter(frame::has).isPresent() && !(child < verb && preposition.endsWith("with") && actors.at(child).isPresent())) {
                found.addAll(tree.base(child).equals("obl") ? actors.fitting(slot.get(), child) : met(slot.get(), child, tree, actors));
            } else if (passive && preposition.equals("by")) {
                found.addAll(actors.of(child));
            }
        }
        if (found.isEmpty()) {
            found.addAll(byWords(frame, verb, passive, tree, actors));
        }
        further(tree, actors, found);
        return found;
    }

    private static Optional<Slot> object(Frame frame, String relation) {
        boolean object = relation.equals("obj") || relation.equals("iobj");
        return object ? Optional.of(frame.has(Slot.PERSON) ? Slot.PERSON : frame.has(Slot.PERSON_NAME) ? Slot.PERSON_NAME : Slot.OBJECT) : Optional.empty();
    }

    private static Optional<Slot> oblique(Frame frame, String preposition, boolean passive) {
        return switch (preposition) {
            case "with", "together with", "alongside" -> Optional.of(frame.has(Slot.WITH_PERSON) ? Slot.WITH_PERSON : Slot.WITH);
            case "to" -> Optional.of(passive && frame.has(Slot.TO_BODY) ? Slot.TO_BODY : Slot.TO);
            case "on" -> Optional.of(Slot.ON);
            case "from" -> Optional.of(Slot.FROM);
            default -> Optional.empty();
        };
    }

    /** The object; of a thing ("the demands of Kenya") nobody but whom an apposition names. */
    private List<OfActor> met(Slot slot, int object, Tree tree, SentenceActors actors) {
        boolean thing = actors.at(object).isEmpty() && tree.is(object, Pos.NOUN) && !people.contains(tree.lemma(object)) && !people.contains(tree.lower(object));
        return thing ? tree.children(object, "appos").stream().flatMap(c -> actors.fitting(slot, c).stream()).toList()
                : actors.fitting(slot, object).stream().filter(m -> !actors.located(m)).toList();
    }

    private List<OfActor> byWords(Frame frame, int verb, boolean passive, Tree tree, SentenceActors actors) {
        List<OfActor> found = new ArrayList<>();
        if (frame.has(Slot.WITH)) {
            found.addAll(actors.after(verb, "with").stream().filter(m -> !onOccasion(tree, verb, m)).toList());
        }
        if (found.isEmpty() && !passive && (frame.has(Slot.OBJECT) || frame.has(Slot.PERSON))) {
            found.addAll(beside(tree, actors, !frame.next().isEmpty() && tree.lower(verb + 1).equals(frame.next()) ? verb + 1 : verb));
            found.addAll(found.isEmpty() && !frame.has(Slot.WITH) ? stranded(tree, actors, verb) : List.of());
        }
        if (found.isEmpty() && passive) {
            found.addAll(personal(actors.after(verb, "by")));
        }
        if (found.isEmpty() && frame.apart()) {
            for (Slot slot : List.of(Slot.TO, Slot.ON, Slot.OF, Slot.FROM, Slot.WITH_PERSON)) {
                String preposition = slot == Slot.WITH_PERSON ? "with" : slot.name().toLowerCase(Locale.ROOT);
                found.addAll(frame.has(slot) && found.isEmpty() ? personal(actors.after(verb, preposition)) : List.of());
            }
        }
        return found;
    }

    /** "spoke after talks with X": the talks were with X. */
    private boolean onOccasion(Tree tree, int verb, OfActor with) {
        return tree.children(verb, "obl").stream().anyMatch(c -> c > verb && c < with.from() && occasions.contains(tree.preposition(c)));
    }

    /** "spoke after talks on Monday with X", where a parser hung X on the verb. */
    private boolean afterEvent(Tree tree, int verb, int with) {
        return tree.children(verb, "obl").stream().anyMatch(c -> c > verb && c < with && occasions.contains(tree.preposition(c)) && events.contains(tree.lower(c)));
    }

    private static List<OfActor> personal(List<OfActor> mentions) {
        return mentions.stream().filter(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE || m.form() == Form.PRONOUN).toList();
    }

    /** "met visiting President X": a person right behind the verb, whatever the tree says; not "met X's demands". */
    private static List<OfActor> beside(Tree tree, SentenceActors actors, int verb) {
        List<OfActor> found = new ArrayList<>(personal(actors.from(verb + 1)));
        found.removeIf(m -> owns(tree, m));
        return found;
    }

    private static boolean owns(Tree tree, OfActor mention) {
        return tree.lower(mention.to()).matches("'s|\u2019s|'|\u2019");
    }

    /** "received at his office on Sunday John Doe": a person by name behind the verb that no preposition governs. */
    private static List<OfActor> stranded(Tree tree, SentenceActors actors, int verb) {
        if (tree.children(verb, "obj").stream().anyMatch(o -> tree.is(o, Pos.NOUN) && actors.at(o).isEmpty())) {
            return List.of();
        }
        int end = verb + 1;
        while (end < tree.size() && !tree.isVerbal(end)) {
            end++;
        }
        int limit = end;
        return actors.all().stream().filter(m -> m.from() > verb && m.from() < limit && m.form() == Form.NAMED
                && !owns(tree, m) && !tree.is(m.from() - 1, Pos.ADP) && !isSubject(tree, m)).findFirst().map(List::of).orElse(List.of());
    }

    /** "met A on Thursday and B on Friday": who follows after times and places. */
    private static void further(Tree tree, SentenceActors actors, List<OfActor> found) {
        int i = found.isEmpty() ? tree.size() : found.get(found.size() - 1).to();
        boolean gap = false;
        while (i < tree.size() && !tree.isVerbal(i) && !tree.is(i, Pos.SCONJ) && !tree.lower(i).matches("[;:.]|who|which|that")) {
            boolean link = tree.lower(i).equals("and") || tree.lower(i).equals("then") || tree.lower(i).equals("later");
            List<OfActor> next = link && gap ? personal(actors.from(i + 1)) : List.of();
            boolean named = !next.isEmpty() && next.get(0).form() == Form.NAMED && !found.contains(next.get(0)) && !governs(tree, next);
            if (named) {
                found.addAll(next);
                i = next.get(next.size() - 1).to();
                gap = false;
            } else {
                gap |= tree.is(i, Pos.ADP);
                i++;
            }
        }
    }

    /** Whether they begin a clause of their own: "met A on Monday and B said that". */
    private static boolean governs(Tree tree, List<OfActor> mentions) {
        OfActor last = mentions.get(mentions.size() - 1);
        int next = last.to();
        while (tree.is(next, Pos.ADV)) {
            next++;
        }
        return mentions.stream().anyMatch(m -> isSubject(tree, m)) || tree.isVerbal(next);
    }

    private static boolean isSubject(Tree tree, OfActor mention) {
        return IntStream.range(mention.from(), mention.to()).anyMatch(i -> tree.base(i).equals("nsubj"));
    }
}
