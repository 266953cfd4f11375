package org.demarche.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.OfActor;

/** What has the words of a meeting and tells of none: a question that nobody answers, a match of two national teams. */
final class Doubts {

    private final Set<String> contests;
    private final Set<String> events;

    Doubts(WordLists words) {
        this.contests = words.list("contest-noun");
        this.events = words.list("definite-event");
    }

    boolean about(Telling t, List<Actor> actors) {
        return asks(t.tree()) || actors.stream().allMatch(Actors::bare) && (has(t.tree(), contests) || t.frame().pos() == Pos.VERB && faces(t));
    }

    /** "Will the two presidents meet?" */
    private static boolean asks(Tree tree) {
        return IntStream.range(Math.max(0, tree.size() - 2), tree.size()).anyMatch(i -> tree.lower(i).equals("?"));
    }

    /** "Norway hosts Germany", "Brazil met Argentina": countries as such meet with each other, never one the other. */
    private boolean faces(Telling t) {
        return t.sides().second().stream().anyMatch(m -> isObject(t.tree(), m)) && !has(t.tree(), events);
    }

    private static boolean isObject(Tree tree, OfActor mention) {
        return IntStream.range(mention.from(), mention.to()).anyMatch(i -> tree.base(i).equals("obj"));
    }

    private static boolean has(Tree tree, Set<String> words) {
        return IntStream.range(0, tree.size()).anyMatch(i -> !tree.lower(i).equals("it") && (words.contains(tree.lower(i)) || words.contains(tree.lemma(i))));
    }
}
