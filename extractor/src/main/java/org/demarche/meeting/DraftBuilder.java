package org.demarche.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Adds to participants and place what every telling has: status, date, topics and evidence. */
final class DraftBuilder {

    /** A sentence so short that its one date can but be the meeting's. */
    static final int SHORT = 30;

    private final StatusReader statuses;
    private final Circumstances circumstances;
    private final Topics topics;
    private final Speaker speaker;
    private final Signs signs;
    private final Formerly formerly;
    private final Rescheduling rescheduling;

    DraftBuilder(Circumstances circumstances, WordLists words) {
        this.statuses = new StatusReader(words);
        this.circumstances = circumstances;
        this.topics = new Topics(words);
        this.speaker = new Speaker(words);
        this.signs = new Signs(words);
        this.formerly = new Formerly(words);
        this.rescheduling = new Rescheduling(words);
    }

    Draft build(Telling t, Kind kind, List<Actor> first, List<Actor> second, Optional<OfPlace> place) {
        Optional<OfDate> moved = rescheduling.day(t.tree(), t.token(), t.dates());
        Optional<Edtf> date = moved.or(() -> date(t)).map(OfDate::date);
        Optional<OfPlace> where = kind == Kind.CALL ? Optional.empty() : place;
        return new Draft(kind, moved.isPresent() ? Status.PLANNED : status(t, kind, date), first, second, where, date,
                topics.of(t.tree(), t.token(), whole(t), t.dates()), evidence(t), t.number(), formerly.added(signs.of(t), t, date), Optional.empty());
    }

    /** "meets on Thursday", "talks next week": what a date puts after the day of writing is to come. */
    private Status status(Telling t, Kind kind, Optional<Edtf> date) {
        Status told = statuses.read(t.tree(), t.token());
        Optional<LocalDate> begins = date.flatMap(Edtf::earliest);
        Optional<LocalDate> written = t.annotated().article().published();
        boolean ahead = kind != Kind.VISIT && told == Status.HELD && begins.isPresent() && written.isPresent() && begins.get().isAfter(written.get())
                && !statuses.done(t.tree(), t.token());
        return ahead ? Status.PLANNED : told;
    }

    private Optional<OfDate> date(Telling t) {
        boolean lone = t.alone() && t.tree().size() < SHORT;
        return circumstances.date(t.tree(), t.token(), t.triggers(), t.dates())
                .or(() -> lone ? circumstances.only(t.dates(), t.tree(), t.token()) : Optional.empty());
    }

    private Meeting.Evidence evidence(Telling t) {
        Span span = t.sentence().span();
        return new Meeting.Evidence(span.of(whole(t)), headline(t) ? Optional.empty() : Optional.of(span), t.frame().id(),
                speaker.of(t.tree(), t.token(), t.actors()));
    }

    /** What the spans point into. */
    private static String whole(Telling t) {
        return headline(t) ? t.annotated().article().title().orElseThrow() : t.annotated().article().text();
    }

    private static boolean headline(Telling t) {
        return t.number() == Mention.HEADLINE;
    }
}
