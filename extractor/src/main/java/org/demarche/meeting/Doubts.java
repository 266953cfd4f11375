package org.demarche.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.OfActor;

/** What has the words of a meeting and tells of none: a question that nobody answers, a match of two national teams, a habit. */
final class Doubts {

    private static final int LAPSE_WITHIN = 7;

    private final Set<String> contests;
    private final Set<String> events;
    private final Set<String> habits;
    private final Set<String> lapses;
    private final Set<String> lasting;

    Doubts(WordLists words) {
        this.contests = words.list("contest-noun");
        this.events = words.list("definite-event");
        this.habits = words.list("habit-word");
        this.lapses = words.list("lapse-word");
        this.lasting = words.list("lasting-verb");
    }

    boolean about(Telling t, List<Actor> actors) {
        return asks(t.tree()) || habitual(t) || lapsed(t) || actors.stream().allMatch(Actors::bare) && (has(t.tree(), contests) || t.frame().pos() == Pos.VERB && faces(t) || traffic(t));
    }

    /** "the rate for calls between the two countries". */
    private static boolean traffic(Telling t) {
        return t.frame().id().equals("call-noun") && t.tree().lower(t.token()).endsWith("s");
    }

    /** "the two talk often", "in frequent contact": on no day that is told. */
    boolean habitual(Telling t) {
        int head = t.tree().head(t.token());
        boolean often = Stream.of(t.token(), head).filter(i -> i >= 0).flatMap(i -> t.tree().children(i, "advmod", "amod").stream())
                .anyMatch(c -> habits.contains(t.tree().lower(c)));
        return (often || keepsOn(t)) && t.dates().isEmpty();
    }

    /** "agreed to continue their contacts", "to maintain a dialogue": at no place and on no day. */
    private boolean keepsOn(Telling t) {
        int head = t.tree().head(t.token());
        return t.frame().pos() == Pos.NOUN && head >= 0 && t.tree().infinitive(head) && lasting.contains(t.tree().lemma(head)) && t.places().isEmpty();
    }

    /** "have not met since September", "had not spoken for years": when they did not, and no meeting that somebody denies. */
    private boolean lapsed(Telling t) {
        Tree tree = t.tree();
        boolean perfect = tree.children(t.token(), "aux").stream().anyMatch(c -> tree.lemma(c).equals("have"));
        return perfect && tree.negated(t.token()) && IntStream.range(t.token() + 1, Math.min(tree.size(), t.token() + LAPSE_WITHIN)).anyMatch(i -> lapses.contains(tree.lower(i)));
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
