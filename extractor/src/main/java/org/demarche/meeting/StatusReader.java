package org.demarche.meeting;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;

/** Whether a meeting came about: by tense, modals, negation, and the words that govern the trigger, from the inside out. */
final class StatusReader {

    private static final int HIGHEST = 7;

    private final Cues cues;
    private final Mood mood;
    private final Tense tense;
    private final Borders borders;
    private final Infinitives infinitives;
    private final Set<String> details;
    private final Set<String> accepting;

    StatusReader(WordLists words) {
        this.cues = new Cues();
        this.mood = new Mood(cues, words);
        this.tense = new Tense(words);
        this.borders = new Borders(cues, words);
        this.infinitives = new Infinitives(cues, words);
        this.details = words.list("detail-noun");
        this.accepting = words.list("accepting");
    }

    Status read(Tree tree, int trigger) {
        Status status = Scope.under(mood.own(tree, trigger, qualified(tree, trigger)), told(tree, trigger));
        int node = trigger;
        for (int steps = 0; steps < HIGHEST; steps++) {
            Optional<Status> linked = borders.linked(tree, node);
            if (linked.isPresent()) {
                return Scope.under(status, linked.get());
            }
            if (borders.closed(tree, node)) {
                break;
            }
            status = above(tree, node, status, steps == 0);
            node = tree.head(node);
        }
        return status == Status.HELD && infinitives.headline(tree, node) ? Status.PLANNED : status;
    }

    /** Whether it is told as done, so that a date after the day of writing is none of its own. */
    boolean done(Tree tree, int trigger) {
        int head = tree.head(trigger);
        boolean begun = head >= 0 && tense.past(tree, head) && cues.above(tree, head, trigger).equals(Optional.of(Status.HELD));
        return tree.isVerbal(trigger) ? tense.past(tree, trigger) : begun || borders.after(tree, trigger);
    }

    /** What a trigger says by itself: "skipped the summit", but not "called on". */
    private Status told(Tree tree, int trigger) {
        boolean phrasal = tree.children(trigger).stream().anyMatch(c -> tree.relation(c).equals("compound:prt"));
        return tree.isVerbal(trigger) && !phrasal ? cues.above(tree, trigger, -1).orElse(Status.HELD) : Status.HELD;
    }

    /** By the adjectives of the meeting: "the planned talks", "a possible meeting". */
    private Status qualified(Tree tree, int trigger) {
        Status status = Status.HELD;
        for (int child : tree.children(trigger, "amod", "compound", "acl")) {
            boolean beside = !tree.base(child).equals("acl") || tree.is(child, Pos.VERB) && !tree.infinitive(child);
            status = beside ? Scope.under(status, cues.word(tree, child).orElse(Status.HELD)) : status;
        }
        return resumed(tree, trigger).map(v -> cues.above(tree, v, trigger)).filter(c -> c.equals(Optional.of(Status.CANCELLED)))
                .map(c -> Status.CANCELLED).orElse(status);
    }

    /** "talks, which were planned for Friday, have been called off": the verb that a parser adds to the clause before it. */
    private static Optional<Integer> resumed(Tree tree, int noun) {
        return tree.children(noun, "acl", "parataxis").stream().flatMap(v -> tree.children(v, "conj").stream())
                .filter(v -> tree.is(v, Pos.VERB) && tree.child(v, "cc").isEmpty() && tree.child(v, "nsubj").isEmpty() && tree.children(v).stream().anyMatch(c -> tree.is(c, Pos.PUNCT)))
                .findFirst();
    }

    /** With what the head of a word adds. */
    private Status above(Tree tree, int node, Status inner, boolean nearest) {
        int head = tree.head(node);
        if (tree.base(node).equals("conj")) {
            return mood.shared(tree, node, head, inner);
        }
        Status status = neighbour(tree, node, inner);
        Optional<Status> cue = cues.above(tree, head, node).filter(c -> c == Status.HELD || !acts(tree, node));
        boolean begun = nearest && cue.equals(Optional.of(Status.HELD)) && tense.past(tree, head);
        if (begun && status != Status.DENIED) {
            status = Status.HELD;
        } else if (cue.isPresent()) {
            status = governed(tree, head, status, cue.get());
        } else {
            status = infinitives.under(tree, node, status);
        }
        return details.contains(tree.lemma(head)) ? status : mood.of(tree, head, status);
    }

    private Status governed(Tree tree, int word, Status status, Status cue) {
        return status == Status.PROPOSED && accepting.contains(tree.lemma(word)) ? Status.PLANNED : Scope.under(status, cue);
    }

    /** "expressed hopes for talks": the noun before the preposition, whatever a parser hung the talks on. */
    private Status neighbour(Tree tree, int node, Status inner) {
        int before = infinitives.first(tree, node) - 1;
        boolean noun = before >= 0 && before != tree.head(node) && (tree.is(before, Pos.NOUN) || tree.is(before, Pos.ADJ));
        if (!noun || tree.dominates(node, before)) {
            return inner;
        }
        Status status = cues.above(tree, before, node).map(c -> Scope.under(inner, c)).orElse(inner);
        return status != inner && mood.negated(tree, before) && !details.contains(tree.lemma(before)) ? Scope.not(status) : status;
    }

    /** Whether a word does what its verb says: talks that "proposed a ceasefire" are no proposal. */
    private static boolean acts(Tree tree, int node) {
        int head = tree.head(node);
        return tree.relation(node).equals("nsubj") && tree.is(head, Pos.VERB) && tree.child(head, "obj").isPresent();
    }
}
