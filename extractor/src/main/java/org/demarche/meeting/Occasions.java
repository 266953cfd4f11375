package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Parts what was done on several days: "met in 2013 and again in 2014", "on Monday in Rome and on Friday in Bern". */
final class Occasions {

    private final Set<String> links;
    private final Set<String> linking;

    Occasions(WordLists words) {
        this.links = words.list("occasion-link");
        this.linking = words.list("day-link");
    }

    /** The draft itself, or one for each of the days told one after the other. */
    List<Draft> of(Telling t, Draft draft) {
        List<OfDate> run = draft.date().isEmpty() ? List.of() : run(t, t.dates().stream()
                .filter(d -> d.date().equals(draft.date().get())).findFirst());
        if (run.size() < 2) {
            return List.of(draft);
        }
        List<Draft> each = new ArrayList<>();
        for (OfDate date : run) {
            Optional<OfPlace> beside = t.places().stream().filter(p -> beside(t.tree(), p, date)).findFirst();
            each.add(draft.at(run.stream().anyMatch(d -> d != date && beside.isEmpty() && places(t, d)) ? Optional.empty() : beside.or(draft::place),
                    Optional.of(date.date())));
        }
        return each;
    }

    private static boolean places(Telling t, OfDate date) {
        return t.places().stream().anyMatch(p -> beside(t.tree(), p, date));
    }

    /** The dates that follow the first one, only links and places between them. */
    private List<OfDate> run(Telling t, Optional<OfDate> first) {
        List<OfDate> run = new ArrayList<>(first.stream().toList());
        for (OfDate date : t.dates()) {
            boolean next = !run.isEmpty() && !linking.contains(t.tree().lower(date.to() - 1)) && date.from() >= run.get(run.size() - 1).to();
            if (next && linked(t, run.get(run.size() - 1).to(), date.from()) && run.stream().noneMatch(d -> d.date().equals(date.date()))) {
                run.add(date);
            }
        }
        return run;
    }

    private boolean linked(Telling t, int from, int to) {
        boolean link = false;
        for (int i = from; i < to; i++) {
            int token = i;
            boolean place = t.places().stream().anyMatch(p -> p.covers(token));
            link |= t.tree().lower(i).equals("and") || t.tree().lower(i).equals(",");
            if (!place && !links.contains(t.tree().lower(i))) {
                return false;
            }
        }
        return link;
    }

    private static boolean beside(Tree tree, Mention place, Mention date) {
        int from = Math.min(place.to(), date.to());
        int to = Math.max(place.from(), date.from());
        for (int i = from; i < to; i++) {
            if (!tree.is(i, Pos.ADP)) {
                return false;
            }
        }
        return true;
    }
}
