package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;

/** What is told of a meeting without saying again who met, added to the meeting told before it: its day and place, that it was called off. */
final class Notices {

    /** How many sentences before it the meeting may be told. */
    private static final int REACH = 5;

    private static final Set<Status> OPEN = Set.of(Status.PLANNED, Status.PROPOSED);

    private Notices() {
    }

    /** The meetings, each with what is told of it. */
    static List<Draft> applied(List<Draft> drafts) {
        List<Draft> meetings = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.nobody()) {
                meetings.add(draft);
                continue;
            }
            for (int i : meant(draft, meetings)) {
                meetings.set(i, with(meetings.get(i), draft));
            }
        }
        return meetings;
    }

    /** The meeting told last, by whatever words of its sentence, where that tells no other. */
    private static List<Integer> meant(Draft notice, List<Draft> meetings) {
        List<Integer> beside = new ArrayList<>();
        int from = notice.sentence() - REACH;
        for (int i = meetings.size() - 1; i >= 0 && meetings.get(i).sentence() >= from; i--) {
            if (fits(meetings.get(i), notice)) {
                beside.add(0, i);
                from = meetings.get(i).sentence();
            }
        }
        return beside.stream().allMatch(i -> alike(meetings.get(i), meetings.get(beside.get(0)))) ? beside : List.of();
    }

    private static boolean fits(Draft meeting, Draft notice) {
        return meeting.kind() != Kind.VISIT && !meeting.joins() && (notice.kind() == meeting.kind() || notice.kind() == Kind.MEETING);
    }

    private static boolean alike(Draft a, Draft b) {
        return a.kind() == b.kind() && a.all().containsAll(b.all()) && b.all().containsAll(a.all());
    }

    private static Draft with(Draft meeting, Draft notice) {
        boolean off = Set.of(Status.CANCELLED, Status.DENIED).contains(notice.status());
        if (off && OPEN.contains(meeting.status())) {
            return meeting.as(notice.status());
        }
        boolean anew = notice.status() == Status.PLANNED && meeting.status() == Status.CANCELLED && notice.date().isPresent();
        if (anew) {
            return meeting.as(Status.PLANNED).at(notice.place().or(meeting::place), notice.date());
        }
        boolean same = notice.status() == meeting.status() && Sameness.datesAgree(meeting.date(), notice.date());
        return same ? meeting.at(meeting.place().or(notice::place), meeting.date().or(notice::date)) : meeting;
    }
}
