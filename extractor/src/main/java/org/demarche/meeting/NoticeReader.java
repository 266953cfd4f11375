package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.OfPlace;

/** Reads what is told of a meeting without saying again who met: "The talks took place on Monday", "The meeting was later called off". */
final class NoticeReader {

    private static final Set<String> WHOSE = Set.of("of", "with", "between", "among", "by");

    private final DraftBuilder drafts;
    private final Circumstances circumstances;
    private final Set<String> definite;
    private final Set<String> events;
    private final Set<String> others;

    NoticeReader(Circumstances circumstances, DraftBuilder drafts, WordLists words) {
        this.drafts = drafts;
        this.circumstances = circumstances;
        this.definite = words.list("definite");
        this.events = words.list("definite-event");
        this.others = words.list("other-occasion");
    }

    /** What is told of the meeting, as a draft without participants; empty where another meeting is meant or a meeting is told. */
    Optional<Draft> read(Telling t) {
        Tree tree = t.tree();
        boolean noun = t.frame().pos() == Pos.NOUN && events.contains(tree.lower(t.token())) && t.sides().all().isEmpty();
        if (!noun || t.frame().has(Frame.Slot.ON) || !pointed(tree, t.token()) || other(tree, t.token())) {
            return Optional.empty();
        }
        Optional<OfPlace> place = circumstances.place(tree, t.token(), t.triggers(), t.places());
        return Optional.of(drafts.build(t, t.frame().kind(), List.of(), List.of(), place));
    }

    private boolean pointed(Tree tree, int noun) {
        return tree.children(noun).stream().anyMatch(c -> c < noun && definite.contains(tree.lower(c)));
    }

    /** "the last meeting", "the second round", "the meeting of the council", "the March talks": not the one told. */
    private boolean other(Tree tree, int noun) {
        return tree.children(noun, "amod", "nummod", "compound", "nmod").stream().anyMatch(c -> others.contains(tree.lower(c)) || c < noun && tree.is(c, Pos.PROPN)
                || WHOSE.contains(tree.preposition(c)));
    }
}
