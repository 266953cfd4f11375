package org.demarche.meeting;

import java.util.Set;
import org.demarche.language.WordLists;

/** In what tense and mood a verb stands, told by its form and its auxiliaries. */
final class Tense {

    private final Set<String> present;
    private final Set<String> modals;

    Tense(WordLists words) {
        this.present = words.list("present-auxiliary");
        this.modals = words.list("modal");
    }

    /** Whether a clause tells what went before: "met", "had met", "was meeting"; of a noun, by its copula. */
    boolean past(Tree tree, int verb) {
        return !tree.infinitive(verb) && !modal(tree, verb) && !present(tree, verb) && !gerund(tree, verb);
    }

    /** Whether a clause tells what is so now or, as news does, what is to come: "meets", "is meeting". */
    boolean present(Tree tree, int verb) {
        boolean auxiliary = tree.children(verb, "aux", "cop").stream().anyMatch(c -> present.contains(tree.lower(c)));
        boolean perfect = tree.children(verb, "aux").stream().anyMatch(c -> tree.lemma(c).equals("have"));
        boolean bare = tree.isVerbal(verb) && tree.children(verb, "aux", "mark").stream().noneMatch(c -> tree.isVerbal(c) || tree.lower(c).equals("to"));
        String form = tree.lower(verb);
        return !perfect && (auxiliary && !modal(tree, verb) || bare && (form.equals(tree.lemma(verb)) || form.endsWith("s")));
    }

    private boolean modal(Tree tree, int verb) {
        return tree.children(verb, "aux").stream().anyMatch(c -> modals.contains(tree.lower(c)));
    }

    static boolean gerund(Tree tree, int verb) {
        return tree.lower(verb).endsWith("ing") && tree.children(verb, "aux").isEmpty();
    }
}
