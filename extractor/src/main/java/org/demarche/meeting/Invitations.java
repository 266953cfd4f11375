package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Clause.Governor;
import org.demarche.mention.Mention.OfActor;

/** Invitations to visit: who is invited, and whether the invitation was taken up. */
final class Invitations {

    private static final int LEFT = 12;

    private final Clause clause;
    private final Set<String> nouns;
    private final Set<String> invitees;
    private final Set<String> takers;
    private final Set<String> accepting;

    Invitations(Clause clause, WordLists words) {
        this.clause = clause;
        this.nouns = words.list("invitation-noun");
        this.invitees = words.list("invitee-preposition");
        this.takers = words.list("taker-verb");
        this.accepting = words.list("accepting-verb");
    }

    /** The noun that an infinitive goes with, by the tree or by the words: "an invitation from the king to visit". */
    Optional<Integer> of(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean own = tree.child(verb, "nsubj").isPresent();
        if (!own && head >= 0 && tree.is(head, Pos.NOUN) && nouns.contains(tree.lemma(head))) {
            return Optional.of(head);
        }
        boolean infinitive = !own && tree.is(verb - 1, Pos.PART);
        for (int i = verb - 2; infinitive && i >= 0 && verb - i < LEFT && !tree.isVerbal(i); i--) {
            if (tree.is(i, Pos.NOUN) && nouns.contains(tree.lemma(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    boolean accepted(Tree tree, int invitation) {
        return clause.governor(tree, invitation).filter(g -> accepting.contains(tree.lemma(g.verb())) && !tree.negated(g.verb())).isPresent();
    }

    /** "gave X an invitation to visit", "an invitation to X to visit"; empty where nobody else than the subject may be meant. */
    List<OfActor> named(Tree tree, SentenceActors actors, int invitation) {
        List<OfActor> named = tree.children(invitation, "nmod").stream().filter(c -> invitees.contains(tree.preposition(c)))
                .flatMap(c -> Travellers.personal(actors.of(c)).stream()).toList();
        Optional<Governor> above = clause.governor(tree, invitation);
        if (!named.isEmpty() || above.isEmpty()) {
            return named;
        }
        return tree.children(above.get().verb(), "iobj", "obj", "obl").stream()
                .filter(c -> c != invitation && (!tree.base(c).equals("obl") || invitees.contains(tree.preposition(c))))
                .flatMap(c -> Travellers.personal(actors.of(c)).stream()).toList();
    }

    /** The verb whose subject is invited: "X accepted an invitation". */
    Optional<Integer> taken(Tree tree, int invitation) {
        return clause.governor(tree, invitation).map(Governor::verb).filter(v -> takers.contains(tree.lemma(v)));
    }
}
