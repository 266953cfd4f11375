package org.demarche.meeting;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;

/** Who says that a meeting takes place: the subject of the reporting verb above it, or after "according to". */
final class Speaker {

    private final Set<String> reporting;

    Speaker(WordLists words) {
        this.reporting = words.list("reporting-verb");
    }

    Optional<Actor> of(Tree tree, int trigger, SentenceActors actors) {
        int node = trigger;
        for (int steps = 0; node >= 0 && steps < tree.size(); steps++) {
            int head = tree.head(node);
            boolean reported = tree.base(node).matches("ccomp|parataxis|xcomp") && head >= 0 && reporting.contains(tree.lemma(head));
            Optional<Actor> subject = reported ? tree.child(head, "nsubj").flatMap(s -> actor(s, actors)) : Optional.empty();
            if (subject.isPresent()) {
                return subject;
            }
            for (int child : tree.children(node)) {
                boolean said = reporting.contains(tree.lemma(child)) && tree.base(child).equals("parataxis");
                Optional<Actor> by = said ? tree.child(child, "nsubj").flatMap(s -> actor(s, actors))
                        : tree.preposition(child).equals("according to") ? actor(child, actors) : Optional.empty();
                if (by.isPresent()) {
                    return by;
                }
            }
            node = head;
        }
        return Optional.empty();
    }

    private static Optional<Actor> actor(int node, SentenceActors actors) {
        return actors.of(node).stream().findFirst().map(m -> m.actors().get(0));
    }
}
