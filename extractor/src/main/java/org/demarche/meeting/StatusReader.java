package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;

/** Whether a meeting came about: by tense, modals, negation, and the words that govern the trigger. */
final class StatusReader {

    private static final int HIGHEST = 6;

    private final Map<String, Status> cues = new HashMap<>();
    private final Set<String> afterwards;
    private final Set<String> beforehand;
    private final Set<String> departures;
    private final Set<String> journeys;

    StatusReader(WordLists words) {
        for (String[] row : Table.rows("status.tsv")) {
            cues.put(row[1], Status.valueOf(row[2].toUpperCase(Locale.ROOT)));
        }
        this.afterwards = words.list("after");
        this.beforehand = words.list("before");
        this.departures = words.list("departure-verb");
        this.journeys = words.list("journey-noun");
    }

    Status read(Tree tree, int trigger) {
        List<Status> found = new ArrayList<>();
        int node = trigger;
        for (int steps = 0; steps < HIGHEST && node >= 0; steps++) {
            at(tree, node, node == trigger, found);
            if (afterwards.contains(tree.preposition(node)) || stops(tree, node)) {
                break;
            }
            if (beforehand.contains(tree.preposition(node)) && !tree.isVerbal(node)) {
                found.add(Status.PLANNED);
                break;
            }
            node = climb(tree, node, found);
        }
        return decide(found);
    }

    private static Status decide(List<Status> found) {
        for (Status strong : List.of(Status.CANCELLED, Status.DENIED, Status.PROPOSED, Status.PLANNED)) {
            if (found.contains(strong)) {
                return strong;
            }
        }
        return Status.HELD;
    }

    /** What one word on the way up says. */
    private void at(Tree tree, int node, boolean isTrigger, List<Status> found) {
        boolean phrasal = tree.children(node).stream().anyMatch(c -> tree.relation(c).equals("compound:prt"));
        Status own = !isTrigger ? cue(tree, node) : phrasal ? null : cues.get(tree.lemma(node));
        boolean negated = tree.negated(node);
        if (own != null) {
            found.add(negated ? own == Status.DENIED ? Status.PLANNED : Status.DENIED : own);
        } else if (negated) {
            found.add(Status.DENIED);
        }
        boolean arranged = infinitive(tree, node) && (tree.children(node, "aux", "cop").stream().anyMatch(c -> tree.lemma(c).equals("be"))
                || tree.head(node) >= 0 && tree.lemma(tree.head(node)).equals("be"));
        if (arranged) {
            found.add(Status.PLANNED);
        }
        boolean perfect = tree.children(node, "aux").stream().anyMatch(c -> tree.lemma(c).equals("have"));
        for (int child : tree.children(node)) {
            String base = tree.base(child);
            boolean modal = base.equals("aux") || base.equals("amod") && tree.is(node, Pos.NOUN) || base.equals("amod") && tree.is(node, Pos.PROPN);
            Status said = modal ? cues.get(tree.lower(child)) : null;
            said = modal && said == null ? cues.get(tree.lemma(child)) : said;
            if (said != null) {
                found.add(perfect && said == Status.PROPOSED && tree.lower(child).equals("would") ? Status.CANCELLED : said);
            }
        }
    }

    private Status cue(Tree tree, int node) {
        String lemma = tree.lemma(node);
        for (int child : tree.children(node)) {
            Status two = cues.get(lemma + " " + tree.lower(child));
            if (two != null) {
                return two;
            }
        }
        return cues.get(lemma);
    }

    /** A clause of its own, whose governing verb says nothing of whether it happened, unless that verb is a cue. */
    private boolean stops(Tree tree, int node) {
        int head = tree.head(node);
        String relation = tree.relation(node);
        if (head < 0 || relation.equals("acl:relcl") || tree.base(node).equals("parataxis")) {
            return true;
        }
        boolean clause = tree.base(node).equals("ccomp") || tree.base(node).equals("advcl") && !infinitive(tree, node);
        boolean finiteConj = tree.base(node).equals("conj") && tree.isVerbal(node) && tree.child(node, "nsubj").isPresent();
        return finiteConj || clause && cue(tree, head) == null;
    }

    private int climb(Tree tree, int node, List<Status> found) {
        int head = tree.head(node);
        boolean purpose = infinitive(tree, node) && (tree.base(node).equals("advcl") || tree.base(node).equals("xcomp"));
        boolean errand = tree.preposition(node).equals("for") && tree.base(node).equals("obl") && !journeys.contains(tree.lemma(node));
        if ((purpose || errand) && departures.contains(tree.lemma(head))) {
            found.add(Status.PLANNED);
        }
        Status linked = cues.get(tree.lemma(head) + " " + tree.preposition(node));
        if (linked != null) {
            found.add(tree.negated(head) ? Status.DENIED : linked);
        }
        return head;
    }

    private static boolean infinitive(Tree tree, int node) {
        return tree.isVerbal(node) && tree.children(node, "mark", "aux").stream().anyMatch(c -> tree.lower(c).equals("to"));
    }

    /** Whether a verb stands in the infinitive with nothing above it, as headlines tell the future. */
    static boolean bareInfinitive(Tree tree, int verb) {
        return infinitive(tree, verb) && (tree.head(verb) < 0 || !tree.isVerbal(tree.head(verb)) && tree.head(tree.head(verb)) < 0);
    }
}
