package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;

/** The clause around a word: which verb governs a noun, who a verb's subject is. */
final class Clause {

    /**
     * The verb (or predicate) above a noun.
     *
     * @param verb        its token
     * @param preposition between them, of the outermost noun on the way; empty for subject and object
     * @param relation    how the noun (or the noun above it) hangs on the verb
     * @param direct      whether no other noun lies between
     */
    record Governor(int verb, String preposition, String relation, boolean direct) {
    }

    private static final int HIGHEST = 5;

    private final Set<String> objectControl;
    private final Set<String> companions;
    private final Set<String> reporting;

    Clause(WordLists words) {
        this.objectControl = words.list("object-control");
        this.companions = words.list("companion-phrase");
        this.reporting = words.list("reporting-verb");
    }

    /** The verb above a noun; empty in a headline or a fragment. */
    Optional<Governor> governor(Tree tree, int noun) {
        int node = noun;
        boolean direct = true;
        for (int steps = 0; steps < HIGHEST; steps++) {
            int head = tree.head(node);
            if (head < 0) {
                return tree.isVerbal(node) && node != noun ? Optional.of(new Governor(node, "", "root", direct)) : Optional.empty();
            }
            if (tree.isVerbal(head) || tree.child(head, "cop").isPresent() || tree.is(head, Pos.ADJ) && !tree.base(node).equals("conj")) {
                return Optional.of(new Governor(head, tree.preposition(node), tree.relation(node), direct));
            }
            direct &= List.of("conj", "compound", "appos", "flat", "dep").contains(tree.base(node));
            node = head;
        }
        return Optional.empty();
    }

    /** The token of a verb's subject, through coordination, control and relative clauses. */
    Optional<Integer> subject(Tree tree, int verb) {
        return subject(tree, verb, HIGHEST);
    }

    private Optional<Integer> subject(Tree tree, int verb, int steps) {
        Optional<Integer> own = tree.child(verb, "nsubj");
        int head = tree.head(verb);
        if (own.isPresent()) {
            if (tree.lower(own.get()).equals("i") && head >= 0 && List.of("ccomp", "parataxis").contains(tree.base(verb)) && reporting.contains(tree.lemma(head))) {
                return subject(tree, head, steps - 1);
            }
            boolean aside = List.of("acl", "parataxis").contains(tree.base(verb)) && head >= 0 && head < own.get() && tree.is(head, Pos.PROPN) && tree.lower(own.get()).equals("who");
            boolean relative = aside || tree.relation(verb).equals("acl:relcl") && List.of("who", "which", "that", "whom").contains(tree.lower(own.get()));
            return relative && head >= 0 ? Optional.of(head) : own;
        }
        if (head < 0 || steps == 0) {
            return Optional.empty();
        }
        String relation = tree.base(verb);
        if (relation.equals("cop")) {
            return subject(tree, head, steps - 1);
        }
        if (relation.equals("acl")) {
            boolean beside = Tense.gerund(tree, verb) && (tree.child(verb, "mark").isPresent() || tree.lower(verb - 1).equals(",") && predicate(tree, head));
            return infinitive(tree, verb) ? ofNoun(tree, head, steps - 1)
                    : beside ? (predicate(tree, head) ? tree.child(head, "nsubj") : governor(tree, head).flatMap(g -> subject(tree, g.verb(), steps - 1))) : Optional.of(head);
        }
        if (relation.equals("xcomp") && objectControl.contains(tree.lemma(head)) && tree.child(head, "obj").isPresent()) {
            return tree.child(head, "obj");
        }
        boolean open = Set.of("conj", "xcomp", "advcl", "ccomp", "parataxis", "obl", "dep").contains(relation);
        if (!open) {
            return Optional.empty();
        }
        return tree.isVerbal(head) || tree.is(head, Pos.ADJ) || predicate(tree, head) ? subject(tree, head, steps - 1) : ofNoun(tree, head, steps - 1);
    }

    /** "is in Lisbon", "is an envoy": a noun that has a subject. */
    static boolean predicate(Tree tree, int noun) {
        return tree.child(noun, "cop").isPresent() && tree.child(noun, "nsubj").isPresent();
    }

    /** "his decision to meet", "plans to meet": the owner of the noun or the subject above it. */
    private Optional<Integer> ofNoun(Tree tree, int noun, int steps) {
        Optional<Integer> owner = tree.children(noun).stream().filter(c -> tree.relation(c).equals("nmod:poss")).findFirst();
        if (owner.isPresent()) {
            return owner;
        }
        Optional<Integer> by = tree.children(noun, "nmod").stream().filter(c -> tree.preposition(c).equals("by")).findFirst();
        return by.or(() -> governor(tree, noun).flatMap(g -> subject(tree, g.verb(), steps)));
    }

    /** Where those begin who come along: behind "together with", "accompanied by" after a word, a comma aside; -1 if nowhere. */
    int companions(Tree tree, int after) {
        int start = tree.lower(after).equals(",") ? after + 1 : after;
        if (companions.contains(tree.lower(start))) {
            return start + 1;
        }
        return companions.contains(tree.lower(start) + " " + tree.lower(start + 1)) ? start + 2 : -1;
    }

    private static boolean infinitive(Tree tree, int verb) {
        return tree.children(verb, "mark", "aux").stream().anyMatch(c -> tree.lower(c).equals("to"));
    }

    /** Whether the verb can have a subject right before it: no infinitive, no participle. */
    static boolean finite(Tree tree, int verb) {
        return tree.is(verb, Pos.VERB) && !infinitive(tree, verb) && !tree.lower(verb).endsWith("ing") && !tree.base(verb).startsWith("a");
    }

    /** Whether the verb is passive. */
    static boolean passive(Tree tree, int verb) {
        List<Integer> children = tree.children(verb);
        return children.stream().anyMatch(c -> tree.relation(c).equals("nsubj:pass") || tree.relation(c).equals("aux:pass"));
    }
}
