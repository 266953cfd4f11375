package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;

/** What the tree hangs a time or place on. */
final class Hanging {

    private static final int HIGHEST = 6;

    private final Set<String> saying;
    private final Set<String> modal;

    Hanging(WordLists words) {
        this.saying = words.list("saying-verb");
        this.modal = words.list("modal");
    }

    /** Whether the mention hangs on the trigger, or on the verb that the trigger is told with. */
    boolean on(Tree tree, Mention mention, int trigger) {
        List<Integer> anchors = anchors(tree, trigger);
        int node = head(tree, mention);
        for (int steps = 0; steps < HIGHEST && node >= 0; steps++) {
            int above = tree.head(node);
            if (anchors.contains(above) && !mention.covers(above)) {
                return true;
            }
            if (above < 0 || tree.isVerbal(above)) {
                return above >= 0 && participle(tree, above, anchors);
            }
            node = above;
        }
        return false;
    }

    /** "talks held in Lima". */
    private static boolean participle(Tree tree, int verb, List<Integer> anchors) {
        int noun = tree.head(verb);
        return tree.base(verb).equals("acl") && anchors.contains(noun) && !tree.isVerbal(noun);
    }

    /** The trigger, the nouns above it and the verb that they are told with: "held a round of talks", "flew to Rome to meet". */
    private List<Integer> anchors(Tree tree, int trigger) {
        List<Integer> anchors = new ArrayList<>(List.of(trigger));
        int node = trigger;
        while (anchors.size() <= HIGHEST && opens(tree, node)) {
            node = tree.head(node);
            anchors.add(node);
        }
        return anchors;
    }

    /** Whether what hangs on the word above belongs to this word as well. */
    private boolean opens(Tree tree, int node) {
        int above = tree.head(node);
        boolean verb = tree.isVerbal(node);
        boolean infinitive = tree.base(node).equals("xcomp") || tree.base(node).equals("advcl") && tree.infinitive(node);
        boolean whole = verb && tree.child(node, "nsubj").isPresent();
        return above >= 0 && !whole && (!verb || infinitive) && !saying.contains(tree.lemma(above));
    }

    /** Whether the trigger goes on with what the other began, so that day and place hold for both: "flew to Lima on Monday and met X". */
    boolean continues(Tree tree, int other, int trigger) {
        List<Integer> mine = anchors(tree, trigger);
        int verb = mine.get(mine.size() - 1);
        boolean joined = tree.base(verb).equals("conj") && anchors(tree, other).contains(tree.head(verb));
        boolean ahead = tree.children(verb, "aux").stream().anyMatch(c -> modal.contains(tree.lower(c)));
        return joined && tree.isVerbal(verb) && tree.child(verb, "nsubj").filter(s -> s > other).isEmpty() && !ahead;
    }

    /** The verb that governs a mention. */
    static Optional<Integer> governor(Tree tree, Mention mention) {
        int node = head(tree, mention);
        for (int steps = 0; steps < HIGHEST && node >= 0; steps++) {
            if (tree.isVerbal(node) && !mention.covers(node)) {
                return Optional.of(node);
            }
            node = tree.head(node);
        }
        return Optional.empty();
    }

    /** The word of the mention that the others hang on. */
    private static int head(Tree tree, Mention mention) {
        for (int i = mention.from(); i < mention.to(); i++) {
            if (!mention.covers(tree.head(i))) {
                return i;
            }
        }
        return mention.from();
    }
}
