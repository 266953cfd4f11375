package org.demarche.meeting;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;

/** What an infinitive or an errand says by itself: it is still to come, unless its governor says that it was done. */
final class Infinitives {

    private final Cues cues;
    private final Set<String> departures;
    private final Set<String> implicative;
    private final Set<String> singling;
    private final Set<String> journeys;

    Infinitives(Cues cues, WordLists words) {
        this.cues = cues;
        this.departures = words.list("departure-verb");
        this.implicative = words.list("implicative");
        this.singling = words.list("singling-out");
        this.journeys = words.list("journey-noun");
    }

    /** The status of what hangs on a head that is no cue. */
    Status under(Tree tree, int node, Status inner) {
        int head = tree.head(node);
        String base = tree.base(node);
        boolean infinitive = tree.infinitive(node);
        boolean errand = tree.preposition(node).equals("for") && (base.equals("obl") || base.equals("advcl"))
                && !journeys.contains(tree.lemma(node));
        boolean purpose = infinitive && base.equals("advcl") && !tree.isVerbal(head) && tree.child(head, "cop").isPresent();
        if ((infinitive && !base.equals("ccomp") || errand) && departures.contains(tree.lemma(head)) || purpose) {
            return Scope.under(inner, implied(tree, head) ? Status.HELD : Status.PLANNED);
        }
        boolean done = tree.children(node, "aux").stream().anyMatch(c -> tree.lemma(c).equals("have"));
        boolean wished = infinitive && !done && base.equals("xcomp") && !implied(tree, head) && !tree.lemma(head).equals("be");
        boolean meant = infinitive && !done && base.equals("acl") && !singled(tree, head);
        return wished ? Scope.under(inner, Status.PROPOSED) : meant ? Scope.under(inner, Status.PLANNED) : inner;
    }

    private boolean implied(Tree tree, int head) {
        return implicative.contains(tree.lemma(head)) || implicative.contains(tree.lower(head));
    }

    /** "the first leader to meet him". */
    private boolean singled(Tree tree, int noun) {
        return singling.contains(tree.lower(noun)) || implied(tree, noun)
                || tree.children(noun).stream().anyMatch(c -> singling.contains(tree.lower(c)));
    }

    /** Whether an infinitive has nothing above it, as headlines tell the future. */
    boolean headline(Tree tree, int node) {
        int head = tree.head(node);
        return tree.infinitive(node) && (head < 0 || !tree.isVerbal(head) && tree.head(head) < 0 && tree.children(head, "cop").isEmpty() && !singled(tree, head));
    }

    /** The preposition or "to" before a word, the first of them; the word itself where there is none. */
    int first(Tree tree, int node) {
        return tree.children(node, "case", "mark", "aux").stream().filter(c -> c < node).filter(c -> tree.is(c, Pos.ADP) || tree.is(c, Pos.PART) || tree.is(c, Pos.SCONJ))
                .min(Integer::compare).orElse(0);
    }
}
