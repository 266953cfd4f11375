package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;

/** What auxiliaries and negations of a word say: "would meet", "was to have met", "neither met". */
final class Mood {

    private final Cues cues;
    private final Set<String> backshifted;
    private final Set<String> conditions;
    private final Set<String> definite;
    private final Set<String> negations;
    private final Set<String> also;

    Mood(Cues cues, WordLists words) {
        this.cues = cues;
        this.backshifted = words.list("backshifted-will");
        this.conditions = words.list("condition-word");
        this.definite = words.list("definite");
        this.negations = words.list("negation");
        this.also = words.list("not-only");
    }

    /** The status of a meeting that a word tells itself, or nobody took part: "No minister met him". */
    Status own(Tree tree, int trigger, Status inner) {
        Status status = of(tree, trigger, inner);
        boolean nobody = tree.isVerbal(trigger) && tree.children(trigger, "nsubj").stream()
                .anyMatch(s -> tree.children(s, "det", "cc").stream().anyMatch(c -> denies(tree, c)));
        return nobody && status == Status.HELD ? Status.DENIED : status;
    }

    /** The status of a meeting that stands below a word. */
    Status of(Tree tree, int word, Status inner) {
        Status status = arranged(tree, word) ? Scope.under(inner, perfect(tree, word) ? Status.CANCELLED : Status.PLANNED) : inner;
        for (int aux : tree.children(word, "aux")) {
            Status before = status;
            status = modal(tree, word, aux).map(m -> Scope.under(before, m)).orElse(status);
        }
        boolean unmoved = status == Status.PROPOSED && inner == Status.PROPOSED && !tree.is(word, Pos.NOUN) && cues.word(tree, word).isEmpty();
        return negated(tree, word) && !unmoved ? Scope.not(status) : status;
    }

    /** Of a word told beside another, which shares auxiliaries but not what the other word means. */
    Status shared(Tree tree, int word, int first, Status inner) {
        boolean own = tree.isVerbal(word) && !tree.lower(word).equals(tree.lemma(word)) && tree.lower(first).equals(tree.lemma(first));
        return own || !tree.isVerbal(word) && tree.isVerbal(first) ? inner : of(tree, first, inner);
    }

    boolean negated(Tree tree, int word) {
        return tree.children(word).stream().anyMatch(c -> denies(tree, c));
    }

    private boolean denies(Tree tree, int child) {
        return List.of("advmod", "det", "cc", "obl").contains(tree.base(child)) && negations.contains(tree.lower(child)) && !also.contains(tree.lower(child + 1));
    }

    private Optional<Status> modal(Tree tree, int word, int aux) {
        Optional<Status> said = cues.word(tree, aux).filter(s -> !tree.lower(aux).equals("to"));
        boolean would = backshifted.contains(tree.lower(aux));
        if (would && perfect(tree, word)) {
            return Optional.of(Status.CANCELLED);
        }
        boolean open = said.equals(Optional.of(Status.PLANNED)) && (conditional(tree, word) || would && imagined(tree, word));
        return open ? Optional.of(Status.PROPOSED) : said;
    }

    /** "would meet if the fighting stopped". */
    private boolean conditional(Tree tree, int word) {
        return tree.children(word, "advcl").stream().flatMap(c -> tree.children(c, "mark").stream()).anyMatch(c -> conditions.contains(tree.lower(c)));
    }

    /** "a meeting would help": of what is not known yet and of which no doing is told. */
    private boolean imagined(Tree tree, int word) {
        return cues.above(tree, word, -1).isEmpty() && tree.child(word, "nsubj").filter(s -> !tree.is(s, Pos.PROPN) && !tree.is(s, Pos.PRON))
                .filter(s -> tree.lower(s).equals(tree.lemma(s)) && tree.children(s).stream().noneMatch(c -> definite.contains(tree.lower(c)) || tree.relation(c).equals("nmod:poss"))).isPresent();
    }

    private static boolean perfect(Tree tree, int word) {
        return tree.children(word, "aux").stream().anyMatch(c -> tree.lemma(c).equals("have"));
    }

    /** "is to meet", "was to have met". */
    private static boolean arranged(Tree tree, int word) {
        int head = tree.head(word);
        return tree.infinitive(word) && (tree.children(word, "aux", "cop").stream().anyMatch(c -> tree.lemma(c).equals("be") && before(tree, word, c))
                || head >= 0 && tree.lemma(head).equals("be"));
    }

    /** Whether an auxiliary stands before the "to" of an infinitive. */
    private static boolean before(Tree tree, int word, int aux) {
        return tree.children(word, "mark", "aux").stream().anyMatch(c -> tree.lower(c).equals("to") && aux < c);
    }
}
