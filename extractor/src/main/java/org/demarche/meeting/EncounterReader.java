package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfPlace;

/** Reads the meetings and calls that one trigger tells: one, or one for each whom somebody meets in turn. */
final class EncounterReader {

    private final Circumstances circumstances;
    private final DraftBuilder drafts;
    private final Occasions occasions;
    private final Doubts doubts;
    private final Set<String> callWords;
    private final Set<String> inPerson;
    private final Set<String> conferences;
    private final Turns turns;
    private final Set<String> arrivals;
    private final Signers signers;

    EncounterReader(Circumstances circumstances, DraftBuilder drafts, WordLists words) {
        this.circumstances = circumstances;
        this.drafts = drafts;
        this.occasions = new Occasions(words);
        this.doubts = new Doubts(words);
        this.callWords = words.list("call-word");
        this.inPerson = words.list("in-person-call");
        this.conferences = words.list("gathering-noun");
        this.signers = new Signers(new Clause(words), words);
        this.turns = new Turns(words);
        this.arrivals = words.list("arrival-verb");
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
        boolean visiting = t.frame().has(Frame.Slot.VISITING);
        Optional<OfPlace> place = visiting ? visited(t, second) : place(t);
        if (visiting && place.isEmpty() || t.frame().has(Frame.Slot.SIGNED) && !signers.together(t, place.isPresent())) {
            return List.of();
        }
        Draft draft = drafts.build(t, kind(t), first, second, place);
        if (t.frame().has(Frame.Slot.SIGNED) && draft.status() != Status.HELD && draft.status() != Status.PLANNED) {
            return List.of();
        }
        return turns.of(t, draft).stream().flatMap(d -> occasions.of(t, d).stream()).toList();
    }

    /** "flew to Lima and told X": where the host's country was reached by the verb before. */
    private Optional<OfPlace> visited(Telling t, List<Actor> hosts) {
        Tree tree = t.tree();
        int before = tree.base(t.token()).equals("conj") ? tree.head(t.token()) : -1;
        return t.places().stream().filter(p -> before >= 0 && arrivals.contains(tree.lemma(before)) && p.from() > before && p.to() <= t.token())
                .filter(p -> hosts.stream().anyMatch(h -> h.country().isPresent() && h.country().equals(p.place().country())))
                .max(Comparator.comparing(OfPlace::grain));
    }

    /** Where: of what is discussed ("the war in Chile"), a town or a building alone says it. */
    private Optional<OfPlace> place(Telling t) {
        boolean lone = t.alone() && t.tree().size() < DraftBuilder.SHORT;
        List<OfPlace> places = t.frame().id().equals("discuss") ? t.places().stream().filter(p -> p.grain().ordinal() > Grain.COUNTRY.ordinal()).toList() : t.places();
        return circumstances.place(t.tree(), t.token(), t.triggers(), places)
                .or(() -> lone ? circumstances.only(places, t.tree(), t.token(), Set.of("in", "at")) : Optional.empty());
    }

    /** "spoke with him during the conference". */
    private boolean atConference(Tree tree, int verb) {
        return tree.isVerbal(verb) && tree.children(verb, "obl").stream().anyMatch(c -> conferences.contains(tree.lemma(c)) && List.of("at", "during").contains(tree.preposition(c)));
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
        boolean spoken = t.frame().id().equals("conversation") || t.frame().kind() == Kind.CALL
                && (inPerson.contains(tree.lower(t.token() - 1)) || atConference(tree, t.token()));
        return remote ? Kind.CALL : spoken ? Kind.MEETING : t.frame().kind();
    }
}
