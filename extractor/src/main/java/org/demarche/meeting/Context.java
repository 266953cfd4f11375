package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article.Block;
import org.demarche.language.Annotated;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfPlace;

/** What the rest of the article says of where and when a meeting was: the trip that it belongs to, the dateline. */
final class Context {

    private static final int OPENING = 2;

    private final Set<String> sequels;

    Context(WordLists words) {
        this.sequels = words.list("sequel-word");
    }

    /** The drafts with place and date of their leg or of the dateline where they have none of their own. */
    List<Draft> complete(Annotated annotated, List<Mention> mentions, List<Draft> drafts) {
        Optional<OfPlace> dateline = dateline(annotated, mentions);
        List<Draft> complete = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft placed = draft.kind() != Kind.MEETING || draft.place().isPresent() ? draft : placed(draft, drafts, dateline);
            complete.add(sequel(annotated, placed, complete));
        }
        return complete;
    }

    /** "He also met X", "They then spoke": on the day and at the place of what was told just before. */
    private Draft sequel(Annotated annotated, Draft draft, List<Draft> before) {
        if (draft.sentence() < 0 || draft.kind() == Kind.VISIT || draft.date().isPresent()) {
            return draft;
        }
        boolean says = annotated.sentences().get(draft.sentence()).tokens().stream()
                .anyMatch(t -> sequels.contains(t.text().toLowerCase(Locale.ROOT)));
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft last = before.get(i);
            int apart = draft.sentence() - last.sentence();
            if (apart > 2) {
                return draft;
            }
            boolean same = last.status() == draft.status() && last.sentence() >= 0 && Merger.all(last).stream().anyMatch(a -> Actors.contains(Merger.all(draft), a));
            if (same && last.kind() != Kind.VISIT && (apart == 0 || says && apart <= 2)) {
                boolean inPerson = draft.kind() == Kind.MEETING && last.kind() == Kind.MEETING;
                return draft.at(inPerson ? draft.place().or(last::place) : draft.place(), last.date());
            }
        }
        return draft;
    }

    private static Draft placed(Draft draft, List<Draft> drafts, Optional<OfPlace> dateline) {
        Optional<Draft> leg = drafts.stream().filter(v -> v.kind() == Kind.VISIT && leads(v, draft)).findFirst();
        if (leg.isPresent()) {
            return draft.at(leg.get().place(), draft.date().or(() -> leg.get().date()));
        }
        boolean here = draft.status() == Status.HELD && draft.sentence() < OPENING && dateline.isPresent()
                && Merger.all(draft).stream().anyMatch(a -> a.country().isPresent() && a.country().equals(dateline.get().place().country()));
        return here ? draft.at(dateline, draft.date()) : draft;
    }

    /** Whether a visit is the journey on which the meeting takes place: its traveller meets somebody of that country. */
    private static boolean leads(Draft visit, Draft meeting) {
        Optional<String> country = visit.place().flatMap(p -> p.place().country());
        boolean held = visit.status() == Status.HELD == (meeting.status() == Status.HELD) || visit.status() == Status.HELD && visit.sentence() == meeting.sentence();
        boolean near = Math.abs(visit.sentence() - meeting.sentence()) <= 3 && Sameness.datesAgree(visit.date(), meeting.date());
        List<Actor> all = Merger.all(meeting);
        boolean host = all.stream().anyMatch(a -> a.country().equals(country));
        boolean unplaced = visit.sentence() == meeting.sentence() && all.stream().anyMatch(a -> a.country().isEmpty());
        return held && near && country.isPresent() && all.stream().anyMatch(a -> Actors.contains(visit.first(), a)) && (host || unplaced);
    }

    /** Whether a visit only says where a meeting that is told takes place. */
    boolean toldByMeeting(Draft visit, List<Draft> drafts) {
        if (visit.kind() != Kind.VISIT) {
            return false;
        }
        Optional<String> country = visit.place().flatMap(p -> p.place().country());
        return country.isPresent() && drafts.stream().anyMatch(m -> m.kind() == Kind.MEETING && m.status() == Status.HELD == (visit.status() == Status.HELD)
                && Sameness.datesAgree(m.date(), visit.date())
                && Merger.all(m).stream().anyMatch(a -> Actors.contains(visit.first(), a))
                && (m.place().flatMap(p -> p.place().country()).equals(country)
                        || m.place().isEmpty() && Merger.all(m).stream().anyMatch(a -> a.country().equals(country))));
    }

    /** The town before the dash that opens a report. */
    private static Optional<OfPlace> dateline(Annotated annotated, List<Mention> mentions) {
        return mentions.stream().filter(m -> m instanceof OfPlace && m.sentence() >= 0 && m.sentence() <= 1).map(m -> (OfPlace) m)
                .filter(p -> p.from() == 0 && annotated.sentences().get(p.sentence()).span().start() == p.span().start())
                .filter(p -> annotated.article().blocks().get(annotated.sentences().get(p.sentence()).block()).kind() == Block.Kind.DATELINE)
                .findFirst();
    }
}
