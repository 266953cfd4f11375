package org.demarche.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Parts those whom somebody meets in turn: by the days and places told for each, else by their countries. */
final class Turns {

    /** Who is met, with the day and the place that stand behind them. */
    private record Turn(List<OfActor> met, Optional<OfPlace> place, Optional<OfDate> date) {

        private boolean told() {
            return place.isPresent() || date.isPresent();
        }
    }

    private final Set<String> jointWords;
    private final Set<String> gatherings;

    Turns(WordLists words) {
        this.gatherings = words.list("joint-gathering");
        this.jointWords = words.list("joint-word");
    }

    /** The draft itself, or one for each whom they meet in turn. */
    List<Draft> of(Telling t, Draft draft) {
        boolean joint = IntStream.range(0, t.tree().size()).anyMatch(i -> jointWords.contains(t.tree().lower(i))
                || jointWords.contains(t.tree().lower(i) + t.tree().lower(i + 1) + t.tree().lower(i + 2)) || t.frame().has(Frame.Slot.HOSTS) && gatherings.contains(t.tree().lower(i)));
        boolean singular = t.frame().pos() == Pos.NOUN && !t.tree().lower(t.token()).endsWith("s");
        if (joint || singular || t.frame().has(Frame.Slot.JOINT) || draft.first().isEmpty() || draft.second().isEmpty()) {
            return List.of(draft);
        }
        List<Draft> each = inTurn(t, draft);
        return (each.isEmpty() ? List.of(draft) : each).stream().flatMap(d -> byCountry(d).stream()).toList();
    }

    /** People of different countries: a record each. */
    private static List<Draft> byCountry(Draft draft) {
        Map<String, List<Actor>> byCountry = new LinkedHashMap<>();
        for (Actor actor : draft.second()) {
            String bloc = actor.country().or(actor::organization).or(actor::name).orElse("");
            byCountry.computeIfAbsent(bloc, k -> new ArrayList<>()).add(actor);
        }
        return byCountry.values().stream().map(second -> draft.with(draft.first(), second)).toList();
    }

    /** "met A on Thursday and B on Friday": each with its own; empty where they have not. */
    private static List<Draft> inTurn(Telling t, Draft draft) {
        List<Turn> turns = turns(t);
        if (turns.size() < 2 || !turns.stream().allMatch(Turn::told)) {
            return List.of();
        }
        boolean dates = turns.stream().filter(u -> u.date().isPresent()).count() > 1;
        boolean places = turns.stream().filter(u -> u.place().isPresent()).count() > 1;
        List<Draft> each = new ArrayList<>();
        for (Turn turn : turns) {
            List<Actor> met = draft.second().stream().filter(a -> Actors.contains(Credibility.actors(turn.met()), a)).toList();
            if (!met.isEmpty()) {
                each.add(draft.with(draft.first(), met).at(places ? turn.place() : draft.place(), dates ? turn.date().map(OfDate::date) : draft.date()));
            }
        }
        return dates || places ? each : List.of();
    }

    /** Those met, parted where a day or a place stands between them. */
    private static List<Turn> turns(Telling t) {
        List<OfActor> met = t.sides().second().stream().sorted((a, b) -> Integer.compare(a.from(), b.from())).toList();
        List<Turn> turns = new ArrayList<>();
        List<OfActor> group = new ArrayList<>();
        for (int i = 0; i < met.size(); i++) {
            group.add(met.get(i));
            int from = met.get(i).to();
            int to = i + 1 < met.size() ? met.get(i + 1).from() : end(t.tree(), from);
            Turn turn = new Turn(List.copyOf(group), t.places().stream().filter(p -> within(p, from, to)).findFirst(),
                    t.dates().stream().filter(d -> within(d, from, to)).findFirst());
            if (turn.told() || i + 1 == met.size()) {
                turns.add(turn);
                group.clear();
            }
        }
        return turns;
    }

    private static int end(Tree tree, int from) {
        int i = from;
        while (i < tree.size() && !tree.isVerbal(i) && !tree.is(i, Pos.SCONJ)) {
            i++;
        }
        return i;
    }

    private static boolean within(Mention mention, int from, int to) {
        return mention.from() >= from && mention.to() <= to;
    }
}
