package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.OfDate;

/** What a meeting was about: "on trade", "to discuss the border", as noun phrases of the text. */
final class Topics {

    private static final int MOST_WORDS = 10;

    private final Set<String> prepositions;
    private final Set<String> verbs;

    Topics(WordLists words) {
        this.prepositions = words.list("topic-preposition");
        this.verbs = words.list("topic-verb");
    }

    /** In the order of the text; {@code text} is what the tree's spans point into, {@code dates} are no topics. */
    List<String> of(Tree tree, int trigger, String text, List<OfDate> dates) {
        List<String> topics = new ArrayList<>();
        List<Integer> around = new ArrayList<>(tree.children(trigger));
        int head = tree.head(trigger);
        if (head >= 0) {
            around.addAll(tree.children(head));
            around.add(head);
        }
        if (verbs.contains(tree.lemma(trigger))) {
            around.add(trigger);
        }
        around.removeIf(n -> dates.stream().anyMatch(d -> d.covers(n)));
        for (int node : around) {
            boolean about = prepositions.contains(tree.preposition(node)) && (tree.head(node) == trigger || tree.base(node).equals("obl"));
            if (about) {
                phrase(tree, node, text, topics);
            } else if (tree.isVerbal(node) && verbs.contains(tree.lemma(node))) {
                tree.child(node, "obj").ifPresent(o -> phrase(tree, o, text, topics));
            }
        }
        return topics;
    }

    private static void phrase(Tree tree, int noun, String text, List<String> topics) {
        List<Integer> conjuncts = tree.children(noun, "conj");
        int from = noun;
        int to = noun + 1;
        for (int i = 0; i < tree.size(); i++) {
            int token = i;
            boolean inside = tree.dominates(noun, i) && conjuncts.stream().noneMatch(c -> tree.dominates(c, token))
                    && !tree.base(i).equals("case");
            from = inside && i < from ? i : from;
            to = inside && i >= to ? i + 1 : to;
        }
        while (from < noun && List.of("det", "punct", "cc").contains(tree.base(from))) {
            from++;
        }
        while (to > noun + 1 && List.of("punct", "cc").contains(tree.base(to - 1))) {
            to--;
        }
        if (to - from <= MOST_WORDS && !tree.base(noun).equals("nmod:tmod")) {
            String topic = new Span(tree.token(from).span().start(), tree.token(to - 1).span().end()).of(text).replaceAll("\\s+", " ");
            if (!topics.contains(topic)) {
                topics.add(topic);
            }
        }
        conjuncts.forEach(c -> phrase(tree, c, text, topics));
    }
}
