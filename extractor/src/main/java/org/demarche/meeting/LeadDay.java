package org.demarche.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Token;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfDate;

/**
 * The day of what a report opens with, for those of whom it goes on to tell: "The leaders of Chile and Peru shook hands on
 * Tuesday. President Ruiz and President Soto talked for an hour."
 */
final class LeadDay {

    /** A shorter sentence is a headline or a dateline. */
    private static final int SHORTEST = 8;

    /** How many sentences after the first go on with what it tells. */
    private static final int REACH = 4;

    /** How many days ago news is. */
    private static final int RECENT = 7;

    private final Set<String> reporting;

    LeadDay(WordLists words) {
        this.reporting = words.list("reporting-verb");
    }

    /** The draft on the lead's day, if it has none and both sides are told of there. */
    Draft dated(Annotated annotated, List<Mention> mentions, Discourse discourse, List<Draft> before, Draft draft, int lead) {
        boolean open = draft.date().isEmpty() && draft.status() == Status.HELD && draft.kind() != Kind.VISIT && draft.sentence() > lead
                && draft.sentence() <= lead + REACH && !discourse.background(draft.sentence());
        boolean another = open && before.stream().anyMatch(d -> d.sentence() == lead && d.kind() != Kind.VISIT);
        boolean moved = another || open && IntStream.rangeClosed(lead + 1, draft.sentence()).anyMatch(i -> !discourse.dates(i).isEmpty());
        if (!open || moved || !covers(mentions, lead, draft)) {
            return draft;
        }
        return draft.at(draft.place(), day(annotated, discourse.dates(lead), lead).map(OfDate::date));
    }

    /** The first whole sentence: no headline, no dateline. */
    static int lead(Annotated annotated) {
        return IntStream.range(0, annotated.sentences().size()).filter(i -> whole(annotated.sentences().get(i).tokens())).findFirst()
                .orElse(annotated.sentences().size());
    }

    private static boolean whole(List<Token> tokens) {
        return tokens.size() >= SHORTEST && tokens.get(tokens.size() - 1).pos() == Pos.PUNCT && tokens.stream().anyMatch(t -> t.pos() == Pos.VERB);
    }

    private static boolean covers(List<Mention> mentions, int lead, Draft draft) {
        Set<String> sides = draft.all().stream().map(LeadDay::bloc).collect(Collectors.toSet());
        Set<String> told = mentions.stream().filter(m -> m.sentence() == lead && m instanceof OfActor).flatMap(m -> ((OfActor) m).actors().stream())
                .map(LeadDay::bloc).collect(Collectors.toSet());
        return sides.size() > 1 && told.containsAll(sides);
    }

    private static String bloc(Actor actor) {
        return actor.country().or(actor::organization).or(actor::name).orElse("");
    }

    /** The one day in it, of the days before publication, that is not the day on which something is said. */
    private Optional<OfDate> day(Annotated annotated, List<OfDate> dates, int lead) {
        Optional<LocalDate> written = annotated.article().published();
        if (dates.size() != 1 || written.isEmpty() || said(annotated.sentences().get(lead).tokens(), dates.get(0).from())) {
            return Optional.empty();
        }
        Edtf date = dates.get(0).date();
        return dates.stream().filter(d -> date.earliest().isPresent() && date.earliest().equals(date.latest()))
                .filter(d -> recent(ChronoUnit.DAYS.between(date.earliest().get(), written.get()))).findFirst();
    }

    private static boolean recent(long days) {
        return days >= 0 && days <= RECENT;
    }

    private boolean said(List<Token> tokens, int date) {
        int verb = date - 1;
        while (verb >= 0 && tokens.get(verb).pos() != Pos.VERB) {
            verb--;
        }
        return verb >= 0 && reporting.contains(tokens.get(verb).lemma());
    }
}
