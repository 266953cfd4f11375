package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.Token;
import org.demarche.mention.TimeWords.Sense;

/**
 * Which way a sentence looks where it names a date: read from the verb that the date belongs to, by the tree if there is
 * one, else from the nearest verb group of the clause.
 */
final class Tense {

    /** How many words away a verb may stand that tells the tense; longer sentences are lists. */
    private static final int REACH = 120;

    private static final String COPULA = "cop";

    private final Atoms atoms;

    Tense(Atoms atoms) {
        this.atoms = atoms;
    }

    /** The lean at the date that stands in atoms {@code [from, to)}. */
    Lean at(int from, int to) {
        if (atoms.is(from - 1, Sense.OF) && atoms.is(from - 2, Sense.ONWARDS)) {
            return Lean.NEAR;
        }
        if (leadsAhead(from)) {
            return left(from).filter(lean -> lean == Lean.NEAR).orElse(Lean.FUTURE);
        }
        Optional<Lean> tree = governor(from, to);
        return tree.or(() -> fronted(from, to) ? right(to).or(() -> left(from)) : left(from).or(() -> right(to)))
                .orElse(Lean.OPEN);
    }

    /** "scheduled for Friday", "put back to Monday". */
    private boolean leadsAhead(int from) {
        boolean moved = false;
        for (int i = from - 2; i >= 0 && i > from - 9; i--) {
            moved |= atoms.is(i, Sense.MOVED);
        }
        boolean way = atoms.is(from - 1, Sense.RANGE) || atoms.is(from - 1, Sense.FROM);
        return atoms.is(from - 1, Sense.FOR) || moved && way;
    }

    /** What the nearest verb over the date in the tree says that does not itself depend on another for it. */
    private Optional<Lean> governor(int from, int to) {
        if (!atoms.sentence().parsed()) {
            return Optional.empty();
        }
        int first = atoms.token(from);
        int last = atoms.token(to - 1);
        int at = first;
        for (int steps = atoms.sentence().tokens().size(); steps > 0 && token(at); steps--) {
            Token token = atoms.sentence().tokens().get(at);
            Optional<Lean> lean = at < first || at > last ? predicate(at).or(preposition(at)) : Optional.empty();
            if (lean.isPresent()) {
                return lean.get() == Lean.PAST && means(at, from, to) ? Optional.of(Lean.NEAR) : lean;
            }
            at = token.head();
        }
        return Optional.empty();
    }

    /** "proposed a summit in June", "called off Friday's talks": what was meant to be, with its own date. */
    private boolean means(int verb, int from, int to) {
        boolean event = atoms.is(to, Sense.POSSESSIVE) && (atoms.is(to + 1, Sense.OCCASION) || atoms.is(to + 2, Sense.OCCASION));
        for (int i = atoms.ofToken(verb) + 1; i < from; i++) {
            event |= atoms.is(i, Sense.OCCASION);
        }
        return event && (atoms.isLemma(atoms.ofToken(verb), Sense.INTENT) || atoms.isLemma(atoms.ofToken(verb), Sense.MOVED));
    }

    /** What token {@code i} says as a verb, or by its copula as the noun or adjective of a predicate. */
    private Optional<Lean> predicate(int i) {
        List<Token> tokens = atoms.sentence().tokens();
        boolean due = tokens.get(i).pos() == Pos.ADJ && ahead(atoms.ofToken(i));
        if (due || tokens.get(i).pos() == Pos.VERB || tokens.get(i).pos() == Pos.AUX) {
            return verb(atoms.ofToken(i));
        }
        return IntStream.range(0, i).filter(child -> tokens.get(child).head() == i)
                .filter(child -> tokens.get(child).relation().equals(COPULA)).boxed().findFirst()
                .flatMap(child -> verb(atoms.ofToken(child)));
    }

    /** "ahead of talks on Friday", wherever a parser hangs "ahead". */
    private Supplier<Optional<Lean>> preposition(int noun) {
        List<Token> tokens = atoms.sentence().tokens();
        return () -> IntStream.range(1, noun).filter(i -> tokens.get(i).head() == noun && tokens.get(i).relation().equals("case"))
                .filter(i -> tokens.get(i - 1).pos() == Pos.ADV && ahead(atoms.ofToken(i - 1))).boxed().findFirst().map(i -> Lean.FUTURE);
    }

    private boolean token(int i) {
        return i >= 0 && i < atoms.sentence().tokens().size();
    }

    /** Whether the date stands before its verb: at the start of a clause, or right at the verb. */
    private boolean fronted(int from, int to) {
        int before = from - 1;
        while (atoms.is(before, Pos.ADP) || atoms.is(before, Pos.DET)) {
            before--;
        }
        boolean start = before < 0 || atoms.is(before, Pos.PUNCT) || atoms.is(before, Pos.CCONJ)
                || atoms.is(before, Pos.SCONJ);
        return start || isVerb(to) && !atoms.ending(to).equals("participle");
    }

    private Optional<Lean> left(int from) {
        for (int i = from - 1; i >= 0 && i > from - REACH; i--) {
            Optional<Lean> lean = cue(i);
            lean = lean.isEmpty() && isVerb(i) ? verb(i) : lean;
            if (lean.isPresent()) {
                return lean;
            }
        }
        return Optional.empty();
    }

    private Optional<Lean> right(int to) {
        for (int i = to; atoms.has(i) && i < to + REACH; i++) {
            Optional<Lean> lean = cue(i);
            if (lean.isPresent()) {
                return lean;
            }
            i = atoms.is(i, Sense.RELATIVE) ? pastGroup(i + 1) : i;
            int main = i;
            while (isVerb(i) && (isVerb(main + 1) || inGroup(main + 1))) {
                main++;
            }
            lean = isVerb(main) ? verb(main) : Optional.empty();
            if (lean.isPresent()) {
                return lean;
            }
            i = main;
        }
        return Optional.empty();
    }

    /** One past the verb group that a relative clause begins with; {@code i} if it begins with another word. */
    private int pastGroup(int i) {
        int end = i;
        while (isVerb(end) || end > i && (inGroup(end) || atoms.is(end, Sense.INFINITIVE))) {
            end++;
        }
        return end;
    }

    private Optional<Lean> cue(int i) {
        return ahead(i) ? verb(i) : atoms.is(i, Sense.PAST) && word(i) ? Optional.of(Lean.PAST) : Optional.empty();
    }

    /** A word that looks ahead, and not a name or noun of that form. */
    private boolean ahead(int i) {
        return atoms.is(i, Sense.FUTURE) && word(i);
    }

    private boolean word(int i) {
        return !atoms.is(i, Pos.NOUN) && !atoms.is(i, Pos.PROPN);
    }

    private boolean isVerb(int i) {
        return atoms.is(i, Pos.VERB) || atoms.is(i, Pos.AUX);
    }

    private boolean inGroup(int i) {
        boolean auxiliary = atoms.is(i, Pos.AUX) || atoms.is(i, Sense.AUXILIARY) && isVerb(i);
        return auxiliary || atoms.is(i, Pos.ADV) || atoms.is(i, Pos.PART) || atoms.is(i, Sense.NEGATION) || ahead(i);
    }

    /** A verb group: whether it looks ahead, its auxiliaries' tenses, and the atom before it. */
    private record Group(boolean ahead, boolean past, boolean present, boolean infinitive, int before) {
    }

    private Group group(int verb) {
        boolean ahead = ahead(verb);
        boolean past = false;
        boolean present = false;
        int j = verb - 1;
        for (; inGroup(j) && !atoms.is(j, Sense.INFINITIVE) && j > verb - REACH; j--) {
            ahead |= ahead(j);
            past |= atoms.is(j, Sense.PAST_FORM);
            present |= atoms.is(j, Sense.PRESENT_BE);
        }
        boolean infinitive = atoms.is(j, Sense.INFINITIVE) && !ahead && !past && !present;
        return new Group(ahead, past, present, infinitive, j);
    }

    /** What the verb group that ends at {@code verb} says; empty if its clause depends on another. */
    private Optional<Lean> verb(int verb) {
        Group group = group(verb);
        if (group.ahead) {
            return Optional.of(group.past ? Lean.NEAR : Lean.FUTURE);
        }
        return group.infinitive ? Optional.of(infinitive(group.before))
                : finite(verb, group.past, group.present, atoms.is(group.before, Sense.AFTER));
    }

    private Optional<Lean> finite(int verb, boolean past, boolean present, boolean after) {
        boolean participle = atoms.ending(verb).equals("participle");
        if (past) {
            return Optional.of(participle && atoms.is(verb - 1, Sense.PAST_BE) ? Lean.NEAR : Lean.PAST);
        }
        if (participle) {
            return present ? Optional.of(Lean.PRESENT) : after ? Optional.of(Lean.PAST) : Optional.empty();
        }
        if (atoms.is(verb, Sense.PRESENT_BE) && atoms.is(verb + 1, Sense.INFINITIVE) && !atoms.is(verb + 2, Pos.DET)) {
            return Optional.of(Lean.FUTURE);
        }
        if (present || atoms.is(verb, Sense.PRESENT_BE)) {
            return Optional.of(Lean.PRESENT);
        }
        if (atoms.is(verb, Sense.PAST_FORM) || atoms.ending(verb).equals("past")) {
            return Optional.of(Lean.PAST);
        }
        return atoms.is(verb, Sense.SAY) ? Optional.empty() : Optional.of(Lean.PRESENT);
    }

    /** "is to meet", "agreed to meet": to come; "flew to Rome to meet": as the verb that it depends on. */
    private Lean infinitive(int to) {
        int nearest = to;
        for (int i = to - 1; i >= 0 && i > to - REACH; i--) {
            if (i == nearest - 1 && atoms.is(i, Pos.AUX)) {
                return atoms.is(i, Sense.PAST_FORM) ? Lean.NEAR : Lean.FUTURE;
            }
            if (ahead(i) || atoms.isLemma(i, Sense.INTENT)) {
                return ahead(i) ? verb(i).orElse(Lean.FUTURE) : Lean.FUTURE;
            }
            if (isVerb(i) && group(i).infinitive) {
                // It depends on the same verb as this one.
                nearest = group(i).before;
                i = nearest;
                continue;
            }
            Optional<Lean> governor = isVerb(i) ? verb(i) : Optional.empty();
            if (governor.isPresent()) {
                return governor.get() == Lean.PAST || governor.get() == Lean.NEAR ? governor.get() : Lean.FUTURE;
            }
        }
        return Lean.FUTURE;
    }
}
