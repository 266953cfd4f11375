package org.demarche.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;

/** The noun by which a verb speaks of a gathering: one told before ("attended the summit"), a new one ("hosts a summit"), "at which". */
final class KnownEvent {

    private static final int RELATIVE_WITHIN = 30;

    private final Set<String> events;
    private final Set<String> definite;
    private final Set<String> companions;
    private final Set<String> press;

    KnownEvent(WordLists words) {
        Set<String> all = new HashSet<>(words.list("definite-event"));
        all.addAll(words.list("ceremony-noun"));
        this.events = Set.copyOf(all);
        this.companions = words.list("companion-phrase");
        this.definite = words.list("definite");
        this.press = words.list("press-word");
    }

    /** The noun that stands for the meeting told before: "the meeting" with nothing that would make it another one. */
    Optional<Integer> told(Tree tree, SentenceActors actors, int verb) {
        return beside(tree, actors, verb).filter(c -> known(tree, c)).findFirst();
    }

    /** The noun of a meeting of which nothing was told: "a summit", "the summit of the league in Lima". */
    Optional<Integer> fresh(Tree tree, SentenceActors actors, int verb) {
        Optional<Integer> head = Optional.of(tree.head(verb)).filter(h -> h >= 0 && tree.base(verb).equals("acl") && event(tree, h));
        return Stream.concat(head.stream(), beside(tree, actors, verb)).filter(c -> !known(tree, c) && !tree.lower(c).equals("it")).findFirst();
    }

    /** Where "which" or "where" stands, and the noun that it stands for: "a summit in Lima, at which A and B were present". */
    record Relative(int pronoun, int event) {
    }

    Optional<Relative> relative(Tree tree, int verb) {
        int which = verb - 1;
        while (which > 0 && verb - which < RELATIVE_WITHIN && !pronoun(tree, which) && !(tree.is(which, Pos.VERB) && tree.child(which, "nsubj").isPresent())) {
            which--;
        }
        if (which <= 0 || !pronoun(tree, which)) {
            return Optional.empty();
        }
        for (int i = which - 1; i >= 0 && !(tree.isVerbal(i) && tree.child(i, "nsubj").isPresent()); i--) {
            if (event(tree, i)) {
                return Optional.of(new Relative(which, i));
            }
        }
        return Optional.empty();
    }

    private boolean pronoun(Tree tree, int word) {
        return List.of("which", "where").contains(tree.lower(word));
    }

    boolean event(Tree tree, int noun) {
        boolean named = events.contains(tree.lemma(noun)) || events.contains(tree.lower(noun));
        return named && tree.children(noun).stream().noneMatch(c -> press.contains(tree.lower(c)));
    }

    private Stream<Integer> beside(Tree tree, SentenceActors actors, int verb) {
        if (tree.children(verb, "obl").stream().anyMatch(c -> tree.preposition(c).equals("with") && !actors.of(c).isEmpty())) {
            return Stream.empty();
        }
        return tree.children(verb, "nsubj", "obj", "obl").stream()
                .filter(c -> !tree.preposition(c).matches("by|with|after|before|ahead of|during")).filter(c -> event(tree, c));
    }

    boolean known(Tree tree, int noun) {
        return known(tree, noun, tree.size());
    }

    /** The same by what stands before a word, whatever a parser hung on it from behind. */
    boolean known(Tree tree, int noun, int limit) {
        boolean pointed = tree.lower(noun).equals("it") || tree.children(noun).stream().anyMatch(c -> definite.contains(tree.lower(c)));
        return pointed && tree.children(noun).stream().noneMatch(c -> c < limit && (tree.is(c, Pos.PROPN) && c < noun || tree.base(c).equals("nmod") && !companions.contains(tree.preposition(c))
                || tree.base(c).equals("acl") && !(tree.relation(c).equals("acl:relcl") && tree.lower(noun + 1).equals(","))));
    }
}
