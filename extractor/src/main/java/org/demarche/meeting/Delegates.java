package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.WordLists;
import org.demarche.meeting.Addition.To;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Reads who spoke for whom at a meeting: "the Chilean delegation was led by X", "Peru was represented by Y", "Bolivia sent Z". */
final class Delegates {

    private static final Set<Form> STATES = Set.of(Form.COUNTRY, Form.METONYM, Form.BODY);

    /** How many sentences after a meeting of many "Bolivia sent Z" still is of it. */
    private static final int NEAR = 3;

    private final Clause clause;
    private final Additions additions;
    private final Set<String> delegations;
    private final Set<String> composing;
    private final Set<String> representing;
    private final Set<String> sending;
    private final Set<String> purposes;

    Delegates(Clause clause, Additions additions, WordLists words) {
        this.clause = clause;
        this.additions = additions;
        this.delegations = words.list("delegation-noun");
        this.composing = words.list("composing-verb");
        this.representing = words.list("representing-verb");
        this.sending = words.list("sending-verb");
        this.purposes = words.list("destination-to");
    }

    boolean tell(Telling t, boolean participle, boolean passive) {
        String verb = t.frame().word();
        return delegation(t.tree(), t.token(), participle, passive).isPresent() || representing.contains(verb) || sending.contains(verb);
    }

    List<Draft> read(Telling t, boolean participle, boolean passive) {
        Tree tree = t.tree();
        int verb = t.token();
        if (sending.contains(t.frame().word())) {
            return passive ? List.of() : sent(t);
        }
        if (representing.contains(t.frame().word())) {
            return passive ? led(t, represented(t), NEAR) : List.of();
        }
        int noun = delegation(tree, verb, participle, passive).orElseThrow();
        if (composing.contains(t.frame().word())) {
            return additions.of(t, Roll.behind(t, verb).stream().filter(m -> m.actors().get(0).position().isPresent()).toList(), Roll.side(t, noun), new Addition(To.TOLD_LAST, AttendanceReader.MEMORY, ""));
        }
        List<OfActor> leaders = t.actors().subject(clause, verb).stream().filter(m -> m.form() == Form.NAMED).toList();
        return passive ? led(t, Roll.side(t, noun), participle ? 0 : AttendanceReader.MEMORY)
                : additions.of(t, leaders, Roll.side(t, noun), new Addition(To.TOLD_LAST, AttendanceReader.MEMORY, ""));
    }

    private Optional<Integer> delegation(Tree tree, int verb, boolean participle, boolean passive) {
        boolean below = participle && tree.head(verb) >= 0 && delegations.contains(tree.lemma(tree.head(verb)));
        return below ? Optional.of(tree.head(verb))
                : tree.children(verb, passive || composing.contains(tree.lemma(verb)) ? "nsubj" : "obj").stream().filter(c -> delegations.contains(tree.lemma(c))).findFirst();
    }

    /** "was led by X, and the Peruvian side by Y". */
    private List<Draft> led(Telling t, List<Actor> first, int reach) {
        boolean stands = representing.contains(t.frame().word());
        List<Draft> leaders = new ArrayList<>();
        List<Actor> side = first;
        int from = Roll.by(t.tree(), t.token());
        while (from < t.tree().size() && !side.isEmpty()) {
            List<OfActor> people = Roll.behind(t, from).stream().filter(m -> !stands || !STATES.contains(m.form())).toList();
            leaders.addAll(stands ? additions.standing(t, people, side.get(0), reach)
                    : additions.of(t, people, side, new Addition(To.TOLD_LAST, reach, "")));
            int next = reach > 0 ? Roll.by(t.tree(), from) : t.tree().size();
            side = Roll.between(t, from, next);
            from = next;
        }
        return leaders;
    }

    private List<Actor> represented(Telling t) {
        return t.actors().subject(clause, t.token()).stream().filter(m -> STATES.contains(m.form())).flatMap(m -> m.actors().stream())
                .filter(a -> a.country().isPresent()).limit(1).toList();
    }

    /** "Bolivia sent its foreign minister, Z": nowhere, for nothing but the meeting told. */
    private List<Draft> sent(Telling t) {
        Tree tree = t.tree();
        int verb = t.token();
        List<OfActor> states = t.actors().subject(clause, verb).stream().filter(m -> STATES.contains(m.form())).toList();
        boolean elsewhere = tree.children(verb).stream().anyMatch(c -> purposes.contains(tree.preposition(c)) || tree.infinitive(c)
                || tree.preposition(c).equals("for"));
        List<OfActor> people = tree.children(verb, "obj").stream().filter(c -> t.actors().at(c).isPresent()).flatMap(c -> t.actors().of(c).stream())
                .filter(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE).toList();
        if (states.isEmpty() || elsewhere || people.isEmpty()) {
            return List.of();
        }
        boolean named = people.stream().anyMatch(m -> m.form() == Form.NAMED);
        return states.stream().limit(named ? 1 : states.size()).flatMap(s -> additions.standing(t, people, s.actors().get(0), NEAR).stream()).toList();
    }
}
