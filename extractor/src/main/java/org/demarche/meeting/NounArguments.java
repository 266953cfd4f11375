package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Clause.Governor;
import org.demarche.meeting.Frame.Slot;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who stands around a noun: what the noun itself names, and the subject of the verb above it. */
final class NounArguments {

    private static final int POSSESSOR_WITHIN = 5;

    private final Clause clause;
    private final NounAgent agent;
    private final NounComplements.Words words;
    private final Set<String> light;
    private final Set<String> others;

    NounArguments(Clause clause, WordLists words) {
        this.clause = clause;
        this.agent = new NounAgent(clause, words);
        this.words = NounComplements.Words.of(words);
        this.light = words.list("light-verb");
        this.others = words.list("other-sense");
    }

    Sides find(Trigger trigger, Tree tree, SentenceActors actors) {
        if (others.contains(tree.lemma(trigger.token()) + " " + tree.lower(trigger.token() + 1))) {
            return Sides.none();
        }
        if (trigger.frame().kind() == Meeting.Kind.CALL && !trigger.frame().has(Slot.ON) && orders(tree, trigger.token())) {
            return Sides.none();
        }
        Optional<Governor> governor = clause.governor(tree, trigger.token()).map(g -> agent.attached(trigger.token(), tree, actors, g));
        if (trigger.frame().has(Slot.ADDRESSED)) {
            List<OfActor> told = agent.addressee(tree, actors, governor.filter(g -> g.preposition().equals("during")));
            return told.isEmpty() ? Sides.none() : new Sides(agent.find(trigger.token(), tree, actors, governor), told);
        }
        NounComplements found = complements(trigger, tree, actors, governor);
        if (found.withNobody() || found.onlyName() && IntStream.range(0, tree.size()).noneMatch(tree::isVerbal)) {
            return Sides.none();
        }
        if (found.several()) {
            List<OfActor> all = new ArrayList<>(found.together());
            found.owner().stream().filter(o -> !all.contains(o) && o.form() != Form.BODY).forEach(all::add);
            agent.participant(tree, actors, governor).stream().filter(p -> !all.contains(p)).forEach(p -> all.add(0, p));
            return new Sides(all, found.second());
        }
        List<OfActor> second = new ArrayList<>(found.second());
        second.addAll(found.together());
        boolean light = trigger.frame().has(Slot.LIGHT);
        if (second.isEmpty() && trigger.frame().has(Slot.ON)) {
            return Sides.none();
        }
        if (light && second.isEmpty() && found.owner().isEmpty()) {
            second.addAll(agent.addressee(tree, actors, governor));
        }
        List<OfActor> first = found.owner().isEmpty() && light ? agent.find(trigger.token(), tree, actors, governor) : found.owner();
        boolean ofOne = first.isEmpty() && !found.together().isEmpty() && !found.second().isEmpty();
        return ofOne ? new Sides(found.together(), found.second()) : first.isEmpty() ? Sides.none() : new Sides(first, second);
    }

    private NounComplements complements(Trigger trigger, Tree tree, SentenceActors actors, Optional<Governor> governor) {
        int noun = trigger.token();
        NounComplements found = new NounComplements(words, trigger, tree, actors);
        tree.children(noun, "nmod", "obl", "acl", "obj").forEach(found::read);
        governor.filter(g -> g.direct() && light.contains(tree.lemma(g.verb())))
                .ifPresent(g -> tree.children(g.verb(), "obl").forEach(found::read));
        tree.children(noun, "acl").forEach(v -> relative(v, tree, actors, found));
        tree.children(noun).stream().filter(c -> tree.relation(c).equals("nmod:poss"))
                .forEach(c -> found.add(Slot.POSS, actors.of(c), found.owner()));
        if (found.owner().isEmpty()) {
            found.add(Slot.POSS, possessor(tree, actors, noun), found.owner());
        }
        found.readPair();
        found.readVerbs(governor);
        if (!found.withNobody()) {
            found.readWords();
        }
        return found;
    }

    /** "the talks that X held with Y": who did it, and with whom. */
    private void relative(int verb, Tree tree, SentenceActors actors, NounComplements found) {
        Optional<Integer> subject = tree.child(verb, "nsubj").filter(s -> !tree.is(s, Pos.PRON) || actors.at(s).isPresent());
        if (subject.isPresent() && light.contains(tree.lemma(verb))) {
            tree.children(verb, "obl").forEach(found::read);
            found.add(Slot.LIGHT, actors.of(subject.get()), found.owner());
        }
    }

    /** "calls on the president to resign": no call. */
    private static boolean orders(Tree tree, int noun) {
        int end = noun + 1;
        while (end < tree.size() && !tree.isVerbal(end) && !List.of("with", "between", "from").contains(tree.lower(end))) {
            end++;
        }
        return tree.lower(noun + 1).equals("on") && end < tree.size() && tree.lower(end - 1).equals("to") && tree.is(end, Pos.VERB);
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
}
