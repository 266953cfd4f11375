package org.demarche.meeting;

import java.util.List;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frames.Trigger;

/** Finds who takes part, by the grammar around a trigger. */
final class ArgumentFinder {

    private final VerbArguments verbs;
    private final NounArguments nouns;
    private final Travellers travellers;
    private final Witnesses witnesses;

    ArgumentFinder(WordLists words) {
        Clause clause = new Clause(words);
        this.verbs = new VerbArguments(clause, words);
        this.nouns = new NounArguments(clause, words);
        this.witnesses = new Witnesses(words);
        this.travellers = new Travellers(clause, words);
    }

    /** The sides; both empty where the word tells of no meeting here. */
    Sides find(Trigger trigger, Tree tree, SentenceActors actors) {
        if (trigger.frame().has(Frame.Slot.JOINS)) {
            return Sides.none();
        }
        if (trigger.frame().kind() == Meeting.Kind.VISIT) {
            return new Sides(travellers.find(trigger, tree, actors), List.of());
        }
        Sides sides = trigger.frame().pos() == Pos.NOUN ? nouns.find(trigger, tree, actors) : verbs.find(trigger, tree, actors);
        return !sides.all().isEmpty() ? witnesses.with(sides, tree, actors)
                : trigger.frame().pos() == Pos.NOUN ? new Sides(witnesses.taking(trigger.token(), tree, actors), List.of()) : sides;
    }
}
