package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who comes along to a meeting: "X, accompanied by Y, met Z", "X, along with Y, met Z". */
final class Companions {

    private final Set<String> phrases;

    Companions(WordLists words) {
        this.phrases = words.list("companion-phrase");
    }

    /** The sides with those who come along with one of them, by the words of the clause around the verb. */
    Sides with(Sides sides, int verb, Tree tree, SentenceActors actors) {
        List<OfActor> first = new ArrayList<>(sides.first());
        List<OfActor> second = new ArrayList<>(sides.second());
        for (int i = 0; i < tree.size() - 2; i++) {
            int behind = i + 2;
            boolean along = phrases.contains(tree.lower(i) + " " + tree.lower(i + 1));
            List<OfActor> people = along ? actors.from(behind).stream().filter(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE).toList() : List.of();
            if (!people.isEmpty() && near(tree, verb, i)) {
                boolean guests = second.stream().anyMatch(m -> behind > m.to() && behind - m.to() <= 5);
                people.stream().filter(m -> !first.contains(m) && !second.contains(m)).forEach(guests ? second::add : first::add);
            }
        }
        return new Sides(first, second);
    }

    /** Whether no other clause stands between. */
    private static boolean near(Tree tree, int verb, int companion) {
        for (int i = Math.min(verb, companion) + 1; i < Math.max(verb, companion); i++) {
            boolean clause = tree.isVerbal(i) && tree.child(i, "nsubj").isPresent() && !tree.relation(i).equals("acl:relcl");
            if (clause || tree.is(i, Pos.SCONJ) || tree.lower(i).matches("[;:]")) {
                return false;
            }
        }
        return true;
    }
}
