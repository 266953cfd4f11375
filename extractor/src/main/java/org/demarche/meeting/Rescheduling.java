package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.OfDate;

/** The new day of a meeting that is put off: "was postponed to June 4", "moved its talks with Peru from May 3 to June 4". */
final class Rescheduling {

    private static final int HIGHEST = 4;

    private final Set<String> moving;
    private final Set<String> leading;

    Rescheduling(WordLists words) {
        this.moving = words.list("moving-verb");
        this.leading = words.list("new-day-preposition");
    }

    /** Empty where it is not put off, or to no day that is told. */
    Optional<OfDate> day(Tree tree, int trigger, List<OfDate> dates) {
        int verb = trigger;
        for (int steps = 0; verb >= 0 && steps < HIGHEST && !(tree.isVerbal(verb) && moving.contains(tree.lemma(verb))); steps++) {
            verb = tree.head(verb);
        }
        int moved = verb;
        boolean found = moved >= 0 && moving.contains(tree.lemma(moved));
        return found ? dates.stream().filter(d -> d.from() > moved && leads(tree, d.from()) && near(tree, moved, d.from())).reduce((a, b) -> b) : Optional.empty();
    }

    private boolean leads(Tree tree, int date) {
        int before = date - 1;
        while (tree.is(before, Pos.DET) || tree.is(before, Pos.ADJ)) {
            before--;
        }
        return leading.contains(tree.lower(before));
    }

    /** Whether no other verb stands between, but one that only tells of the old day. */
    private static boolean near(Tree tree, int verb, int date) {
        for (int i = verb + 1; i < date; i++) {
            if (tree.isVerbal(i) && !tree.base(i).equals("acl")) {
                return false;
            }
        }
        return true;
    }
}
