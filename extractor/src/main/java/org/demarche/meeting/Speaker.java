package org.demarche.meeting;

import java.util.List;
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
            boolean reported = List.of("ccomp", "parataxis", "xcomp", "dep").contains(tree.base(node)) && head >= 0 && reporting.contains(tree.lemma(head));
            Optional<Actor> subject = reported ? subject(tree, head).flatMap(s -> actor(tree, s, actors)) : Optional.empty();
            if (subject.isPresent()) {
                return subject;
            }
            for (int child : tree.children(node)) {
                boolean said = reporting.contains(tree.lemma(child)) && tree.base(child).equals("parataxis");
                Optional<Actor> by = said ? subject(tree, child).flatMap(s -> actor(tree, s, actors))
                        : tree.preposition(child).equals("according to") ? actor(tree, child, actors) : Optional.empty();
                if (by.isPresent()) {
                    return by;
                }
            }
            node = head;
        }
        return Optional.empty();
    }

    /** "X met Y, the ministry said": who stands right before the verb, though a parser takes it for a name of Y. */
    private static Optional<Integer> subject(Tree tree, int verb) {
        return tree.child(verb, "nsubj").map(s -> tree.children(s, "appos").stream().filter(c -> c == verb - 1).findFirst().orElse(s));
    }

    /** Who a word names, or whose it is: "his office", "the spokesman of the president". */
    private static Optional<Actor> actor(Tree tree, int node, SentenceActors actors) {
        return actors.of(node).stream().findFirst().or(() -> tree.children(node, "nmod").stream().flatMap(c -> actors.of(c).stream()).findFirst())
                .map(m -> m.actors().get(0));
    }
}
