package org.demarche.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;

/** The journeys that an article tells, and which meetings belong to them. */
final class Legs {

    /** How many sentences a journey told before a meeting reaches, and one told after it. */
    private static final int AHEAD = 6;
    private static final int BACK = 3;

    /** How many days after its first day a journey may still be going on. */
    private static final int LASTS = 7;

    /** The rule that reads where somebody is for a purpose. */
    private static final String STAY = "be-in";

    private final NavigableMap<Integer, List<Draft>> visits;
    private final Discourse discourse;

    Legs(List<Draft> drafts, Discourse discourse) {
        this.discourse = discourse;
        this.visits = drafts.stream().filter(d -> d.kind() == Kind.VISIT && d.place().isPresent())
                .collect(Collectors.groupingBy(Draft::sentence, TreeMap::new, Collectors.toList()));
    }

    /** The journey on which a meeting takes place: the one to a participant's country, else the one told last. */
    Optional<Draft> of(Draft meeting) {
        return told(meeting.sentence() - AHEAD, meeting.sentence() + BACK).filter(v -> leads(v, meeting))
                .min(Comparator.<Draft>comparingInt(v -> host(v, meeting) ? 0 : 1).thenComparingInt(v -> v.date().isPresent() ? 0 : 1)
                        .thenComparingInt(v -> distance(v, meeting)));
    }

    private Stream<Draft> told(int from, int to) {
        return to < from ? Stream.empty() : visits.subMap(from, true, to, true).values().stream().flatMap(List::stream);
    }

    private static int distance(Draft visit, Draft meeting) {
        int apart = meeting.sentence() - visit.sentence();
        return apart < 0 ? AHEAD - apart : apart;
    }

    private static Optional<String> country(Draft draft) {
        return draft.place().flatMap(p -> p.place().country());
    }

    private boolean leads(Draft visit, Draft meeting) {
        int apart = meeting.sentence() - visit.sentence();
        List<Actor> all = meeting.all();
        boolean travels = all.stream().anyMatch(a -> Actors.contains(visit.first(), a));
        boolean there = country(meeting).isEmpty() || country(meeting).equals(country(visit)) && !far(visit, meeting);
        boolean unknown = all.stream().anyMatch(a -> a.country().isEmpty());
        boolean same = country(meeting).isPresent() && apart >= 0;
        boolean stay = host(visit, meeting) || same || stays(visit, meeting) || apart >= 0 && apart <= 2 && unknown && !movedOn(visit, meeting) && !spokenOf(visit, meeting);
        boolean year = visit.date().map(d -> d.value().length() == "2000".length()).orElse(false);
        boolean now = apart == 0 || !year && !discourse.background(visit.sentence());
        return now && country(visit).isPresent() && travels && there && stay && apart <= AHEAD && apart >= -BACK && statusFits(visit, meeting)
                && during(visit.date(), meeting.date());
    }

    private static boolean spokenOf(Draft visit, Draft meeting) {
        return visit.sentence() == meeting.sentence() && visit.signs().contains(Signs.SPOKEN_OF);
    }

    /** "She is in Geneva for a forum. She met the king": in a third country, right after it is told. */
    private boolean stays(Draft visit, Draft meeting) {
        int apart = meeting.sentence() - visit.sentence();
        boolean time = visit.date().isEmpty() || meeting.date().isEmpty() || visit.date().equals(meeting.date());
        return visit.evidence().rule().equals(STAY) && apart > 0 && apart <= 2 && time && !movedOn(visit, meeting);
    }

    private static boolean far(Draft visit, Draft meeting) {
        return visit.place().isPresent() && meeting.place().isPresent() && Sameness.far(visit.place().get(), meeting.place().get());
    }

    private static boolean host(Draft visit, Draft meeting) {
        return meeting.all().stream().anyMatch(a -> a.country().isPresent() && a.country().equals(country(visit)));
    }

    /** Whether somebody of the two is told to go elsewhere after the first meeting. */
    boolean apart(Draft last, Draft meeting) {
        return told(last.sentence() + 1, meeting.sentence()).anyMatch(v -> last.all().stream().anyMatch(a -> Actors.contains(v.first(), a)) && meeting.all().stream().anyMatch(a -> Actors.contains(v.first(), a))
                && !country(v).equals(country(last)));
    }

    /** Whether another journey of the same traveller is told between. */
    private boolean movedOn(Draft visit, Draft meeting) {
        return told(visit.sentence() + 1, meeting.sentence()).anyMatch(v -> v.first().stream().anyMatch(a -> Actors.contains(visit.first(), a)) && !country(v).equals(country(visit)));
    }

    private static boolean statusFits(Draft visit, Draft meeting) {
        return visit.status() == meeting.status() || visit.status() == Status.HELD && meeting.status() != Status.CANCELLED
                || visit.status() == Status.PLANNED && meeting.status() == Status.PROPOSED;
    }

    private static boolean during(Optional<Edtf> visit, Optional<Edtf> meeting) {
        Optional<LocalDate> first = visit.flatMap(Edtf::earliest);
        Optional<LocalDate> day = meeting.flatMap(Edtf::earliest);
        if (first.isEmpty() || day.isEmpty()) {
            return true;
        }
        LocalDate last = visit.flatMap(Edtf::latest).orElse(first.get());
        LocalDate end = last.isBefore(first.get().plusDays(LASTS)) ? first.get().plusDays(LASTS) : last;
        return !meeting.flatMap(Edtf::latest).orElse(day.get()).isBefore(first.get()) && !day.get().isAfter(end);
    }

    /** Whether a visit only says where a meeting that is told takes place. */
    static boolean toldByMeeting(Draft visit, List<Draft> drafts) {
        return visit.kind() == Kind.VISIT && country(visit).isPresent() && drafts.stream().anyMatch(m -> m.kind() == Kind.MEETING
                && m.status() == Status.HELD == (visit.status() == Status.HELD)
                && m.all().stream().anyMatch(a -> Actors.contains(visit.first(), a))
                && (country(m).equals(country(visit)) && !far(visit, m) || m.place().isEmpty() && Math.abs(m.sentence() - visit.sentence()) <= AHEAD && host(visit, m))
                && Sameness.datesAgree(m.date(), visit.date()));
    }

    /** "X will visit Y. During her visit to Y": the journey told before. */
    static boolean announced(Draft visit, List<Draft> drafts) {
        return visit.kind() == Kind.VISIT && visit.status() == Status.HELD && visit.date().isEmpty() && drafts.stream().anyMatch(v -> v.kind() == Kind.VISIT
                && v.status() == Status.PLANNED && v.sentence() < visit.sentence() && country(v).equals(country(visit))
                && Actors.contains(v.first(), visit.first().get(0)));
    }
}
