package org.demarche.meeting;

import java.util.List;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.OfActor;

/** Of whom nobody came: "No one from Peru will attend", "there will be no representatives from Chile". */
final class Absentees {

    private static final int NOUN_WITHIN = 4;

    private final Set<String> nobody;

    Absentees(WordLists words) {
        this.nobody = words.list("nobody");
    }

    /** Empty where it says nothing of the kind. */
    List<OfActor> of(Telling t) {
        Tree tree = t.tree();
        if (tree.is(t.token(), Pos.DET)) {
            return from(t, t.token() + 1, t.frame().next());
        }
        String opening = (tree.lower(0) + " " + tree.lower(1)).trim();
        int behind = nobody.contains(opening) ? 2 : nobody.contains(tree.lower(0)) ? 1 : tree.size();
        return tree.lower(behind).equals("from") ? t.actors().from(behind + 1) : List.of();
    }

    /** "no representatives from X", nearby. */
    private static List<OfActor> from(Telling t, int word, String noun) {
        for (int i = word; i < Math.min(t.tree().size(), word + NOUN_WITHIN); i++) {
            if (t.tree().lower(i).equals(noun)) {
                int at = i;
                return t.tree().lower(i + 1).equals("from") ? t.actors().from(i + 2).isEmpty() ? t.actors().all().stream().filter(m -> m.covers(at)).toList()
                        : t.actors().from(i + 2) : List.of();
            }
        }
        return List.of();
    }
}
