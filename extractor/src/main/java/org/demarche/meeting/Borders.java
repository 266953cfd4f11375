package org.demarche.meeting;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;

/** How far up a tree words say something of a meeting: to the border of a clause that happened whatever governs it. */
final class Borders {

    private final Cues cues;
    private final Tense tense;
    private final Set<String> afterwards;
    private final Set<String> beforehand;
    private final Set<String> times;
    private final Set<String> inward;
    private final Set<String> reports;

    Borders(Cues cues, WordLists words) {
        this.cues = cues;
        this.tense = new Tense(words);
        this.afterwards = words.list("after");
        this.beforehand = words.list("before");
        this.times = words.list("time-conjunction");
        this.inward = words.list("gerund-preposition");
        this.reports = words.list("report-noun");
    }

    /** What the word says that joins a clause or noun to what stands above it: "whether", "without", "ahead of", "when". */
    Optional<Status> linked(Tree tree, int node) {
        String preposition = tree.preposition(node);
        boolean clause = tree.isVerbal(node) || !tree.children(node, "cop", "mark").isEmpty();
        if (beforehand.contains(preposition) && !clause && !tree.base(node).equals("nsubj")) {
            return Optional.of(Status.PLANNED);
        }
        boolean ahead = tree.children(node, "mark", "advmod", "case").stream().anyMatch(c -> times.contains(tree.lower(c)));
        if (clause && ahead && tense.present(tree, node) && !Tense.gerund(tree, node)) {
            return Optional.of(Status.PLANNED);
        }
        return tree.children(node, "mark", "case").stream().filter(c -> c < node).flatMap(c -> phrase(tree, c).stream()).findFirst();
    }

    private Optional<Status> phrase(Tree tree, int word) {
        StringBuilder phrase = new StringBuilder(tree.lower(word));
        tree.children(word, "fixed").forEach(f -> phrase.append(' ').append(tree.lower(f)));
        return cues.phrase(phrase.toString());
    }

    /** Whether a noun tells when or where something else was done: "after talks with X". */
    boolean after(Tree tree, int node) {
        return !tree.base(node).equals("nsubj") && afterwards.contains(tree.preposition(node));
    }

    /** Whether what stands above says nothing of whether it happened. */
    boolean closed(Tree tree, int node) {
        int head = tree.head(node);
        String base = tree.base(node);
        boolean told = tree.relation(node).equals("acl:relcl") && !content(tree, node, head);
        if (head < 0 || after(tree, node) || told || base.equals("parataxis")) {
            return true;
        }
        return switch (base) {
            case "ccomp", "csubj" -> finite(tree, node) && independent(tree, node, head);
            case "acl" -> finite(tree, node) && tree.child(node, "mark").isPresent() && independent(tree, node, head);
            case "advcl" -> !tree.infinitive(node) && aside(tree, node, head);
            case "conj" -> tree.isVerbal(node) && tree.child(node, "nsubj").isPresent() || tense.past(tree, node) && tree.isVerbal(node);
            default -> false;
        };
    }

    /** "a report that X met Y": a parser takes what the report says for what is told of it. */
    private boolean content(Tree tree, int clause, int noun) {
        boolean named = reports.contains(tree.lemma(noun)) || cues.phrase(tree.lemma(noun)).isPresent();
        boolean that = tree.children(clause).stream().anyMatch(c -> c < clause && tree.lower(c).equals("that") && !tree.base(c).equals("nsubj"));
        return named && that && tree.child(clause, "nsubj").isPresent();
    }

    private static boolean finite(Tree tree, int node) {
        return (tree.isVerbal(node) || tree.child(node, "cop").isPresent()) && !tree.infinitive(node) && !Tense.gerund(tree, node);
    }

    /** A clause told in the past happened, unless what governs it denies it; another one is as its governor says. */
    private boolean independent(Tree tree, int node, int head) {
        if (reports.contains(tree.lemma(head))) {
            return false;
        }
        Optional<Status> cue = cues.above(tree, head, node);
        return cue.isEmpty() || tense.past(tree, node) && cue.get() != Status.DENIED;
    }

    /** "arrived, meeting X": not what a cue governs, as in "ruled out meeting X". */
    private boolean aside(Tree tree, int node, int head) {
        Optional<Integer> link = tree.children(node, "mark", "case").stream().findFirst();
        boolean governed = link.isPresent() ? inward.contains(tree.lower(link.get()))
                : Tense.gerund(tree, node) && !tree.is(node - 1, Pos.PUNCT) && cues.above(tree, head, node).isPresent();
        return !governed;
    }
}
