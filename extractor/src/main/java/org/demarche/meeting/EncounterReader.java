package org.demarche.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.OfPlace;

/** Reads the meetings and calls that one trigger tells: one, or one for each whom somebody meets in turn. */
final class EncounterReader {

    private final Circumstances circumstances;
    private final DraftBuilder drafts;
    private final Occasions occasions;
    private final Doubts doubts;
    private final Set<String> callWords;
    private final Set<String> jointWords;

    EncounterReader(Circumstances circumstances, DraftBuilder drafts, WordLists words) {
        this.circumstances = circumstances;
        this.drafts = drafts;
        this.occasions = new Occasions(words);
        this.doubts = new Doubts(words);
        this.callWords = words.list("call-word");
        this.jointWords = words.list("joint-word");
    }

    List<Draft> read(Telling t) {
        List<Actor> everybody = Credibility.actors(t.sides().all());
        List<Actor> first = Credibility.withoutOwnCountries(Credibility.actors(t.sides().first()), everybody);
        List<Actor> second = Credibility.withoutOwnCountries(Credibility.actors(t.sides().second()), everybody).stream()
                .filter(a -> !Actors.contains(first, a)).toList();
        List<Actor> all = new ArrayList<>(first);
        all.addAll(second);
        if (all.size() < 2 || !Credibility.official(all) || Credibility.lopsided(all) || doubts.about(t, all)) {
            return List.of();
        }
        return split(t, drafts.build(t, kind(t), first, second, place(t))).stream().flatMap(d -> occasions.of(t, d).stream()).toList();
    }

    private Optional<OfPlace> place(Telling t) {
        boolean lone = t.alone() && t.tree().size() < DraftBuilder.SHORT;
        return circumstances.place(t.tree(), t.token(), t.triggers(), t.places())
                .or(() -> lone ? circumstances.only(t.places(), t.tree(), t.token(), Set.of("in", "at")) : Optional.empty());
    }

    /** People of different countries whom one meets one after the other: a record each. */
    private List<Draft> split(Telling t, Draft draft) {
        Map<String, List<Actor>> byCountry = new LinkedHashMap<>();
        for (Actor actor : draft.second()) {
            String bloc = actor.country().or(actor::organization).or(actor::name).orElse("");
            byCountry.computeIfAbsent(bloc, k -> new ArrayList<>()).add(actor);
        }
        boolean singular = t.frame().pos() == Pos.NOUN && !t.tree().lower(t.token()).endsWith("s");
        boolean joint = t.sentence().tokens().stream().anyMatch(w -> jointWords.contains(w.text().toLowerCase(Locale.ROOT)));
        if (byCountry.size() < 2 || singular || joint || draft.first().isEmpty()) {
            return List.of(draft);
        }
        return byCountry.values().stream().map(second -> draft.with(draft.first(), second)).toList();
    }

    /** A call where the words around say telephone or video. */
    private Kind kind(Telling t) {
        Tree tree = t.tree();
        int head = Math.max(tree.head(t.token()), 0);
        boolean remote = false;
        for (int i = 0; i < tree.size(); i++) {
            boolean near = tree.dominates(t.token(), i) || tree.head(i) == head && !tree.isVerbal(i) || Math.abs(i - t.token()) <= 3;
            remote |= near && callWords.contains(tree.lower(i));
        }
        boolean spoken = t.frame().id().equals("conversation");
        return remote ? Kind.CALL : spoken ? Kind.MEETING : t.frame().kind();
    }
}
