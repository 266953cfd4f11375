package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who signs a document with whom: "A and B signed a treaty in Lima", "The treaty was signed in Lima by A and B". */
final class Signers {

    private final Clause clause;
    private final Set<String> documents;
    private final Set<String> ceremonies;

    Signers(Clause clause, WordLists words) {
        this.clause = clause;
        this.documents = words.list("signed-noun");
        this.ceremonies = words.list("one-room");
    }

    /** People only, not the states for which they sign. */
    Sides of(Frame frame, int verb, Tree tree, SentenceActors actors) {
        boolean passive = Clause.passive(tree, verb) || tree.base(verb).equals("acl") && Roll.by(tree, verb) == verb + 1;
        boolean document = !frame.next().isEmpty() || Stream.concat(tree.children(verb, "obj", "nsubj").stream(), Stream.of(tree.head(verb)))
                .anyMatch(c -> c >= 0 && documents.contains(tree.lemma(c)));
        if (!document) {
            return Sides.none();
        }
        List<OfActor> signers = new ArrayList<>(passive ? actors.from(Roll.by(tree, verb) + 1) : actors.subject(clause, verb));
        actors.after(verb, "with").stream().filter(m -> !signers.contains(m)).forEach(signers::add);
        boolean people = signers.stream().allMatch(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE || m.form() == Form.PRONOUN);
        return people ? new Sides(signers, List.of()) : Sides.none();
    }

    /** Whether those who sign are in one room: a place or a ceremony is told. */
    boolean together(Telling t, boolean placed) {
        return placed || IntStream.range(0, t.tree().size()).anyMatch(i -> ceremonies.contains(t.tree().lower(i)) || ceremonies.contains(t.tree().lower(i) + " " + t.tree().lower(i + 1)));
    }
}
